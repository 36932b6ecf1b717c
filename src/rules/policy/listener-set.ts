import { POLICY_TARGET } from './target-kind';
import { isObject, mapOf } from '../../schema/json-type';
import { agentgateway } from '../dialect-range';
import { Found, ObjectRule } from '../rule';

const manifest = (phase: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata:
  name: no-debugging
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: ListenerSet
    name: more
  traffic:${phase}
    transformation:
      request:
        remove:
        - x-debug
`;

/** Seen on 1.4.1: of a policy on a ListenerSet, what comes after routing is enforced nowhere. */
export const listenerSet: ObjectRule = {
  ...POLICY_TARGET,
  dialects: agentgateway('0.12', '1.4'),
  alsoInDoubt: true,
  kinds: ['agentgateway.dev/AgentgatewayPolicy'],
  examples: { language: 'yaml', bad: manifest(''), good: manifest('\n    phase: PreRouting'), dialects: ['agentgateway-1.0', 'agentgateway-1.4'] },
  find: ({ manifest: { spec } }) => {
    const { traffic, targetRefs, targetSelectors } = mapOf(spec);
    return !isObject(traffic) || traffic.phase === 'PreRouting' ? NONE : [...setsIn(targetRefs, 'targetRefs'), ...setsIn(targetSelectors, 'targetSelectors')];
  },
};

const NONE: readonly Found[] = [];

const setsIn = (targets: unknown, field: string): readonly Found[] => !Array.isArray(targets) ? NONE : targets.flatMap((target: unknown, i) => {
  const kind = isObject(target) ? target.kind : undefined;
  return kind !== 'ListenerSet' && kind !== 'XListenerSet' ? NONE : [{
    message: 'a traffic policy on a ListenerSet is not enforced before agentgateway 1.5; target the Gateway or the HTTPRoutes', keys: ['spec', field, i],
  }];
});
