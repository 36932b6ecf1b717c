import { inTargets, POLICY_KINDS, targetAt } from './policy-target';
import { POLICY_TARGET } from './target-kind';
import { settled } from '../absence';
import { EVERYWHERE } from '../dialect-range';
import { foreignClass, gatewaysOf } from '../gateway-class';
import { ObjectRule } from '../rule';

const manifests = (className: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: entry
spec:
  gatewayClassName: ${className}
  listeners:
  - name: http
    port: 80
    protocol: HTTP
---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata:
  name: no-debugging
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: Gateway
    name: entry
  traffic:
    headerModifiers:
      request:
        remove:
        - x-debug
`;

/** A policy is followed by its own controller only, which does not look at the Gateways of others. */
export const foreignGateway: ObjectRule = {
  ...POLICY_TARGET,
  dialects: EVERYWHERE,
  kinds: POLICY_KINDS,
  examples: { language: 'yaml', bad: manifests('istio'), good: manifests('agentgateway'), dialects: ['agentgateway-0.12', 'agentgateway-1.4'] },
  find: (policy, around) => around.ofKind('Gateway').length === 0 ? [] : inTargets(policy, target => {
    const there = targetAt(target, settled(policy.namespace), around);
    const gateways = there && gatewaysOf(there, around);
    if (!gateways) { return undefined; }
    const classes = gateways.map(gateway => foreignClass(gateway, policy.group, around));
    if (classes.some(each => each === undefined)) { return undefined; }
    const [{ name }] = gateways;
    return {
      message: `the Gateway '${name}' is of class '${classes[0]}', which the controller that follows ${policy.kind} does not program, so nothing of the policy is enforced; ` +
      'target a Gateway of its own class',
    };
  }),
};
