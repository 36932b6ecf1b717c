import { Severity } from '../../diagnostic/diagnostic';
import { isObject, mapOf } from '../../schema/json-type';
import { dialects } from '../dialect-range';
import { path, placesOf } from '../places';
import { ObjectRule } from '../rule';

const manifest = (backends: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
spec:
  parentRefs:
  - name: ai-gateway
  rules:
  - filters:
    - type: ExtensionRef
      extensionRef:
        group: gateway.kgateway.dev
        kind: DirectResponse
        name: closed
${backends}`;

const RULES = path('spec.rules.*');
const GROUPS: readonly unknown[] = ['gateway.kgateway.dev', 'gateway.gloo.solo.io'];

/** By the translators of Gloo Gateway 1.20, and of kgateway 2.0 and 2.1 for Envoy: a rule that leads somewhere already takes no answer of its own. */
export const directResponse: ObjectRule = {
  code: 'LintDirectResponse',
  level: Severity.WARNING,
  topic: 'routes',
  title: 'a rule refers to a DirectResponse, and leads somewhere else as well',
  reason: 'the two are incompatible: the route is not accepted, and requests that the rule matches get an error instead of either',
  fix: 'take out the backends, or the filter; answer in a rule of its own',
  dialects: dialects('gloo-1.20', 'kgateway-2.0', 'kgateway-2.1-envoy'),
  kinds: ['gateway.networking.k8s.io/HTTPRoute'],
  examples: { language: 'yaml', bad: manifest('    backendRefs:\n    - name: chat\n      port: 80\n'), good: manifest(''), dialects: ['kgateway-2.0', 'kgateway-2.1-envoy'] },
  find: route => placesOf(route.manifest, RULES).flatMap(({ value, keys }) => {
    const { filters, backendRefs } = mapOf(value);
    if (!Array.isArray(filters)) { return []; }
    const answers = filters.flatMap((filter, i) => isAnswer(filter) ? [i] : []);
    const redirects = filters.some(filter => isObject(filter) && filter.type === 'RequestRedirect');
    const leads = Array.isArray(backendRefs) && backendRefs.length > 0 ? 'backends' : redirects ? 'a redirect' : answers.length > 1 ? 'another DirectResponse' : undefined;
    return answers.length === 0 || leads === undefined ? [] : [{
      message: `the rule has ${leads} beside its DirectResponse, which are incompatible, so its requests get an error; leave one of them out`,
      keys: [...keys, 'filters', answers[answers.length - 1]],
    }];
  }),
};

function isAnswer(filter: unknown): boolean {
  const { group, kind } = mapOf(mapOf(filter).extensionRef);
  return kind === 'DirectResponse' && GROUPS.includes(group);
}
