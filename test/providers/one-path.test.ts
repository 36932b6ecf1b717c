import { Chart } from 'cdk8s';
import { only, synthesize } from './synthesis';
import {
  ApiFormat, ApiKey, Dialect, FailoverBackend, GeminiBackend, ModelServer, OpenAiBackend, OpenAiCompatible, OpenAiCompatibleBackend, SelfHosted, SelfHostedBackend,
} from '../../src';

const apiKey = ApiKey.fromSecretName('key');
const server = ModelServer.fromServiceName('vllm', 'ai', 8000);
const { COMPLETIONS, MESSAGES, EMBEDDINGS, PASSTHROUGH } = ApiFormat;
const chat = { '/v1/chat/completions': COMPLETIONS };
const several = { ...chat, '/v1/embeddings': EMBEDDINGS };

type Apis = { [suffix: string]: ApiFormat };
const AT_THE_ROOT = 'https://api.perplexity.ai';
const compatible = (baseUrl: string, apis?: Apis) => (chart: Chart) => new OpenAiCompatibleBackend(chart, 'b', { baseUrl, apiKey, apis });
const elsewhere = (path: string, apis: Apis) => (chart: Chart) => new OpenAiBackend(chart, 'b', { apiKey, host: 'proxy.example', port: 8080, path, apis });

const { AGENTGATEWAY_0_12, AGENTGATEWAY_1_0, AGENTGATEWAY_1_1, AGENTGATEWAY_1_2, AGENTGATEWAY_1_4 } = Dialect;
const since = (dialect: Dialect) => Dialect.ALL.slice(Dialect.ALL.indexOf(dialect));
const provider = (dialect: Dialect, build: (chart: Chart) => void) => (only('AgentgatewayBackend', dialect, build).spec as { ai: { provider: object } }).ai.provider;

describe('several APIs of a host of one\'s own', () => {
  test('are kept apart by a prefix where there are any, also at the root', () => {
    for (const dialect of since(AGENTGATEWAY_1_1)) {
      expect(provider(dialect, compatible(AT_THE_ROOT, several))).toMatchObject({ pathPrefix: '/' });
      expect(provider(dialect, compatible(AT_THE_ROOT))).toMatchObject({ path: '/chat/completions' });
      expect(provider(dialect, compatible('https://api.deepseek.com/v1', several))).toMatchObject({ pathPrefix: '/v1' });
    }
  });

  test.each([AGENTGATEWAY_0_12, AGENTGATEWAY_1_0])('are refused in $dialectName, which would call them all at one path', dialect => {
    const embeddings = (chart: Chart) => new SelfHostedBackend(chart, 'vllm', { server, apis: { '/v1/embeddings': EMBEDDINGS, ...chat } });
    for (const build of [embeddings, compatible(AT_THE_ROOT, several), compatible(AT_THE_ROOT, { '/v1/embeddings': EMBEDDINGS }), compatible(AT_THE_ROOT, { '*': PASSTHROUGH })]) {
      expect(synthesize(dialect, build).errors).toEqual([expect.stringMatching(/^UnsupportedFeature: .*dialects that can: agentgateway-1\.1, /)]);
    }
    expect(synthesize(dialect, compatible(AT_THE_ROOT, chat)).errors).toEqual([]);
  });

  test('are refused where the provider has no prefix in the release', () => {
    const gemini = (chart: Chart) => new GeminiBackend(chart, 'b', { apiKey, host: 'proxy.example', port: 8080, apis: several });
    expect(synthesize(AGENTGATEWAY_1_2, gemini).errors).toEqual([expect.stringMatching(/^UnsupportedFeature: .*dialects that can: agentgateway-1\.4/)]);
    expect(synthesize(AGENTGATEWAY_1_4, gemini).errors).toEqual([]);
  });

  test.each<[string, string, Apis, readonly string[]]>([
    ['several', '/v1/chat/completions', several, ['PathAndApis']],
    ['several at a path of none', '/own', several, ['PathAndApis']],
    ['several at the path of the other', '/v1/embeddings', several, ['PathAndApis']],
    ['whatever else there is, at the path of the chat', '/v1/chat/completions', { '*': PASSTHROUGH }, ['PathAndApis']],
    ['one, at its own path', '/own/embeddings?v=1', { '/embeddings': EMBEDDINGS }, []],
    ['one, at a path of its own', '/own', { '/v1/embeddings': EMBEDDINGS }, []],
    ['the chat, sent on as it is', '/v1/chat/completions', { '/chat/completions': PASSTHROUGH }, []],
    ['two that are both asked for by chat', '/v1/chat/completions', { ...chat, '/v1/messages': MESSAGES }, []],
    ['one and whatever else there is, at a path that takes all', '/own', { ...chat, '*': PASSTHROUGH }, []],
  ])('cannot share the path that the user gives, unless it is theirs: %s', (_, path, apis, codes) => {
    expect(synthesize(AGENTGATEWAY_1_4, elsewhere(path, apis)).codes).toEqual(codes);
  });

  test('keep the base path of a vendor in a pool', () => {
    const { spec } = only('AgentgatewayBackend', AGENTGATEWAY_1_2, chart => new FailoverBackend(chart, 'chat', {
      tiers: [
        { providers: [new SelfHosted({ server, model: 'small' })] },
        { providers: [new OpenAiCompatible({ baseUrl: 'https://vendor.example.com/zen/go/v1', model: 'large', apiKey })] },
      ],
    }));
    expect(spec).toMatchObject({
      ai: { groups: [{ providers: [{ pathPrefix: '/v1' }] }, { providers: [{ host: 'vendor.example.com', port: 443, pathPrefix: '/zen/go/v1' }] }] },
      policies: { health: { eviction: { duration: '30s' } } },
    });
  });
});
