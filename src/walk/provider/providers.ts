import { anthropicEnding, openAiEnding, ProviderConduct } from './conduct';
import { ProviderIntent, ProviderIntents, ProviderKind } from '../../intent/provider';
import { Api, ChatApi } from '../format/api';

type Of<K extends ProviderKind> = (provider: ProviderIntents[K]) => ProviderConduct;

const openai = (host: string, base = '/v1'): ProviderConduct => ({
  host: () => host,
  chat: () => ['Responses', 'Completions'],
  others: () => ['Embeddings', 'Rerank', 'Realtime'],
  path: ({ api }) => `${base}${openAiEnding(api)}`,
  base,
});

const azureSpoken: Pick<ProviderConduct, 'identity' | 'others'> = { identity: 'azure', others: () => ['Embeddings', 'Rerank'] };

function azurePath(api: ChatApi | Api, model: string, version: string): string {
  const ending = openAiEnding(api).slice(1);
  if (version === 'v1') { return `/openai/v1/${ending}`; }
  if (version === 'preview') { return `/openai/v1/${ending}?api-version=preview`; }
  return api === 'Responses' ? `/openai/responses?api-version=${version}` : `/openai/deployments/${model}/${ending}?api-version=${version}`;
}

/** How each provider is asked: `crates/llm/src` of agentgateway v1.4.1, and recordings 40 to 57. */
const PROVIDERS: { readonly [K in ProviderKind]: Of<K> } = {
  openai: () => openai('api.openai.com'),
  mistral: () => openai('api.mistral.ai'),
  anthropic: () => ({
    host: () => 'api.anthropic.com',
    chat: () => ['Messages'],
    others: () => ['AnthropicTokenCount'],
    path: ({ api }) => `/v1${anthropicEnding(api)}`,
    base: '/v1',
  }),
  gemini: () => ({
    host: () => 'generativelanguage.googleapis.com',
    chat: () => ['Completions'],
    others: () => ['Embeddings'],
    path: ({ api }) => api === 'Embeddings' ? '/v1beta/openai/embeddings' : api === 'Rerank' ? '/rerank' : '/v1beta/openai/chat/completions',
  }),
  vertex: ({ projectId, region, model: fixed }) => {
    const start = `/v1/projects/${projectId}/locations/${region ?? 'global'}`;
    const modelFor = (model: string | undefined): string | undefined => fixed ?? model;
    return {
      identity: 'gcp',
      host: ({ api }) => api === 'Rerank' ? 'discoveryengine.googleapis.com' : region === undefined || region === 'global' ? 'aiplatform.googleapis.com'
        : region === 'us' || region === 'eu' ? `aiplatform.${region}.rep.googleapis.com` : `${region}-aiplatform.googleapis.com`,
      chat: model => claudeOf(modelFor(model)) !== undefined ? ['Messages'] : geminiOf(modelFor(model)) !== undefined ? ['Gemini', 'Completions'] : ['Completions'],
      others: model => [...claudeOf(modelFor(model)) === undefined ? [] : ['AnthropicTokenCount' as const], 'Embeddings', 'Rerank'],
      path: ({ api, model, isStream }) => {
        const asked = modelFor(model);
        if (api === 'AnthropicTokenCount') { return `${start}/publishers/anthropic/models/count-tokens:rawPredict`; }
        if (api === 'Rerank') { return `${start}/rankingConfigs/default_ranking_config:rank`; }
        if (api === 'Embeddings') { return `${start}/publishers/google/models/${asked ?? ''}:predict`; }
        const claude = claudeOf(asked);
        if (claude !== undefined) { return `${start}/publishers/anthropic/models/${claude}:${isStream ? 'streamRawPredict' : 'rawPredict'}`; }
        return api === 'Gemini' ? `${start}/publishers/google/models/${geminiOf(asked)}:${isStream ? 'streamGenerateContent?alt=sse' : 'generateContent'}`
          : `${start}/endpoints/openapi/chat/completions`;
      },
    };
  },
  bedrock: ({ region = 'us-east-1', model: fixed }) => ({
    identity: 'aws',
    host: ({ api }) => api === 'Rerank' ? `bedrock-agent-runtime.${region}.amazonaws.com` : `bedrock-runtime.${region}.amazonaws.com`,
    chat: () => ['Converse'],
    others: model => ['Embeddings', 'Rerank', ...(fixed ?? model ?? '').toLowerCase().includes('anthropic.claude') ? ['AnthropicTokenCount' as const] : []],
    path: ({ api, model, isStream }) => {
      const name = (fixed ?? model).replace(/[%/]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
      if (api === 'Rerank') { return '/rerank'; }
      return `/model/${name}/${api === 'AnthropicTokenCount' ? 'count-tokens' : api === 'Embeddings' ? 'invoke' : isStream ? 'converse-stream' : 'converse'}`;
    },
  }),
  azureOpenai: ({ endpoint, deployment, apiVersion = 'v1' }) => ({
    ...azureSpoken,
    // A manifest may lack it, which the server of some releases takes.
    host: () => (endpoint as string | undefined)?.replace(/^https?:\/\//, '').replace(/\/.*$/, ''),
    chat: () => ['Responses', 'Completions'],
    path: ({ api, model }) => azurePath(api, deployment ?? model, apiVersion),
  }),
  azureResource: ({ type, resourceName, projectName = resourceName, model: fixed, apiVersion = 'v1' }) => {
    const isClaude = (model: string | undefined): boolean => type === 'Foundry' && (fixed ?? model ?? '').toLowerCase().startsWith('claude');
    return {
      ...azureSpoken,
      host: () => type === 'Foundry' ? `${resourceName}.services.ai.azure.com` : `${resourceName}.openai.azure.com`,
      chat: model => isClaude(model) ? ['Messages'] : ['Responses', 'Completions'],
      others: model => ['Embeddings', 'Rerank', ...isClaude(model) ? ['AnthropicTokenCount' as const] : []],
      path: ({ api, model }) => type !== 'Foundry' ? azurePath(api, fixed ?? model, apiVersion)
        : isClaude(model) && (api === 'Messages' || api === 'AnthropicTokenCount') ? `/anthropic/v1${anthropicEnding(api)}`
          : `/api/projects/${projectName}/openai/v1${openAiEnding(api)}`,
    };
  },
  custom: ({ formats }) => ({
    host: () => undefined,
    chat: () => formats.flatMap(({ type }): readonly ChatApi[] => type === 'Completions' || type === 'Messages' || type === 'Responses' ? [type] : []),
    others: () => formats.map(({ type }) => type as Api).filter(type => !['Completions', 'Messages', 'Responses'].includes(type)),
    path: ({ api }) => `/v1${api === 'Messages' || api === 'AnthropicTokenCount' ? anthropicEnding(api) : openAiEnding(api)}`,
    base: '/v1',
    statedPath: api => formats.find(({ type }) => type === api)?.path,
  }),
};

/** How a provider is asked. */
export const conductOfProvider = (provider: ProviderIntent): ProviderConduct =>
  (PROVIDERS[provider.kind] as (of: ProviderIntent) => ProviderConduct)(provider);

/** The model of Claude by its name at Google, which says its date behind an `@`. */
function claudeOf(model: string | undefined): string | undefined {
  const name = model?.includes('publishers/anthropic/models/') ? model.split('publishers/anthropic/models/')[1]
    : model?.startsWith('anthropic/') ? model.slice('anthropic/'.length) : model?.startsWith('claude-') ? model : undefined;
  return name?.replace(/-(\d{8})$/, '@$1');
}

function geminiOf(model: string | undefined): string | undefined {
  const name = model?.includes('publishers/google/models/') ? model.split('publishers/google/models/')[1] : model?.replace(/^(models|google)\//, '');
  return name !== undefined && /^gemini[-@]/.test(name) && !name.startsWith('gemini-embedding-') ? name : undefined;
}

