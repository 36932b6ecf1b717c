import { agentgateway } from '../dialect-range';
import { INEFFECTIVE } from '../ineffective/ineffective';
import { path, placesOf } from '../places';
import { ObjectRule } from '../rule';

const LISTS = [path('spec.traffic.rateLimit.local'), path('spec.traffic.rateLimit.conditional.*.policy.local')];

const manifest = (limits: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata:
  name: limits
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
    name: chat
  traffic:
    rateLimit:
      local:
      - tokens: 50000
        unit: Minutes
${limits}`;

/** From the source of 1.0 to 1.4, and seen on 1.4.1. */
export const laterLimit: ObjectRule = {
  ...INEFFECTIVE,
  dialects: agentgateway('0.12', '1.4'),
  alsoInDoubt: true,
  kinds: ['agentgateway.dev/AgentgatewayPolicy'],
  fields: ['local'],
  examples: { language: 'yaml', bad: manifest('      - requests: 60\n        unit: Minutes\n'), good: manifest('') },
  find: object => LISTS.flatMap(at => placesOf(object.manifest, at)).flatMap(({ value, keys }) => {
    const later: readonly unknown[] = Array.isArray(value) ? value.slice(1) : [];
    return later.map((_, i) => ({
      message: 'before agentgateway 1.5 only the first local limit is followed, and this one is not; make it a global limit, or leave it out',
      keys: [...keys, i + 1],
    }));
  }),
};
