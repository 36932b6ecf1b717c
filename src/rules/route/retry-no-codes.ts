import { retriesOf } from './retry-place';
import { Severity } from '../../diagnostic/diagnostic';
import { EVERYWHERE } from '../dialect-range';
import { ObjectRule } from '../rule';

const manifest = (codes: string): string => `apiVersion: agentgateway.dev/v1alpha1
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
      attempts: 2
      backoff: 25ms
${codes}`;

export const retryNoCodes: ObjectRule = {
  code: 'LintRetryNoCodes',
  level: Severity.WARNING,
  topic: 'routes',
  title: 'a retry names no status codes, and tries none again',
  reason: 'agentgateway has no default codes: without any, only failed connections are tried again, whatever the provider answers (seen on 1.4)',
  fix: 'write the codes, such as 429, 500, 502, 503 and 504, or a condition',
  dialects: EVERYWHERE,
  kinds: ['gateway.networking.k8s.io/HTTPRoute', 'agentgateway.dev/AgentgatewayPolicy'],
  fields: ['retry'],
  examples: {
    language: 'yaml', bad: manifest(''), good: manifest('      codes: [429, 500, 502, 503, 504, 529]\n'), dialects: ['agentgateway-0.12', 'agentgateway-1.0', 'agentgateway-1.4'],
  },
  find: (object, around) => {
    const retries = retriesOf(object, around);
    return retries.length === 0 ? [] : retries
      .filter(({ codes, condition }) => condition === undefined && (codes === undefined || (Array.isArray(codes) && codes.length === 0)))
      .map(({ keys }) => ({ message: 'without codes no status is tried again, only failed connections; add codes, such as [429, 500, 502, 503, 504, 529]', keys }));
  },
};
