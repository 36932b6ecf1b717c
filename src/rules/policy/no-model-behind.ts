import { inTargets, PolicyTarget, targetAt } from './policy-target';
import { POLICY_TARGET } from './target-kind';
import { isObject, mapOf } from '../../schema/json-type';
import { settled } from '../absence';
import { agentgateway, dialects, idsIn } from '../dialect-range';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { isLlmBackend } from '../llm-backend';
import { RouteTargetPlace } from '../route-target-place';
import { ObjectRule } from '../rule';

const manifests = (ref: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata:
  name: no-mail-addresses
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
    name: chat
  backend:
    ai:
      promptGuard:
        request:
        - regex:
            action: Mask
            builtins:
            - Email
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
spec:
  parentRefs:
  - name: ai-gateway
  rules:
  - backendRefs:
    - ${ref}
`;

/** By the source of 0.12 to 1.4: only what goes to a backend of models is read as a call of one. */
export const noModelBehind: ObjectRule = {
  ...POLICY_TARGET,
  dialects: dialects('kgateway-2.0', 'kgateway-2.1-envoy', 'kgateway-2.1', ...idsIn(agentgateway('0.12'))),
  alsoInDoubt: true,
  kinds: ['agentgateway.dev/AgentgatewayPolicy', 'gateway.kgateway.dev/TrafficPolicy'],
  examples: {
    language: 'yaml',
    bad: manifests('{name: vllm, port: 8000}'),
    good: manifests('{group: agentgateway.dev, kind: AgentgatewayBackend, name: vllm}'),
    dialects: ['agentgateway-0.12', 'agentgateway-1.4'],
  },
  find: (policy, around) => {
    const what = ofModels(policy);
    if (what === undefined) { return []; }
    const told = (other: string) => ({
      message: `${what} ${what.endsWith('s') ? 'are' : 'is'} for backends of models, and ${other}, to which this leads, is none: nothing of it is followed there; `
        + 'lead the route to a backend with spec.ai, which may have that host and port',
    });
    const found = inTargets(policy, target => {
      const other = otherBehind(target, policy, around);
      return other === undefined ? undefined : told(other);
    });
    const users = around.policyUsers(policy).map(route => otherOf(route, route.targets, around));
    return users.length === 0 || users.includes(undefined) ? found : [...found, { ...told(users[0]!), keys: ['spec', 'ai'] }];
  },
};

/** What a policy says that only counts for calls of models. */
function ofModels({ kind, manifest: { spec } }: KnownObject): string | undefined {
  if (kind === 'TrafficPolicy') { return isObject(mapOf(spec).ai) ? 'spec.ai' : undefined; }
  const { ai } = mapOf(mapOf(spec).backend);
  if (isObject(ai)) { return Object.keys(ai).length === 1 ? `backend.ai.${Object.keys(ai)[0]}` : 'backend.ai'; }
  const { local, global } = mapOf(mapOf(mapOf(spec).traffic).rateLimit);
  const isOfTokens = (Array.isArray(local) && local.some(limit => mapOf(limit).tokens !== undefined)) || isGlobalOfTokens(mapOf(global).descriptors);
  return isOfTokens ? 'a limit of tokens' : undefined;
}

const isGlobalOfTokens = (descriptors: unknown): boolean => Array.isArray(descriptors) && descriptors.some(descriptor => mapOf(descriptor).unit === 'Tokens');

/** What a target leads to, where all of that is at hand, and none of it is a backend of models. */
function otherBehind(target: PolicyTarget, policy: KnownObject, around: KnownObjects): string | undefined {
  const there = targetAt(target, settled(policy.namespace), around);
  if (there === undefined) { return undefined; }
  if (isLlmBackend(there)) { return holdsModels(there) ? undefined : shown(there); }
  if (target.kind !== 'HTTPRoute') { return undefined; }
  return otherOf(there, there.targets.filter(({ rule }) => target.sectionName === undefined || rule.name === target.sectionName), around);
}

/** What targets of a route are, where none of them is a backend of models. */
function otherOf(route: KnownObject, targets: readonly RouteTargetPlace[], around: KnownObjects): string | undefined {
  const others = targets.map(({ target: ref }) => {
    if (ref.kind === 'Service' && ref.group === '') { return shown(ref); }
    const backend = isLlmBackend(ref) ? around.targetOf(route, ref) : undefined;
    return backend !== undefined && !holdsModels(backend) ? shown(backend) : undefined;
  });
  return others.every(other => other !== undefined) ? others[0] : undefined;
}

const holdsModels = ({ manifest: { spec } }: KnownObject): boolean => !isObject(spec) || spec.ai !== undefined;

const shown = ({ kind, name }: { readonly kind: string; readonly name: string }): string => `the ${kind} '${name}'`;
