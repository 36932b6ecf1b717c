import { Cases, Full, prefixed } from './full';
import { ConcreteModelIntent, ModelIntent, ModelPoliciesIntent, ModelProviderIntent, ModelProviderIntents, VirtualModelIntent } from '../../../src/intent/model';
import { ParentIntent } from '../../../src/intent/route';
import { CALLS } from '../policy/calls';
import { GUARDS } from '../policy/guards';

const PARENT: Full<ParentIntent> = {
  group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'ai-gateway', namespace: 'gateways', sectionName: 'llm', port: 8080,
};

type Kind = keyof ModelProviderIntents;

/** Each with every field; a new provider does not compile until it is here. */
const PROVIDERS: { readonly [K in Kind]: { readonly kind: K } & Full<ModelProviderIntents[K]> } = {
  openai: { kind: 'openai' },
  anthropic: { kind: 'anthropic' },
  gemini: { kind: 'gemini' },
  azure: { kind: 'azure', type: 'Foundry', resourceName: 'weather', projectName: 'radar', apiVersion: '2024-10-21' },
  vertex: { kind: 'vertex', projectId: 'weather', region: 'europe-west4' },
  bedrock: { kind: 'bedrock', region: 'eu-central-1', guardrail: { identifier: 'gr1', version: '2' } },
  custom: {
    kind: 'custom',
    formats: [{ type: 'Completions', path: '/chat' }, { type: 'Embeddings', path: '/embed' }],
    server: { group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'llama', port: 8000 },
  },
  baseten: { kind: 'baseten' },
  cerebras: { kind: 'cerebras' },
  cohere: { kind: 'cohere' },
  deepinfra: { kind: 'deepinfra' },
  deepseek: { kind: 'deepseek' },
  fireworks: { kind: 'fireworks' },
  groq: { kind: 'groq' },
  huggingFace: { kind: 'huggingFace' },
  mistral: { kind: 'mistral' },
  ollama: { kind: 'ollama' },
  openRouter: { kind: 'openRouter' },
  togetherAi: { kind: 'togetherAi' },
  xAi: { kind: 'xAi' },
};

const HEADERS = { set: [{ name: 'x-a', value: '1' }], add: [{ name: 'x-b', value: '2' }], remove: ['x-c'] };

/** But for all that credentials, TLS and health can say, which is among the cases of backends. */
const POLICIES: Full<Omit<ModelPoliciesIntent, 'credential' | 'authLocation' | 'tls' | 'health' | 'tunnel'>> & ModelPoliciesIntent = {
  credential: { kind: 'secret', name: 'key', key: 'entry' },
  authLocation: { kind: 'header', name: 'x-key', prefix: 'Key ' },
  tls: { trust: { kind: 'configMap', name: 'ca' }, hostname: 'llm.example', subjectAltNames: ['alt.example'], clientCertificate: 'client' },
  health: { unhealthy: { kind: 'failedCall' }, eviction: { duration: '30s', consecutiveFailures: 2, healthThreshold: 50, restoreHealth: 80 } },
  extraCredentials: CALLS.full.extraCredentials,
  tokenExchange: CALLS.full.tokenExchange,
  guards: GUARDS.full,
  bodyTransformations: [{ field: 'model', expression: '"other"' }, { field: 'max_tokens', expression: '10' }],
  finalTransformations: [{ field: 'top_k', expression: '40' }],
  authorization: [{ action: 'allow', expressions: ['request.headers["x-team"] == "radar"'] }],
  tunnel: { group: '', kind: 'Service', name: 'proxy', port: 3128 },
  headerChanges: { request: HEADERS, response: HEADERS },
};

const concrete = (provider: ModelProviderIntent, more: Partial<ConcreteModelIntent> = {}): ModelIntent =>
  ({ parents: [{ name: 'ai-gateway' }], serves: { kind: 'concrete', provider, ...more } });
const virtual = (serves: VirtualModelIntent): ModelIntent => ({ parents: [{ name: 'ai-gateway' }], match: 'smart', serves });
const mapped = <T>(from: Cases<T>, to: (v: T) => ModelIntent): Cases<ModelIntent> => Object.fromEntries(Object.entries(from).map(([name, v]) => [name, to(v)]));

const exchanges = Object.entries(CALLS.cases).filter(([name]) => name.startsWith('tokenExchange: ')) as [string, ModelPoliciesIntent][];
const saying: Cases<ModelPoliciesIntent> = Object.fromEntries(Object.entries(POLICIES).filter(([key]) => key !== 'tokenExchange')
  .map(([key, value]) => [key, key === 'authLocation' ? { credential: POLICIES.credential, [key]: value } : { [key]: value }])) as Cases<ModelPoliciesIntent>;

export const MODELS: Cases<ModelIntent> = {
  'everything': { parents: [PARENT, { name: 'other' }], match: 'claude-*', isInternal: true, serves: { kind: 'concrete', provider: PROVIDERS.anthropic, baseUrl: 'https://llm.example/v1', ...POLICIES } },
  'a name of its own': { parents: [{ name: 'ai-gateway' }], match: 'gpt-4o', isInternal: false, serves: { kind: 'concrete', provider: PROVIDERS.openai } },
  'a base URL': concrete(PROVIDERS.openai, { baseUrl: 'http://vllm.ai.svc:8000/v1' }),
  ...prefixed('provider', mapped<ModelProviderIntent>(PROVIDERS, provider => concrete(provider, provider.kind === 'ollama' ? { baseUrl: 'http://ollama.ai.svc:11434' } : {}))),
  'a region by default': concrete({ kind: 'bedrock' }),
  'a Service': concrete({ kind: 'custom', formats: [{ type: 'Completions' }], server: { name: 'vllm', port: 8000 } }),
  ...prefixed('says', mapped(saying, policies => concrete(PROVIDERS.openai, policies))),
  ...prefixed('says', mapped(Object.fromEntries(exchanges), policies => concrete(PROVIDERS.openai, policies))),
  'guards, as policies have them': concrete(PROVIDERS.openai, { guards: GUARDS.cases['request: rejects'] }),
  'weights': virtual({ kind: 'weighted', targets: [{ name: 'gpt-4o', weight: 90 }, { name: 'gpts', model: 'gpt-5', weight: 10 }] }),
  'weights as the server likes': virtual({ kind: 'weighted', targets: [{ name: 'gpt-4o' }] }),
  'failover': virtual({ kind: 'failover', targets: [{ name: 'gpt-4o', priority: 0 }, { name: 'claude', model: 'claude-sonnet-4-5', priority: 1 }] }),
  'conditions': virtual({ kind: 'conditional', targets: [{ name: 'large', model: 'gpt-5', when: 'request.headers["x-tier"] == "premium"' }, { name: 'small' }] }),
};
