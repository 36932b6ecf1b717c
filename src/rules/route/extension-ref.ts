import { Severity } from '../../diagnostic/diagnostic';
import { isObject } from '../../schema/json-type';
import { EVERYWHERE } from '../dialect-range';
import { path, placesOf } from '../places';
import { ObjectRule } from '../rule';

const manifest = (filters: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
spec:
  parentRefs:
  - name: ai-gateway
  rules:
  - ${filters}backendRefs:
    - name: chat
      port: 80
`;

/** Where routes refer to what filters do. */
export const EXTENSIONS = [path('spec.rules.*.filters.*.extensionRef'), path('spec.rules.*.backendRefs.*.filters.*.extensionRef')];

/** Seen on agentgateway 1.4.1; no release of it knows any kind here, by their source. */
export const extensionRef: ObjectRule = {
  code: 'LintExtensionRef',
  level: Severity.ERROR,
  topic: 'routes',
  title: 'a rule of a route refers to a policy, which agentgateway refuses together with the whole route',
  reason: 'all requests of the route are answered with 404',
  fix: 'take the filter out, and name the route in the targetRefs of the policy',
  dialects: EVERYWHERE,
  kinds: ['gateway.networking.k8s.io/HTTPRoute'],
  fields: ['extensionRef'],
  examples: {
    language: 'yaml',
    bad: manifest('filters:\n    - type: ExtensionRef\n      extensionRef:\n        group: agentgateway.dev\n        kind: AgentgatewayPolicy\n        name: limits\n    '),
    good: manifest(''),
    dialects: ['agentgateway-0.12', 'agentgateway-1.0', 'agentgateway-1.4'],
  },
  // No codec of agentgateway writes one.
  isAskedOfOurs: false,
  find: ({ manifest: object, dialect }) => {
    return EXTENSIONS.flatMap(at => placesOf(object, at)).flatMap(({ value, keys }) => {
      if (!isObject(value)) { return []; }
      const refused = dialect === undefined ? String(value.kind).startsWith('Agentgateway') : dialect.id.startsWith('agentgateway');
      return refused ? [{
        message: `agentgateway knows no reference to ${String(value.kind)} of ${String(value.group)} in a rule, and answers the whole route with 404; ` +
          'take it out, and name the route in the targetRefs of the policy',
        keys,
      }] : [];
    });
  },
};
