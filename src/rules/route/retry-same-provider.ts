import { RetryPlace, retriesOf } from './retry-place';
import { Severity } from '../../diagnostic/diagnostic';
import { EVERYWHERE } from '../dialect-range';
import { KnownObjects } from '../known-objects';
import { ObjectRule } from '../rule';

const manifests = (backoff: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: chat
spec:
  ai:
    groups:
    - providers:
      - name: first
        openai:
          model: gpt-4o
    - providers:
      - name: second
        anthropic:
          model: claude-sonnet-4-5
  policies:
    health:
      unhealthyCondition: response.code >= 500 || response.code == 429
      eviction:
        duration: 30s
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
      name: chat
---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata:
  name: chat-retries
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
    name: chat
  traffic:
    retry:
      attempts: 1
      codes: [429, 500, 502, 503, 504, 529]
${backoff}`;

/** Eviction is handed to another task, and without a pause the retry picks first. Within a group the other member is picked, most of the time. */
export const retrySameProvider: ObjectRule = {
  code: 'LintRetrySameProvider',
  level: Severity.WARNING,
  topic: 'routes',
  title: 'a retry without backoff goes to the provider of a pool that has just failed',
  reason: 'agentgateway chooses the provider of the next try before the failed one is taken out: 36 of 36 times on 1.4; other releases were not tried',
  fix: 'add a backoff; 25ms are enough',
  dialects: EVERYWHERE,
  kinds: ['gateway.networking.k8s.io/HTTPRoute', 'agentgateway.dev/AgentgatewayPolicy'],
  fields: ['retry'],
  examples: { language: 'yaml', bad: manifests(''), good: manifests('      backoff: 25ms\n'), dialects: ['agentgateway-1.3', 'agentgateway-1.4'] },
  find: (object, around) => {
    const retries = retriesOf(object, around);
    return retries.length === 0 ? [] : retries.filter(retry => isNothing(retry.backoff) && leadsToPool(retry, around)).map(({ keys }) => ({
      message: 'without a backoff a retry goes to the provider that has just failed, and not to the next group (seen on agentgateway 1.4, not verified on others); ' +
        'add backoff: 25ms',
      keys,
    }));
  },
};

const isNothing = (backoff: unknown): boolean => backoff === undefined || (typeof backoff === 'string' && /^(0+(h|m|s|ms))+$/.test(backoff));

const leadsToPool = ({ rules }: RetryPlace, around: KnownObjects): boolean => rules().some(({ route, rule }) => rule.targets?.some(target => {
  const intent = around.targetOf(route, target)?.backend?.intent;
  return intent?.kind === 'llm' && intent.tiers.length > 1;
}));
