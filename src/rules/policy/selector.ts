import { MISSING_TARGET } from './missing-target';
import { POLICY_KINDS } from './policy-target';
import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { settled } from '../absence';
import { EVERYWHERE } from '../dialect-range';
import { labelsOf } from '../effective/attached';
import { isNear } from '../identity';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { isPlaceholder } from '../placeholder';
import { Found, ObjectRule } from '../rule';

const manifests = (label: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
  labels:
    use: chat
spec:
  parentRefs:
  - name: ai-gateway
  rules:
  - backendRefs:
    - name: chat
      port: 80
---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata:
  name: no-debugging
spec:
  targetSelectors:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
    matchLabels:
      use: ${label}
  traffic:
    headerModifiers:
      request:
        remove:
        - x-debug
`;

/** Told where an object has one of the labels with another value, and none has all of them. */
export const selector: ObjectRule = {
  ...MISSING_TARGET,
  dialects: EVERYWHERE,
  kinds: POLICY_KINDS,
  fields: ['targetSelectors'],
  examples: { language: 'yaml', bad: manifests('chats'), good: manifests('chat'), dialects: ['agentgateway-0.12', 'agentgateway-1.4'] },
  find: (policy, around) => {
    const { targetSelectors } = mapOf(policy.manifest.spec);
    return !Array.isArray(targetSelectors) ? NONE : targetSelectors.flatMap((target: unknown, i): readonly Found[] => {
      const other = isObject(target) ? almost(target, policy, around) : undefined;
      return other === undefined ? NONE : [{
        message: `no ${other.kind} among what was checked has these labels, and '${other.name}' has others; correct the labels`,
        keys: ['spec', 'targetSelectors', i, 'matchLabels'],
      }];
    });
  },
};

const NONE: readonly Found[] = [];

/** An object that has one of the labels with another value, where none has them all. */
function almost({ kind, matchLabels }: JsonObject, policy: KnownObject, around: KnownObjects): KnownObject | undefined {
  const wanted = Object.entries(mapOf(matchLabels));
  const near = around.ofKind(String(kind)).filter(other => isNear(settled(policy.namespace), settled(other.namespace)));
  const fits = (other: KnownObject): boolean => {
    const labels = labelsOf(other);
    return wanted.every(([label, value]) => isPlaceholder(value) || isPlaceholder(labels[label]) || labels[label] === value);
  };
  return near.some(fits) ? undefined
    : near.find(other => other.origin === policy.origin && wanted.some(([label]) => labelsOf(other)[label] !== undefined));
}
