import { inTargets, PolicyTarget, targetAt } from './policy-target';
import { Severity } from '../../diagnostic/diagnostic';
import { isObject, mapOf } from '../../schema/json-type';
import { agentgateway } from '../dialect-range';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { isLlmBackend } from '../llm-backend';
import { ObjectRule } from '../rule';

const manifests = (which: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata:
  name: short
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
    name: chat
  traffic:
    buffer:
      ${which}:
        maxBytes: 65536
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
    - group: agentgateway.dev
      kind: AgentgatewayBackend
      name: openai
---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: openai
spec:
  ai:
    provider:
      openai: {}
`;

/** Seen on 1.4.1; the limit came with 1.3. */
export const bufferedAnswers: ObjectRule = {
  code: 'LintBufferedAnswers',
  level: Severity.WARNING,
  topic: 'policies',
  title: 'a limit of the bodies of requests also cuts the answers of models',
  reason: 'on the way to a model the provider\'s answer is held to the same length, and a longer one is answered with 503, also where larger bodies are to pass',
  fix: 'make the limit as large as the longest answer, or let the policy be for routes to other backends',
  dialects: agentgateway('1.3'),
  kinds: ['agentgateway.dev/AgentgatewayPolicy'],
  fields: ['buffer'],
  examples: { language: 'yaml', bad: manifests('request'), good: manifests('response') },
  find: (policy, around) => {
    const { traffic } = mapOf(policy.manifest.spec);
    if (!isObject(traffic) || !isObject(traffic.buffer) || !isObject(traffic.buffer.request)) { return []; }
    return inTargets(policy, target => {
      const model = modelBehind(target, policy, around);
      return model === undefined ? undefined : {
        message: `the limit of requests also holds for the answers of '${model}', and longer ones become a 503; make it as large as the longest answer`,
      };
    });
  },
};

/** The name of a model that a route leads to, if there is one. */
function modelBehind(target: PolicyTarget, policy: KnownObject, around: KnownObjects): string | undefined {
  const route = target.kind === 'HTTPRoute' ? targetAt(target, policy.namespace, around) : undefined;
  return route?.targets.map(({ target: ref }) => isLlmBackend(ref) ? around.targetOf(route, ref) : undefined)
    .find(backend => backend !== undefined && mapOf(backend.manifest.spec).ai !== undefined)?.name;
}
