import { Chart } from 'cdk8s';
import { only, synthesize } from './synthesis';
import {
  Anthropic, AnthropicBackend, ApiFormat, ApiKey, Dialect, FailoverBackend, LlmProvider, ModelServer, OllamaBackend, OpenAi, OpenAiBackend, OpenAiCompatibleBackend,
  SelfHostedBackend,
} from '../../src';

const { AGENTGATEWAY_0_12, AGENTGATEWAY_1_0, AGENTGATEWAY_1_1, AGENTGATEWAY_1_4 } = Dialect;
const apiKey = ApiKey.fromSecretName('key');
const apis = { '/v1/messages': ApiFormat.MESSAGES, '*': ApiFormat.PASSTHROUGH };
const server = ModelServer.fromServiceName('vllm', 'ai', 8000);
const routesOf = (spec: unknown) => (spec as { policies?: { ai?: { routes?: unknown } } }).policies?.ai?.routes;

const since = (dialect: Dialect) => Dialect.ALL.slice(Dialect.ALL.indexOf(dialect));

describe('the APIs that clients speak', () => {
  test.each<[string, Dialect, (chart: Chart) => unknown]>([
    // 0.12 asks OpenAI for chat completions only, not by way of Messages; and hosts of one's own have one path there and in 1.0.
    ['OpenAI', AGENTGATEWAY_1_0, chart => new OpenAiBackend(chart, 'b', { apiKey, apis })],
    ['Anthropic', AGENTGATEWAY_0_12, chart => new AnthropicBackend(chart, 'b', { apiKey, apis })],
    ['an API like OpenAI\'s', AGENTGATEWAY_1_1, chart => new OpenAiCompatibleBackend(chart, 'b', { baseUrl: 'https://api.deepseek.com/v1', apiKey, apis })],
    ['a server of one\'s own', AGENTGATEWAY_1_1, chart => new SelfHostedBackend(chart, 'b', { server, apis })],
    ['Ollama', AGENTGATEWAY_1_1, chart => new OllamaBackend(chart, 'b', { server, apis })],
  ])('are said of %s where the release can be told', (_, first, build) => {
    for (const dialect of Dialect.ALL) {
      const { codes, kind } = synthesize(dialect, build);
      if (since(first).includes(dialect)) {
        expect(codes).toEqual([]);
        expect(routesOf(kind('AgentgatewayBackend')[0].spec)).toEqual({ '*': 'Passthrough', '/v1/messages': 'Messages' });
      } else {
        expect(codes).toContain('UnsupportedFeature');
      }
    }
  });

  test('are said of each provider of a pool', () => {
    const { spec } = only('AgentgatewayBackend', AGENTGATEWAY_1_4, chart => new FailoverBackend(chart, 'b', {
      tiers: [{ providers: [new Anthropic({ apiKey, model: 'claude', apis })] }, { providers: [new OpenAi({ apiKey, model: 'gpt' })] }],
    }));
    const { groups } = (spec as { ai: { groups: { providers: unknown[] }[] } }).ai;
    expect(groups.map(({ providers }) => routesOf(providers[0]))).toEqual([{ '*': 'Passthrough', '/v1/messages': 'Messages' }, undefined]);
  });

  test('are those that the release knows', () => {
    const build = (format: ApiFormat) => (chart: Chart) => new OpenAiBackend(chart, 'b', { apiKey, apis: { '*': format } });
    expect(synthesize(AGENTGATEWAY_0_12, build(ApiFormat.DETECT)).codes).toEqual(['SchemaEnum']);
    expect(synthesize(AGENTGATEWAY_1_0, build(ApiFormat.DETECT)).codes).toEqual([]);
    for (const format of Object.values(ApiFormat).filter(api => ![ApiFormat.MODELS, ApiFormat.ANTHROPIC_TOKEN_COUNT].includes(api))) {
      expect(synthesize(AGENTGATEWAY_1_4, build(format)).codes).toEqual([]);
    }
  });
});

describe('other names for models', () => {
  const aliased = { 'fast': 'gpt-4o-mini', 'smart': 'gpt-4o', 'gpt-*': 'gpt-4o', '*': 'gpt-4o-mini' };

  test('are said where the release has them, and refused elsewhere', () => {
    for (const dialect of Dialect.ALL) {
      const { codes, kind } = synthesize(dialect, chart => new OpenAiBackend(chart, 'b', { apiKey, modelAliases: aliased }));
      if (dialect.dialectName.startsWith('agentgateway')) {
        expect(kind('AgentgatewayBackend')[0].spec).toMatchObject({ policies: { ai: { modelAliases: aliased } } });
      } else {
        expect(codes).toContain('UnsupportedFeature');
      }
    }
  });

  test('let unlike providers answer to one name', () => {
    const pool = (...providers: LlmProvider[]) => synthesize(AGENTGATEWAY_1_4, chart => new FailoverBackend(chart, 'b', {
      tiers: providers.map(provider => ({ providers: [provider] })),
    })).codes;
    const anthropic = new Anthropic({ apiKey, modelAliases: { fast: 'claude-haiku-4-5' } });
    expect(pool(new OpenAi({ apiKey, modelAliases: aliased }), anthropic)).toEqual([]);
    expect(pool(new OpenAi({ apiKey }), anthropic)).toEqual(['ModelMissing']);
  });
});
