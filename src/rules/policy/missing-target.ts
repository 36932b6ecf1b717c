import { inTargets, POLICY_KINDS, PolicyTarget, Said, targetAt } from './policy-target';
import { Severity } from '../../diagnostic/diagnostic';
import { absenceOf, absent, remedyFor, settled } from '../absence';
import { EVERYWHERE } from '../dialect-range';
import { GATEWAY_API } from '../gateway-class';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { isPlaceholder } from '../placeholder';
import { CodeEntry, ObjectRule } from '../rule';

export const MISSING_TARGET: CodeEntry = {
  code: 'LintMissingTarget',
  level: Severity.WARNING,
  topic: 'policies',
  title: 'a policy targets an object, or a part of one, that is not there',
  reason: 'the policy is accepted, and often even said to be attached, but nothing of it is enforced for this target',
  fix: 'correct the name, or put the policy into the namespace of its target',
};

const manifests = (name: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
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
  name: limits
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
    name: ${name}
  traffic:
    rateLimit:
      local:
      - requests: 60
        unit: Minutes
`;

/** Of these, files often hold some and not others. */
const OFTEN_ELSEWHERE = new Set(['Service', 'InferencePool', 'Hostname']);

/** Only beside others: a policy alone says nothing of what is elsewhere. */
export const missingTarget: ObjectRule = {
  ...MISSING_TARGET,
  dialects: EVERYWHERE,
  kinds: POLICY_KINDS,
  examples: { language: 'yaml', bad: manifests('chta'), good: manifests('chat'), dialects: ['agentgateway-0.12', 'agentgateway-1.4'] },
  find: (policy, around) => inTargets(policy, target => {
    const namespace = settled(target.namespace ?? policy.namespace);
    const there = targetAt(target, settled(policy.namespace), around);
    if (!there) { return missing(target, namespace, policy, around); }
    // Only RouteOption and its like say a namespace.
    return target.namespace !== undefined && namespace !== undefined && settled(policy.namespace) !== undefined && namespace !== policy.namespace ? {
      message: `the ${target.kind} '${target.name}' is in namespace '${namespace}', but a policy reaches its own namespace only; put the policy there`, field: 'namespace',
    } : undefined;
  }),
};

/** Of one name, they are one thing in two words. */
const ROUTES = ['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute'];

function missing(target: PolicyTarget, namespace: string | undefined, policy: KnownObject, around: KnownObjects): Said | undefined {
  const other = !ROUTES.includes(target.kind) || isPlaceholder(target.name) ? undefined
    : ROUTES.find(kind => around.find(kind, namespace, target.name, GATEWAY_API)?.origin === policy.origin);
  if (other !== undefined) {
    return { message: `there is no ${target.kind} '${target.name}', but a route of the kind ${other}; name that kind: nothing of the policy is enforced for this target` };
  }
  const absence = absenceOf(target, namespace, policy, around);
  if (!absence || (absence.beside !== undefined && OFTEN_ELSEWHERE.has(target.kind))) { return undefined; }
  const fix = absence.namespace !== undefined ? 'a policy reaches its own namespace only; put it there' : `nothing of the policy is enforced for this target; ${remedyFor(absence)}`;
  return { message: `${absent(target, namespace, absence)}; ${fix}` };
}
