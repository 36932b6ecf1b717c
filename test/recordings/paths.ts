import { routed, rule as sends, served } from './constructs';
import { llm, openai, route, rule, server, under } from './manifests';
import { Manifest, Recordings } from './recording';
import { Anthropic, ApiFormat, ApiKey, LlmBackend, OpenAi, OpenAiCompatibleBackend } from '../../src';

const NO_KEY = 'a provider at its own host without any credential: constructs ask for one';
const SERVER: readonly Manifest[] = [server('north'), route('out', rule(undefined, 'north'))];
const aliases = (modelAliases: object): object => ({ ai: { modelAliases } });
const routes = (given: object): object => ({ ai: { routes: given } });
const PASSED = { auth: { passthrough: {} } };
const away = { host: 'north.test', port: 9000 };

/** Which path is called, in which API, with which model. */
export const PATHS: Recordings = {
  '47': {
    seen: 'at a host of one\'s own the client\'s path is called, unless there is a path or a prefix; one without a slash in front fails every request',
    // Recorded without any credential; that the caller's is passed on says the same, see 62.
    manifests: [llm('whole', { openai: {}, ...away, path: '/all/chat?k=1' }, PASSED), llm('based', { openai: {}, ...away, pathPrefix: '/base/v1' }),
      llm('root', { openai: {}, ...away, pathPrefix: '/' }, PASSED), llm('slash', { openai: {}, ...away, pathPrefix: '/base/v1/' }, PASSED), llm('own', { openai: {}, path: '/v1/mine' }, PASSED),
      route('out', ...['whole', 'based', 'root', 'slash', 'own'].map(name => rule(under(`/${name}`), name)))],
    build: chart => {
      const llmOf = (name: string, options: object): LlmBackend =>
        new LlmBackend(chart, name, { metadata: { name }, provider: new OpenAi({ apiKey: ApiKey.passthrough(), ...options }) });
      routed(chart, 'out', [
        sends('/whole', llmOf('whole', { ...away, path: '/all/chat?k=1' })),
        sends('/based', new OpenAiCompatibleBackend(chart, 'based', { metadata: { name: 'based' }, baseUrl: 'http://north.test:9000/base/v1' })),
        sends('/root', llmOf('root', { ...away, pathPrefix: '/' })), sends('/slash', llmOf('slash', { ...away, pathPrefix: '/base/v1/' })), sends('/own', llmOf('own', { path: '/v1/mine' })),
      ]);
    },
    refused: { InvalidPath: chart => new LlmBackend(chart, 'bad', { provider: new OpenAi({ apiKey: ApiKey.passthrough(), ...away, path: 'mine' }) }) },
    unsaid: 'a host of one\'s own without any path: constructs write the path of the API',
  },
  '48': {
    seen: 'OpenAI answers in every API; Models is answered with 501 by the gateway',
    unsaid: NO_KEY,
    refused: { UnsupportedFeature: chart => served(chart, 'north', { apis: { '/v1/models': ApiFormat.MODELS } }) },
  },
  '49': {
    seen: 'Anthropic answers completions, messages and what is passed on; Responses and Embeddings are answered with 503, Models with 501',
    unsaid: NO_KEY,
    refused: { UnsupportedFeature: chart => new LlmBackend(chart, 'chat', { provider: new Anthropic({ apiKey: ApiKey.passthrough(), apis: { '/v1/responses': ApiFormat.RESPONSES } }) }) },
  },
  '51': {
    seen: 'without a list of APIs every request is taken for a chat completion',
    manifests: SERVER,
    build: chart => routed(chart, 'out', [sends(undefined, served(chart, 'north'))]),
  },
  '52': {
    seen: 'of the ends of paths the longest counts, the star last; a path that has none is taken for a chat completion',
    manifests: [llm('north', openai('north'), routes({ 'completions': 'Passthrough', '/chat/completions': 'Completions', '/v1/chat/completions': 'Passthrough', '/embeddings': 'Embeddings' })),
      llm('south', openai('south'), routes({ '/chat/completions': 'Completions', '*': 'Passthrough' })), route('out', rule(under('/n'), 'north'), rule(under('/s'), 'south'))],
    build: chart => {
      const { PASSTHROUGH, COMPLETIONS, EMBEDDINGS } = ApiFormat;
      const four = { 'completions': PASSTHROUGH, '/chat/completions': COMPLETIONS, '/v1/chat/completions': PASSTHROUGH, '/embeddings': EMBEDDINGS };
      routed(chart, 'out', [
        sends('/n', served(chart, 'north', { apis: four }), { keepPrefix: true }),
        sends('/s', served(chart, 'south', { apis: { '/chat/completions': COMPLETIONS, '*': PASSTHROUGH } }), { keepPrefix: true }),
      ]);
    },
  },
  '54': {
    seen: 'a request in messages is translated for OpenAI and its answer back; at a host without a prefix it goes to the client\'s path',
    manifests: [llm('north', openai('north', 'small'), routes({ '/v1/messages': 'Messages' })), route('out', rule(under('/a'), 'north'))],
    build: chart => routed(chart, 'out', [sends('/a', served(chart, 'north', { model: 'small', apis: { '/v1/messages': ApiFormat.MESSAGES } }))]),
    unsaid: 'a host of one\'s own without any path: constructs write the path of the API',
  },
  '54b': { seen: 'streamed messages of Anthropic are passed on event by event, streamed completions translated', unsaid: NO_KEY },
  '56': { seen: 'a custom provider is called at the paths of the formats that it declares, and translated to them', unsaid: 'the custom provider has no construct' },
  '57': { seen: 'a custom provider on a Service keeps the Host of the client', unsaid: 'the custom provider has no construct' },
  '65': {
    seen: 'aliases are looked up once, after the model of the backend, by name before wildcard, with case',
    manifests: [llm('north', openai('north'), aliases({ 'quick': 'small-1', 'smart': 'quick', 'big-*': 'huge' })), llm('south', openai('south', 'quick'), aliases({ quick: 'small-1' })),
      route('out', rule(under('/n'), 'north'), rule(under('/s'), 'south'))],
    build: chart => routed(chart, 'out', [sends('/n', served(chart, 'north', { modelAliases: { 'quick': 'small-1', 'smart': 'quick', 'big-*': 'huge' } })),
      sends('/s', served(chart, 'south', { model: 'quick', modelAliases: { quick: 'small-1' } }))]),
  },
  '67': {
    seen: 'an error of the provider is passed on with its status, in the API of the client',
    manifests: SERVER,
    build: chart => routed(chart, 'out', [sends(undefined, served(chart, 'north'))]),
    unsaid: NO_KEY,
  },
  '68': {
    seen: 'a request over 2 MiB is answered with 503',
    manifests: SERVER,
    build: chart => routed(chart, 'out', [sends(undefined, served(chart, 'north'))]),
  },
  '69b': {
    seen: 'at a host of one\'s own Bedrock is not signed for by itself, and needs the region beside its keys; Anthropic gets its own headers',
    manifests: [llm('claude', { anthropic: {}, ...away, pathPrefix: '/v1' }, { auth: { key: 'sk-lab' } }), route('out', rule(undefined, 'claude'))],
    build: chart => routed(chart, 'out', [sends(undefined, new LlmBackend(chart, 'claude', {
      metadata: { name: 'claude' }, provider: new Anthropic({ ...away, apiKey: ApiKey.unsafeInline('sk-lab') }),
    }))]),
    unsaid: 'keys of AWS without their region, and hosts without a path: constructs write both',
  },
};
