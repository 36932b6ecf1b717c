import { Chart, Duration } from 'cdk8s';
import { host, leaving, routed, rule as sends } from './constructs';
import { exactly, hosts, leaves, route, rule } from './manifests';
import { Manifest, Recordings } from './recording';
import {
  ApiFormat, ApiKey, Authorization, AwsCredential, BackendCredential, Detector, GatewayRef, LlmModel, LlmModelProps, LlmPolicy, ModelChoice, ModelProvider, ModelTargetOptions,
  PromptGuard, RouteMatch, RouteRetry, RouteTarget, VirtualModel,
} from '../../src';

const gateway = GatewayRef.named('edge');
const at = (name: string): string => `http://${name}.test:9000/v1`;

/** A model as an object. */
export const model = (name: string, spec: object): Manifest =>
  ({ apiVersion: 'agentgateway.dev/v1alpha1', kind: 'AgentgatewayModel', metadata: { name, namespace: 'ai' }, spec: { parentRefs: [{ name: 'edge' }], ...spec } });

/** A model of OpenAI's API, at the host of the same name. */
export const servedModel = (name: string, more: object = {}): Manifest => model(name, { provider: 'OpenAI', baseURL: at(name), ...more });

/** A virtual model; its targets refer to others by their names. */
export const virtual = (name: string, kind: string, ...targets: readonly object[]): Manifest => model(name, { virtualModel: { [kind]: { targets } } });
const ref = (name: string, more: object = {}): object => ({ modelRef: { name }, ...more });

const saidModel = (chart: Chart, name: string, more: Partial<LlmModelProps> = {}): LlmModel =>
  new LlmModel(chart, `model-${name}`, { gateway, metadata: { name }, provider: ModelProvider.OPENAI, ...more });
const saidServed = (chart: Chart, name: string, more: Partial<LlmModelProps> = {}): LlmModel => saidModel(chart, name, { baseUrl: at(name), ...more });
const saidVirtual = (chart: Chart, name: string, ...targets: readonly ModelChoice[]): VirtualModel =>
  new VirtualModel(chart, `model-${name}`, { gateway, metadata: { name }, targets: [...targets] });
const choice = (target: LlmModel, options?: ModelTargetOptions): ModelChoice => ModelChoice.of(target, options);

const KEY = { auth: { secretRef: { name: 'key' } } };
const credential = BackendCredential.fromApiKey(ApiKey.fromSecretName('key'));

const VENDORS: readonly (readonly [string, ModelProvider])[] = [
  ['OpenAI', ModelProvider.OPENAI], ['Anthropic', ModelProvider.ANTHROPIC], ['Gemini', ModelProvider.GEMINI], ['Mistral', ModelProvider.MISTRAL], ['Groq', ModelProvider.GROQ],
  ['Deepseek', ModelProvider.DEEPSEEK], ['TogetherAI', ModelProvider.TOGETHER_AI], ['XAI', ModelProvider.X_AI], ['Openrouter', ModelProvider.OPENROUTER], ['Cohere', ModelProvider.COHERE],
  ['Fireworks', ModelProvider.FIREWORKS], ['Huggingface', ModelProvider.HUGGING_FACE], ['Deepinfra', ModelProvider.DEEPINFRA], ['Cerebras', ModelProvider.CEREBRAS],
  ['Baseten', ModelProvider.BASETEN],
];

const SAFE = { policies: { health: leaves() } };
const safe = { policies: { health: leaving() } };
const GOLD = 'request.headers["x-plan"] == "gold"';

/** Models as objects of their own. */
export const MODELS: Recordings = {
  170: {
    seen: 'models answer to a name, a beginning, an end, or anything, in that order',
    manifests: [servedModel('north'), servedModel('south', { match: { model: 'ours' } }), servedModel('west', { match: { model: 'gpt-*' } }), servedModel('zeta', { match: { model: '*-latest' } })],
    build: chart => {
      saidServed(chart, 'north');
      saidServed(chart, 'south', { model: 'ours' });
      saidServed(chart, 'west', { model: 'gpt-*' });
      saidServed(chart, 'zeta', { model: '*-latest' });
    },
    refused: { InvalidModelName: chart => saidServed(chart, 'north', { model: 'gpt-*-mini' }) },
  },
  172: {
    seen: 'models are listed, and served at the usual paths only',
    manifests: [servedModel('north'), servedModel('south', { visibility: 'Internal' }), virtual('any', 'weighted', ref('north'))],
    build: chart => {
      saidServed(chart, 'south', { internal: true });
      saidVirtual(chart, 'any', choice(saidServed(chart, 'north')));
    },
  },
  173: {
    seen: 'each preset has its host, path and headers',
    manifests: VENDORS.map(([provider]) => model(provider.toLowerCase(), { provider, policies: KEY })),
    build: chart => VENDORS.forEach(([name, provider]) => saidModel(chart, name.toLowerCase(), { provider, policies: { credential } })),
  },
  175: {
    seen: 'Azure, Bedrock, Vertex AI and custom models are called like backends',
    manifests: [
      model('azure', { provider: 'Azure', azure: { resourceName: 'weather', resourceType: 'OpenAI' }, policies: KEY }),
      model('bedrock', { provider: 'Bedrock', bedrock: { region: 'eu-west-1' }, policies: { auth: { aws: { secretRef: { name: 'aws' } } } } }),
      model('vertex', { provider: 'VertexAI', vertexai: { projectId: 'weather', region: 'europe-west4' }, policies: KEY }),
      model('custom', { provider: 'Custom', baseURL: 'http://north.test:9000/base', custom: { formats: [{ type: 'Completions', path: '/talk' }, { type: 'Embeddings' }] } }),
      model('ollama', { provider: 'Ollama', baseURL: 'http://south.test:11434' }),
    ],
    build: chart => {
      saidModel(chart, 'azure', { provider: ModelProvider.azure({ resourceName: 'weather' }), policies: { credential } });
      saidModel(chart, 'bedrock', { provider: ModelProvider.bedrock({ region: 'eu-west-1' }), policies: { credential: BackendCredential.aws(AwsCredential.fromSecretName('aws')) } });
      saidModel(chart, 'vertex', { provider: ModelProvider.vertexAi({ projectId: 'weather', region: 'europe-west4' }), policies: { credential } });
      saidModel(chart, 'custom', {
        provider: ModelProvider.custom({ formats: [{ api: ApiFormat.COMPLETIONS, path: '/talk' }, { api: ApiFormat.EMBEDDINGS }] }), baseUrl: 'http://north.test:9000/base',
      });
      saidModel(chart, 'ollama', { provider: ModelProvider.OLLAMA, baseUrl: 'http://south.test:11434' });
    },
    refused: { SchemaRule: chart => saidModel(chart, 'ollama', { provider: ModelProvider.OLLAMA }) },
  },
  176: {
    seen: 'a virtual model shares by weight; a name that the target does not answer to is a share of 404',
    manifests: [servedModel('north'), servedModel('south'), virtual('any', 'weighted', ref('north', { weight: 3 }), ref('south', { weight: 1, model: 'other' }))],
    build: chart => saidVirtual(chart, 'any', choice(saidServed(chart, 'north'), { weight: 3 }), choice(saidServed(chart, 'south'), { weight: 1, model: 'other' })),
    warned: ['LintModelTarget'],
  },
  178: {
    seen: 'a virtual model fails over only by the health rules of its models',
    manifests: [
      servedModel('north', SAFE), servedModel('south', SAFE), servedModel('west'), servedModel('east'),
      virtual('safe', 'failover', ref('south', { priority: 1, model: 'second' }), ref('north', { priority: 0 })),
      virtual('stuck', 'failover', ref('west', { priority: 0 }), ref('east', { priority: 1 })),
    ],
    build: chart => {
      saidVirtual(chart, 'safe', choice(saidServed(chart, 'south', safe), { priority: 1, model: 'second' }), choice(saidServed(chart, 'north', safe), { priority: 0 }));
      saidVirtual(chart, 'stuck', choice(saidServed(chart, 'west'), { priority: 0 }), choice(saidServed(chart, 'east'), { priority: 1 }));
    },
    warned: ['LintNoEviction'],
  },
  179: {
    seen: 'with a retry of the Gateway it does so within the request',
    manifests: [
      servedModel('north', SAFE), servedModel('south', SAFE), virtual('safe', 'failover', ref('north', { priority: 0 }), ref('south', { priority: 1 })),
      {
        apiVersion: 'agentgateway.dev/v1alpha1',
        kind: 'AgentgatewayPolicy',
        metadata: { name: 'again', namespace: 'ai' },
        spec: { targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge' }], traffic: { retry: { attempts: 2, backoff: '25ms', codes: [500] } } },
      },
    ],
    build: chart => {
      saidVirtual(chart, 'safe', choice(saidServed(chart, 'north', safe), { priority: 0 }), choice(saidServed(chart, 'south', safe), { priority: 1 }));
      new LlmPolicy(chart, 'again', { targets: [gateway], retry: RouteRetry.of({ attempts: 2, codes: [500], backoff: Duration.millis(25) }) });
    },
  },
  180: {
    seen: 'a virtual model chooses by conditions on the request',
    manifests: [servedModel('north'), servedModel('south'), virtual('any', 'conditional', ref('north', { when: GOLD }), ref('south')), virtual('gold', 'conditional', ref('north', { when: GOLD }))],
    build: chart => {
      const north = saidServed(chart, 'north');
      saidVirtual(chart, 'any', choice(north, { when: GOLD }), choice(saidServed(chart, 'south')));
      saidVirtual(chart, 'gold', choice(north, { when: GOLD }));
    },
    refused: { UnreachableModel: chart => saidVirtual(chart, 'any', choice(saidServed(chart, 'north')), choice(saidServed(chart, 'south'), { when: GOLD })) },
  },
  181: {
    seen: 'one target that is missing takes the whole virtual model away',
    manifests: [servedModel('north'), servedModel('south', { match: { model: '*' } }), virtual('any', 'weighted', ref('north'), ref('gone'))],
    build: chart => {
      const north = saidServed(chart, 'north');
      saidServed(chart, 'south', { model: '*' });
      saidVirtual(chart, 'any', choice(north), ModelChoice.of(LlmModel.fromModelName(chart, 'gone', 'gone')));
    },
    warned: ['LintModelTarget'],
  },
  183: {
    seen: 'a model has policies of its own, and is gone without its Secret',
    manifests: [
      servedModel('north', {
        policies: { ...KEY, headers: { request: { set: [{ name: 'x-team', value: 'radar' }] } }, transformations: [{ field: 'max_tokens', expression: '10' }, { field: 'model', expression: '"other"' }] },
      }),
      servedModel('south', { policies: { authorization: { policy: { matchExpressions: [GOLD] } } } }),
      servedModel('west', { policies: { promptGuard: { request: [{ regex: { builtins: ['Email'], action: 'Reject' } }] } } }),
    ],
    build: chart => {
      saidServed(chart, 'north', { policies: { credential, headers: { request: { set: { 'x-team': 'radar' } } }, bodyTransformations: { max_tokens: '10', model: '"other"' } } });
      saidServed(chart, 'south', { policies: { authorization: Authorization.allow(GOLD) } });
      saidServed(chart, 'west', { policies: { requestGuards: [PromptGuard.detect(Detector.EMAIL).reject()] } });
    },
  },
  184: {
    seen: 'models come before a prefix of a route and after an exact path',
    manifests: [servedModel('south'), ...hosts('north'), route('out', rule(undefined, 'north')), route('exact', rule(exactly('/v1/embeddings'), 'north'))],
    build: chart => {
      saidServed(chart, 'south');
      routed(chart, 'out', [sends(undefined, host(chart, 'north'))]);
      routed(chart, 'exact', [sends(RouteMatch.pathExact('/v1/embeddings'), host(chart, 'north'))]);
    },
  },
  186: {
    seen: 'scheme and path of a base URL say TLS and prefix',
    manifests: [
      model('tls', { provider: 'OpenAI', baseURL: 'https://north.test:8443/v1' }), model('root', { provider: 'OpenAI', baseURL: 'http://north.test:9000' }),
      model('slash', { provider: 'OpenAI', baseURL: 'http://north.test:9000/a/' }), model('groq', { provider: 'Groq', baseURL: 'http://north.test:9000/b' }),
      model('claude', { provider: 'Anthropic', baseURL: 'http://north.test:9000/c' }),
    ],
    build: chart => {
      saidModel(chart, 'tls', { baseUrl: 'https://north.test:8443/v1' });
      saidModel(chart, 'root', { baseUrl: 'http://north.test:9000' });
      saidModel(chart, 'slash', { baseUrl: 'http://north.test:9000/a/' });
      saidModel(chart, 'groq', { provider: ModelProvider.GROQ, baseUrl: 'http://north.test:9000/b' });
      saidModel(chart, 'claude', { provider: ModelProvider.ANTHROPIC, baseUrl: 'http://north.test:9000/c' });
    },
  },
  187: {
    seen: 'a custom model is a Service',
    manifests: [model('own', { provider: 'Custom', custom: { formats: [{ type: 'Completions' }], backendRef: { name: 'north', port: 8000 } } })],
    build: chart => saidModel(chart, 'own', { provider: ModelProvider.custom({ formats: [{ api: ApiFormat.COMPLETIONS }], server: RouteTarget.fromServiceName('north', 8000) }) }),
  },
};
