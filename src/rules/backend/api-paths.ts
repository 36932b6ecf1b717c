import { Severity } from '../../diagnostic/diagnostic';
import { EndpointIntent, EndpointPolicyIntent, LlmBackendIntent } from '../../intent/backend';
import { ProviderKind } from '../../intent/provider';
import { isObject, mapOf } from '../../schema/json-type';
import { agentgateway } from '../dialect-range';
import { endpointAt } from '../endpoint-place';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { path, placesOf } from '../places';
import { ObjectRule } from '../rule';

const manifest = (prefix: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: vllm
spec:
  ai:
    provider:
      openai:
        model: qwen
      host: vllm.models.svc.cluster.local
      port: 8000
${prefix}  policies:
    ai:
      routes:
        /v1/messages: Messages
        /v1/chat/completions: Completions
`;

/** Those whose API is asked by translation where clients speak Messages. */
const TRANSLATED: readonly ProviderKind[] = ['openai', 'gemini', 'azureOpenai'];

/** By the source of 1.1 to 1.4, and seen on 1.4.1: the translated body goes to the path that the client called. */
export const apiPaths: ObjectRule = {
  code: 'LintApiPath',
  level: Severity.WARNING,
  topic: 'backends',
  title: 'a translated request goes to the path of the API that the client speaks',
  reason: 'at a host of your own without pathPrefix the path of the client is kept, while the body becomes a chat completion',
  fix: 'say pathPrefix, such as /v1, so that each API gets its own path',
  dialects: agentgateway('1.1'),
  alsoInDoubt: true,
  kinds: ['agentgateway.dev/AgentgatewayBackend'],
  examples: { language: 'yaml', bad: manifest(''), good: manifest('      pathPrefix: /v1\n') },
  find: (object, around) => {
    const intent = object.backend?.intent;
    if (intent?.kind !== 'llm') { return []; }
    return intent.tiers.flatMap((tier, t) => tier.flatMap((endpoint, e) => {
      const suffix = forwardsPath(endpoint) ? messagesOf(endpoint.apis === undefined ? intent : endpoint) : undefined;
      if (suffix === undefined || isRewritten(object, around)) { return []; }
      const owner = endpoint.apis === undefined || isOnlyOne(intent) ? ['spec'] : endpointAt(`tiers[${t}][${e}]`, object.manifest);
      return [{
        message: `at a host of your own without pathPrefix the body becomes a chat completion, but still goes to the client's path (${suffix}); ` +
          `add pathPrefix${endpoint.provider.kind === 'openai' ? ': /v1' : ''}`,
        keys: [...owner, 'policies', 'ai', 'routes', suffix],
      }];
    }));
  },
};

const isOnlyOne = ({ tiers }: LlmBackendIntent): boolean => tiers.length === 1 && tiers[0].length === 1 && tiers[0][0].name === undefined;

const forwardsPath = ({ host, path: full, pathPrefix, provider }: EndpointIntent): boolean =>
  host !== undefined && full === undefined && pathPrefix === undefined && TRANSLATED.includes(provider.kind);

const messagesOf = ({ apis = {} }: EndpointPolicyIntent): string | undefined => Object.keys(apis).find(suffix => apis[suffix] === 'Messages');

const RULES = path('spec.rules.*');

/** A route that rewrites the path may lead to the right one. */
const isRewritten = ({ name }: KnownObject, around: KnownObjects): boolean => around.ofKind('HTTPRoute').some(({ manifest: route }) =>
  placesOf(route, RULES).some(({ value }) => {
    const { backendRefs, filters } = mapOf(value);
    return Array.isArray(backendRefs) && backendRefs.some(ref => isObject(ref) && ref.name === name)
      && Array.isArray(filters) && filters.some(filter => isObject(filter) && mapOf(filter.urlRewrite).path !== undefined);
  }));
