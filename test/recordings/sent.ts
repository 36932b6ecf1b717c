import { again, leaving, pooled, routed, rule as sends, served, tiers } from './constructs';
import { leaves, llm, pool, retries, route, rule, server, under } from './manifests';
import { Recordings } from './recording';
import {
  Anthropic, AnthropicBackend, ApiKey, AuthHeader, AzureCredential, AzureOpenAiBackend, BackendTls, GcpCredential, GeminiBackend, OpenAi, OpenAiBackend,
  OpenAiCompatibleBackend, VertexAiBackend,
} from '../../src';

const keyed = (name: string, more: object = {}): object => ({ auth: { secretRef: { name }, ...more } });
const key = (name: string, entry?: string): ApiKey => ApiKey.fromSecretName(name, { entry });

const vertex = (name: string, more: object): ReturnType<typeof llm> => llm(name, { vertexai: { projectId: 'lab', ...more } }, keyed('token'));
const VERTEX: readonly (readonly [string, { readonly model: string; readonly region?: string }])[] = [
  ['gem', { model: 'gemini-2.5-flash', region: 'europe-west4' }], ['claude', { model: 'claude-haiku-4', region: 'europe-west4' }],
  ['other', { model: 'meta/llama-4', region: 'europe-west4' }], ['anywhere', { model: 'gemini-2.5-flash' }],
];

/** The forms of a key at a server, each with its policies and its construct. */
const FORMS: readonly (readonly [string, object, ApiKey, AuthHeader?])[] = [
  ['plain', keyed('keys'), key('keys')],
  ['entry', { auth: { secretRef: { name: 'keys', key: 'mine' } } }, key('keys', 'mine')],
  ['inline', { auth: { key: 'sk-lab' } }, ApiKey.unsafeInline('sk-lab')],
  ['header', { auth: { key: 'sk-lab', location: { header: { name: 'api-key' } } } }, ApiKey.unsafeInline('sk-lab'), AuthHeader.named('api-key')],
  ['prefix', { auth: { key: 'sk-lab', location: { header: { name: 'x-lab', prefix: 'Key ' } } } }, ApiKey.unsafeInline('sk-lab'), AuthHeader.prefixed('x-lab', 'Key ')],
];

const NO_KEY = 'a provider at its own host without any credential: constructs ask for one';

/** Which host is called, and with which credential. */
export const SENT: Recordings = {
  '40': {
    seen: 'OpenAI is called at its own host by TLS with the key of the Secret; the model of the backend replaces that of the request',
    manifests: [llm('chat', { openai: { model: 'gpt-4.1' } }, keyed('openai')), route('out', rule(undefined, 'chat'))],
    build: chart => routed(chart, 'out', [sends(undefined, new OpenAiBackend(chart, 'chat', { metadata: { name: 'chat' }, model: 'gpt-4.1', apiKey: key('openai') }))]),
  },
  '41': { seen: 'without a model anywhere, without messages or with broken JSON the answer is 503', unsaid: NO_KEY },
  '43': {
    seen: 'Gemini is called at its path for clients of OpenAI, with the key as a bearer token',
    manifests: [llm('chat', { gemini: { model: 'gemini-2.5-pro' } }, keyed('gemini')), route('out', rule(undefined, 'chat'))],
    build: chart => routed(chart, 'out', [sends(undefined, new GeminiBackend(chart, 'chat', { metadata: { name: 'chat' }, model: 'gemini-2.5-pro', apiKey: key('gemini') }))]),
  },
  '44': {
    seen: 'host and path of Vertex AI follow from region and model; without a region it is the global one',
    manifests: [...VERTEX.map(([name, more]) => vertex(name, more)), route('out', ...VERTEX.map(([name]) => rule(under(`/${name}`), name)))],
    build: chart => routed(chart, 'out', VERTEX.map(([name, more]) =>
      sends(`/${name}`, new VertexAiBackend(chart, name, { metadata: { name }, projectId: 'lab', credential: GcpCredential.fromAccessToken(key('token')), ...more })))),
  },
  '46': {
    seen: 'Azure OpenAI is called by deployment where the version is a date, else at /openai/v1; Foundry by project',
    manifests: [llm('dated', { azure: { resourceName: 'lab', resourceType: 'OpenAI', model: 'big', apiVersion: '2024-10-21' } }, keyed('azure', { location: { header: { name: 'api-key' } } })),
      route('out', rule(undefined, 'dated'))],
    build: chart => routed(chart, 'out', [sends(undefined, new AzureOpenAiBackend(chart, 'dated', {
      metadata: { name: 'dated' }, endpoint: 'lab.openai.azure.com', deployment: 'big', apiVersion: '2024-10-21', credential: AzureCredential.fromApiKey(key('azure')),
    }), { keepAuthorization: true })]),
    unsaid: 'keys of Azure as bearer tokens, and the older words for the same resource: constructs send a key in the header that Azure documents',
  },
  '59': {
    seen: 'a host of one\'s own on port 443 is spoken to in plain text unless TLS is written',
    manifests: [llm('secure', { openai: {}, host: 'secure.test', port: 443, pathPrefix: '/base/v1' }, { tls: {} }),
      llm('plain', { openai: {}, host: 'plain.test', port: 443, pathPrefix: '/base/v1' }),
      route('out', rule(under('/s'), 'secure'), rule(under('/p'), 'plain'))],
    build: chart => routed(chart, 'out', ([['secure'], ['plain', BackendTls.unsafePlaintext()]] as const).map(([name, tls]) =>
      sends(`/${name[0]}`, new OpenAiCompatibleBackend(chart, name, { metadata: { name }, baseUrl: `https://${name}.test/base/v1`, tls })))),
  },
  '60': { seen: 'a BackendTLSPolicy holds for plain hosts and for LLM backends', unsaid: 'constructs write TLS into the backend on agentgateway' },
  '61': {
    seen: 'a key is sent as a bearer token or where it is told to; the word Bearer is taken off in the entry Authorization alone; the caller\'s Authorization stays with a key elsewhere',
    manifests: [...FORMS.map(([name, policies]) => server(name, policies)), route('out', ...FORMS.map(([name]) => rule(under(`/${name}`), name)))],
    build: chart => routed(chart, 'out', FORMS.map(([name, , apiKey, authHeader]) => sends(`/${name}`, served(chart, name, { apiKey, authHeader }), { keepAuthorization: true }))),
    refused: { BearerInKey: chart => served(chart, 'twice', { apiKey: ApiKey.unsafeInline('Bearer sk-lab') }) },
    unsaid: 'a key in a query parameter or a cookie, and several keys: an AuthHeader is a header',
  },
  '61b': {
    seen: 'a changed Secret is used at once',
    manifests: [server('north', keyed('keys')), route('out', rule(undefined, 'north'))],
    build: chart => routed(chart, 'out', [sends(undefined, served(chart, 'north', { apiKey: key('keys') }))]),
  },
  '62': {
    seen: 'the caller\'s Authorization reaches a provider that has no key of its own, or is said to be passed the caller\'s; Anthropic gets it as x-api-key',
    manifests: [server('passed', { auth: { passthrough: {} } }), server('none'), llm('claude', { anthropic: {} }, { auth: { passthrough: {} } }),
      route('out', rule(under('/p'), 'passed'), rule(under('/n'), 'none'), rule(under('/c'), 'claude'))],
    build: chart => routed(chart, 'out', [sends('/p', served(chart, 'passed', { apiKey: ApiKey.passthrough() })), sends('/n', served(chart, 'none')),
      sends('/c', new AnthropicBackend(chart, 'claude', { metadata: { name: 'claude' }, apiKey: ApiKey.passthrough() }))]),
    unsaid: NO_KEY,
  },
  '62b': {
    seen: 'a key of the gateway\'s own is taken from the caller, and that of the provider sent',
    manifests: [server('north', keyed('openai')), route('out', rule(undefined, 'north'))],
    build: chart => routed(chart, 'out', [sends(undefined, served(chart, 'north', { apiKey: key('openai') }))]),
    unsaid: 'the policy: authentication of clients comes with the policies',
  },
  '64': { seen: 'the key of a member comes before the key of its pool', unsaid: 'a key belongs to a provider; a pool has none' },
  '69c': {
    seen: 'a key for Anthropic travels as x-api-key, an OAuth token as a bearer token, and either where it is told to',
    manifests: [llm('key', { anthropic: {} }, { auth: { key: 'sk-lab' } }), llm('oauth', { anthropic: {} }, { auth: { key: 'sk-ant-oat-lab' } }),
      llm('bearer', { anthropic: {} }, { auth: { key: 'sk-lab', location: { header: { name: 'authorization', prefix: 'Bearer ' } } } }),
      llm('named', { anthropic: {} }, { auth: { key: 'sk-lab', location: { header: { name: 'x-api-key' } } } }),
      route('out', ...['key', 'oauth', 'bearer', 'named'].map(name => rule(under(`/${name}`), name)))],
    build: chart => routed(chart, 'out', ([['key', 'sk-lab'], ['oauth', 'sk-ant-oat-lab'], ['bearer', 'sk-lab', AuthHeader.prefixed('authorization', 'Bearer ')],
      ['named', 'sk-lab', AuthHeader.named('x-api-key')]] as const).map(([name, value, authHeader]) =>
      sends(`/${name}`, new AnthropicBackend(chart, name, { metadata: { name }, apiKey: ApiKey.unsafeInline(value), authHeader }), { keepAuthorization: true }))),
  },
  '96': {
    seen: 'each try is made anew for its provider: body, path, headers, key and model',
    manifests: [pool('chat', [[{ name: 'first', openai: { model: 'gpt-4.1' }, policies: keyed('openai') }],
      [{ name: 'second', anthropic: { model: 'claude-haiku-4' }, policies: keyed('anthropic') }]], { health: leaves() }),
    route('out', rule(undefined, 'chat')), retries('out', { attempts: 2, backoff: '25ms', codes: [500, 502, 503, 504, 429] })],
    build: chart => routed(chart, 'out', [sends(undefined, pooled(chart, 'chat', leaving(), tiers([new OpenAi({ endpointName: 'first', model: 'gpt-4.1', apiKey: key('openai') })],
      [new Anthropic({ endpointName: 'second', model: 'claude-haiku-4', apiKey: key('anthropic') })])), again([500, 502, 503, 504, 429], { attempts: 2 }))]),
  },
};
