import { Severity } from '../../diagnostic/diagnostic';
import { isObject } from '../../schema/json-type';
import { absenceOf, absent, remedyFor, settled } from '../absence';
import { dialects } from '../dialect-range';
import { isPlaceholder } from '../placeholder';
import { path, placesOf } from '../places';
import { ObjectRule } from '../rule';

const manifests = (name: string): string => `apiVersion: gateway.kgateway.dev/v1alpha1
kind: GatewayExtension
metadata:
  name: limiter
spec:
  type: RateLimit
  rateLimit:
    domain: ai
    grpcService:
      backendRef:
        name: limiter
        port: 8081
---
apiVersion: gateway.kgateway.dev/v1alpha1
kind: TrafficPolicy
metadata:
  name: limits
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: Gateway
    name: ai-gateway
  rateLimit:
    global:
      descriptors:
      - entries:
        - type: RemoteAddress
      extensionRef:
        name: ${name}
`;

const REFERENCES = ['rateLimit.global', 'extAuth', 'extProc'].map(part => path(`spec.${part}.extensionRef`));

/** A policy that refers to an extension; other namespaces can be said from 2.1 on. */
export const missingExtension: ObjectRule = {
  code: 'LintMissingExtension',
  level: Severity.WARNING,
  topic: 'policies',
  title: 'a policy refers to a GatewayExtension that is not there',
  reason: 'the policy is not accepted, and nothing of it is enforced',
  fix: 'correct the name, or apply the GatewayExtension',
  dialects: dialects('kgateway-2.0', 'kgateway-2.1-envoy', 'kgateway-2.1'),
  kinds: ['gateway.kgateway.dev/TrafficPolicy'],
  fields: ['extensionRef'],
  examples: { language: 'yaml', bad: manifests('limits'), good: manifests('limiter'), dialects: ['kgateway-2.1-envoy', 'kgateway-2.1'] },
  find: (policy, around) => REFERENCES.flatMap(at => placesOf(policy.manifest, at)).flatMap(({ value, keys }) => {
    if (!isObject(value)) { return []; }
    const { name, namespace: said } = value;
    if (typeof name !== 'string' || isPlaceholder(name)) { return []; }
    const namespace = settled(typeof said === 'string' ? said : policy.namespace);
    const wanted = { group: 'gateway.kgateway.dev', kind: 'GatewayExtension', name };
    if (around.find(wanted.kind, namespace, name, wanted.group)) { return []; }
    const absence = absenceOf(wanted, namespace, policy, around);
    return absence === undefined ? [] : [{ message: `${absent(wanted, namespace, absence)}; ${remedyFor(absence)}`, keys }];
  }),
};
