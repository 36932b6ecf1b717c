import { CHANGED_MEANING } from './changed-meaning';
import { isObject } from '../../schema/json-type';
import { agentgateway } from '../dialect-range';
import { textsIn } from '../expression/texts-in';
import { path, placesOf } from '../places';
import { Found, ObjectRule } from '../rule';

const LOCAL = [path('spec.traffic.rateLimit.local.*'), path('spec.traffic.rateLimit.conditional.*.policy.local.*')];
const GLOBAL = [path('spec.traffic.rateLimit.global.descriptors.*'), path('spec.traffic.rateLimit.conditional.*.policy.global.descriptors.*')];
const COUNT = /\bllm\.(inputTokens|totalTokens)\b/;

const manifest = (limit: string): string => `apiVersion: agentgateway.dev/v1alpha1
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
      - ${limit}: 50000
        unit: Minutes
`;

const sooner = (keys: Found['keys']): Found => ({
  message: 'from agentgateway 1.5 on cached input counts with every provider, so with Anthropic and Bedrock this limit is reached sooner than before; raise it if that is too soon', keys,
});

/** By the source of 1.5 before the release: providers differ in what they count, and the gateway no longer does. */
export const cachedTokens: ObjectRule = {
  ...CHANGED_MEANING,
  dialects: agentgateway('1.5'),
  kinds: ['agentgateway.dev/AgentgatewayPolicy', 'agentgateway.dev/AgentgatewayBackend', 'agentgateway.dev/AgentgatewayModel'],
  examples: { language: 'yaml', bad: manifest('tokens'), good: manifest('requests') },
  find: object => [
    ...LOCAL.flatMap(at => placesOf(object.manifest, at)).filter(({ value }) => isObject(value) && value.tokens !== undefined).map(({ keys }) => sooner([...keys, 'tokens'])),
    ...GLOBAL.flatMap(at => placesOf(object.manifest, at)).filter(({ value }) => isObject(value) && value.unit === 'Tokens' && value.cost === undefined)
      .map(({ keys }) => sooner([...keys, 'unit'])),
    ...textsIn(object).flatMap(({ place, text, keys }): readonly Found[] => {
      const count = place.is === 'regex' ? undefined : COUNT.exec(text)?.[1];
      return count === undefined ? [] : [{
        message: `from agentgateway 1.5 on llm.${count} holds cached input with every provider; what it held before is llm.provider${count[0].toUpperCase()}${count.slice(1)}`, keys,
      }];
    }),
  ],
};
