import { EXTENSIONS } from './extension-ref';
import { Severity } from '../../diagnostic/diagnostic';
import { isObject } from '../../schema/json-type';
import { absenceOf, absent, remedyFor, settled } from '../absence';
import { dialects } from '../dialect-range';
import { isPlaceholder } from '../placeholder';
import { placesOf } from '../places';
import { ObjectRule } from '../rule';

const manifests = (name: string): string => `apiVersion: gateway.kgateway.dev/v1alpha1
kind: TrafficPolicy
metadata:
  name: limits
spec:
  rateLimit:
    local:
      tokenBucket:
        maxTokens: 5
        fillInterval: 60s
---
apiVersion: gateway.networking.k8s.io/v1
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
        kind: TrafficPolicy
        name: ${name}
    backendRefs:
    - name: chat
      port: 80
`;

/** The gateways on Envoy follow such references, within the namespace of the route. */
export const missingPolicy: ObjectRule = {
  code: 'LintMissingPolicy',
  level: Severity.WARNING,
  topic: 'policies',
  title: 'a rule of a route refers to a policy that is not there',
  reason: 'nothing of the policy is enforced, or the rule is not served at all',
  fix: 'correct the name, or put the policy into the namespace of the route',
  dialects: dialects('gloo-1.20', 'kgateway-2.0', 'kgateway-2.1-envoy'),
  kinds: ['gateway.networking.k8s.io/HTTPRoute'],
  fields: ['extensionRef'],
  examples: { language: 'yaml', bad: manifests('limit'), good: manifests('limits'), dialects: ['kgateway-2.1-envoy'] },
  find: (route, around) => EXTENSIONS.flatMap(at => placesOf(route.manifest, at)).flatMap(({ value, keys }) => {
    if (!isObject(value)) { return []; }
    const { group, kind, name } = value;
    if (typeof kind !== 'string' || typeof name !== 'string' || isPlaceholder(kind) || isPlaceholder(name)) { return []; }
    const namespace = settled(route.namespace);
    if (around.find(kind, namespace, name, typeof group === 'string' ? group : undefined)) { return []; }
    const wanted = { group, kind, name };
    const absence = absenceOf(wanted, namespace, route, around);
    return absence === undefined ? [] : [{
      message: `${absent(wanted, namespace, absence)}; ${absence.namespace === undefined ? remedyFor(absence) : 'a rule refers to policies of its own namespace only'}`, keys,
    }];
  }),
};
