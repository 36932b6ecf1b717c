import { Chart } from 'cdk8s';
import { synthesize } from './synthesis';
import {
  AnthropicBackend, ApiFormat, ApiKey, AzureCredential, AzureFoundryBackend, AzureOpenAiBackend, BedrockBackend, Dialect, GeminiBackend, OpenAiBackend, VertexAiBackend,
} from '../../src';

type Apis = { readonly apis: { [suffix: string]: ApiFormat } };

const apiKey = ApiKey.fromSecretName('key');
const credential = AzureCredential.fromApiKey(apiKey);
const vertex = (model?: string) => (chart: Chart, more: Apis) => new VertexAiBackend(chart, 'b', { projectId: 'p', region: 'us-east5', model, ...more });
const bedrock = (model?: string) => (chart: Chart, more: Apis) => new BedrockBackend(chart, 'b', { region: 'us-east-1', model, ...more });
const foundry = (model: string) => (chart: Chart, more: Apis) =>
  new AzureFoundryBackend(chart, 'b', { resourceName: 'r-resource', projectName: 'p', model, credential, ...more });

const BUILDS = {
  'OpenAI': (chart: Chart, more: Apis) => new OpenAiBackend(chart, 'b', { apiKey, ...more }),
  'Anthropic': (chart: Chart, more: Apis) => new AnthropicBackend(chart, 'b', { apiKey, ...more }),
  'Gemini': (chart: Chart, more: Apis) => new GeminiBackend(chart, 'b', { apiKey, ...more }),
  'Azure OpenAI': (chart: Chart, more: Apis) => new AzureOpenAiBackend(chart, 'b', { endpoint: 'mine.openai.azure.com', deployment: 'd', credential, ...more }),
  'Foundry': foundry('gpt-4o'),
  'Foundry with Claude': foundry('claude-sonnet-4-5'),
  'Vertex AI': vertex('gemini-2.5-pro'),
  'Vertex AI with Claude': vertex('claude-sonnet-4-5'),
  'Vertex AI with any model': vertex(),
  'Bedrock': bedrock('amazon.nova-pro-v1:0'),
  'Bedrock with Claude': bedrock('us.anthropic.claude-sonnet-4-5-20250929-v1:0'),
  'Bedrock with any model': bedrock(),
};
type Provider = keyof typeof BUILDS;

const NAMES = Dialect.ALL.map(({ dialectName }) => dialectName).filter(name => name.startsWith('agentgateway'));
const since = (name: string) => NAMES.slice(NAMES.indexOf(`agentgateway-${name}`));
const before = (name: string) => NAMES.filter(each => !since(name).includes(each));
const NEVER: readonly string[] = [];

/** The releases that can ask a provider in an API, from the match arms of their sources at 0.12.0, 1.0.1, 1.1.0, 1.2.1, 1.3.1 and 1.4.1. */
const CAN: { readonly [api in 'MESSAGES' | 'RESPONSES' | 'EMBEDDINGS' | 'RERANK' | 'ANTHROPIC_TOKEN_COUNT' | 'MODELS']: { readonly [provider in Provider]: readonly string[] } } = {
  MESSAGES: {
    'OpenAI': since('1.0'),
    'Anthropic': NAMES,
    'Gemini': since('1.0'),
    'Azure OpenAI': since('1.0'),
    'Foundry': since('1.2'),
    'Foundry with Claude': since('1.2'),
    'Vertex AI': NAMES,
    'Vertex AI with Claude': NAMES,
    'Vertex AI with any model': NAMES,
    'Bedrock': NAMES,
    'Bedrock with Claude': NAMES,
    'Bedrock with any model': NAMES,
  },
  RESPONSES: {
    'OpenAI': NAMES,
    'Anthropic': NEVER,
    'Gemini': since('1.2'),
    'Azure OpenAI': NAMES,
    'Foundry': since('1.2'),
    'Foundry with Claude': ['agentgateway-1.2', 'agentgateway-1.3'],
    'Vertex AI': since('1.4'),
    'Vertex AI with Claude': NEVER,
    'Vertex AI with any model': since('1.4'),
    'Bedrock': NAMES,
    'Bedrock with Claude': NAMES,
    'Bedrock with any model': NAMES,
  },
  EMBEDDINGS: {
    'OpenAI': NAMES,
    'Anthropic': NEVER,
    'Gemini': since('1.0'),
    'Azure OpenAI': NAMES,
    'Foundry': since('1.2'),
    'Foundry with Claude': since('1.2'),
    'Vertex AI': since('1.0'),
    'Vertex AI with Claude': since('1.0'),
    'Vertex AI with any model': since('1.0'),
    'Bedrock': since('1.0'),
    'Bedrock with Claude': since('1.0'),
    'Bedrock with any model': since('1.0'),
  },
  RERANK: {
    'OpenAI': since('1.3'),
    'Anthropic': NEVER,
    'Gemini': NEVER,
    'Azure OpenAI': since('1.3'),
    'Foundry': since('1.3'),
    'Foundry with Claude': since('1.3'),
    'Vertex AI': since('1.3'),
    'Vertex AI with Claude': since('1.3'),
    'Vertex AI with any model': since('1.3'),
    'Bedrock': since('1.3'),
    'Bedrock with Claude': since('1.3'),
    'Bedrock with any model': since('1.3'),
  },
  ANTHROPIC_TOKEN_COUNT: {
    'OpenAI': NEVER,
    'Anthropic': NAMES,
    'Gemini': NEVER,
    'Azure OpenAI': NEVER,
    'Foundry': NEVER,
    'Foundry with Claude': since('1.4'),
    'Vertex AI': before('1.4'),
    'Vertex AI with Claude': NAMES,
    'Vertex AI with any model': NAMES,
    'Bedrock': before('1.4'),
    'Bedrock with Claude': NAMES,
    'Bedrock with any model': NAMES,
  },
  MODELS: Object.fromEntries(Object.keys(BUILDS).map(provider => [provider, NEVER])) as { readonly [provider in Provider]: readonly string[] },
};

describe.each(Object.keys(CAN) as (keyof typeof CAN)[])('requests in the API %s', api => {
  test.each(Object.keys(BUILDS) as Provider[])('reach %s where the gateway can ask it in that API, and are refused elsewhere', provider => {
    const can = Dialect.ALL.filter(dialect => NAMES.includes(dialect.dialectName))
      .filter(dialect => synthesize(dialect, chart => BUILDS[provider](chart, { apis: { '/v1/x': ApiFormat[api] } })).codes.length === 0)
      .map(({ dialectName }) => dialectName);
    expect(can).toEqual(CAN[api][provider]);
  });
});

describe('an API that a provider cannot be asked in', () => {
  const said = (dialect: Dialect, provider: Provider, api: ApiFormat) => synthesize(dialect, chart => BUILDS[provider](chart, { apis: { '/v1/x': api } })).errors;

  test('is an error that names the dialects that can', () => {
    expect(said(Dialect.AGENTGATEWAY_0_12, 'OpenAI', ApiFormat.MESSAGES)).toEqual([expect.stringMatching(/^UnsupportedFeature: .*dialects that can: agentgateway-1\.0, /)]);
    expect(said(Dialect.AGENTGATEWAY_1_2, 'Vertex AI', ApiFormat.RESPONSES)).toEqual([expect.stringMatching(/^UnsupportedFeature: .*dialects that can: agentgateway-1\.4, agentgateway-1\.5 \(at apis\)$/)]);
  });

  test('is sent on as it is where no dialect can', () => {
    expect(said(Dialect.AGENTGATEWAY_1_4, 'OpenAI', ApiFormat.MODELS)).toEqual([expect.stringMatching(/^UnsupportedFeature: .*no dialect can; say Passthrough/)]);
    expect(said(Dialect.AGENTGATEWAY_1_4, 'OpenAI', ApiFormat.PASSTHROUGH)).toEqual([]);
  });
});
