import { Chart } from 'cdk8s';
import { synthesize } from './synthesis';
import {
  AnthropicBackend, ApiKey, AwsCredential, AzureCredential, AzureFoundryBackend, AzureOpenAiBackend, BedrockBackend, Dialect, GcpCredential, GeminiBackend,
  OpenAiBackend, VertexAiBackend,
} from '../../src';

const apiKey = ApiKey.fromSecretName('key');
const credential = AzureCredential.fromApiKey(apiKey);
const there = { host: 'proxy.example', port: 8080 };

const BUILDS: { readonly [provider: string]: (chart: Chart) => void } = {
  'OpenAI': chart => new OpenAiBackend(chart, 'b', { apiKey, ...there }),
  'Anthropic': chart => new AnthropicBackend(chart, 'b', { apiKey, ...there }),
  'Gemini': chart => new GeminiBackend(chart, 'b', { apiKey, model: 'gemini-2.5-flash', ...there }),
  'Azure with a dated version': chart => new AzureOpenAiBackend(chart, 'b', {
    endpoint: 'mine.openai.azure.com', deployment: 'gpt-4o', apiVersion: '2024-10-21', credential, ...there,
  }),
  'Azure v1': chart => new AzureOpenAiBackend(chart, 'b', { endpoint: 'mine.openai.azure.com', deployment: 'gpt-4o', apiVersion: 'v1', credential, ...there }),
  'Foundry': chart => new AzureFoundryBackend(chart, 'b', { resourceName: 'mine-resource', projectName: 'p', model: 'gpt-4o', credential, ...there }),
  'Vertex AI': chart => new VertexAiBackend(chart, 'b', {
    projectId: 'p', region: 'us-central1', model: 'gemini-2.5-pro', credential: GcpCredential.fromAccessToken(apiKey), ...there,
  }),
  'Bedrock': chart => new BedrockBackend(chart, 'b', { region: 'us-west-2', model: 'amazon.nova-pro-v1:0', ...there }),
};

/** What a provider on another host is called at; undefined where the manifest need not say, since the gateway knows. */
interface Said { readonly path?: string; readonly pathPrefix?: string }

function said(dialect: Dialect, provider: string): Said {
  const { kind, errors } = synthesize(dialect, BUILDS[provider]);
  expect(errors).toEqual([]);
  const { ai } = kind(dialect._definition.backend.kind)[0].spec as any;
  const { path, pathPrefix } = ai.provider ?? ai.llm ?? {};
  return { ...path && { path: path.full ?? path }, ...pathPrefix && { pathPrefix } };
}

const forwarding = Dialect.ALL.slice(Dialect.ALL.indexOf(Dialect.KGATEWAY_2_1));
const since = (dialect: Dialect) => Dialect.ALL.slice(Dialect.ALL.indexOf(dialect));
const DEPLOYMENT = '/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21';

describe('a provider on another host is called at its own path', () => {
  test.each(['OpenAI', 'Anthropic', 'Gemini'])('of itself in Gloo and on Envoy: %s', provider => {
    for (const dialect of Dialect.ALL.filter(d => !forwarding.includes(d))) { expect(said(dialect, provider)).toEqual({}); }
  });

  test.each([
    ['OpenAI', { pathPrefix: '/v1' }, { path: '/v1/chat/completions' }],
    ['Anthropic', { pathPrefix: '/v1' }, { path: '/v1/messages' }],
  ])('by a prefix where the release has them, so that other APIs than chat work too: %s', (provider, prefix, path) => {
    for (const dialect of forwarding) { expect(said(dialect, provider)).toEqual(since(Dialect.AGENTGATEWAY_1_1).includes(dialect) ? prefix : path); }
  });

  test.each([
    ['Gemini', '/v1beta/openai/chat/completions', forwarding],
    ['Azure with a dated version', DEPLOYMENT, forwarding],
    ['Azure v1', '/openai/v1/chat/completions', forwarding],
    ['Foundry', '/api/projects/p/openai/v1/chat/completions', since(Dialect.AGENTGATEWAY_1_2)],
  ])('by the path of its chat API until agentgateway 1.4 has prefixes for every provider: %s', (provider, path, dialects) => {
    for (const dialect of dialects) { expect(said(dialect, provider)).toEqual(since(Dialect.AGENTGATEWAY_1_4).includes(dialect) ? { pathPrefix: '/' } : { path }); }
  });

  test.each(['Vertex AI', 'Bedrock'])('or there is a warning, where the path is made of the model: %s', provider => {
    const { AGENTGATEWAY_1_3, AGENTGATEWAY_1_4 } = Dialect;
    const forwards = (dialect: Dialect) => synthesize(dialect, chart => provider === 'Bedrock'
      ? new BedrockBackend(chart, 'b', { ...there }) : new VertexAiBackend(chart, 'b', { projectId: 'p', ...there }))
      .warnings.filter(warning => warning.startsWith('PartialSupport')).length > 0;
    expect(forwards(AGENTGATEWAY_1_3)).toBe(true);
    expect(forwards(AGENTGATEWAY_1_4)).toBe(false);
    expect(said(AGENTGATEWAY_1_4, provider)).toEqual({ pathPrefix: '/' });
  });

  test('unless the user says another', () => {
    const build = (chart: Chart) => new OpenAiBackend(chart, 'b', { apiKey, ...there, path: '/chat' });
    for (const dialect of forwarding) {
      expect(JSON.stringify(synthesize(dialect, build).objects[0].spec)).not.toContain('/v1');
    }
  });
});

describe('Bedrock on another host', () => {
  const bedrock = (region: string | undefined, identity?: AwsCredential) => (chart: Chart) =>
    new BedrockBackend(chart, 'b', { region, credential: identity, host: 'vpce.example', port: 443, path: '/model/m/converse' });
  const auth = (build: (chart: Chart) => void) =>
    (synthesize(Dialect.AGENTGATEWAY_1_4, build).kind('AgentgatewayBackend')[0].spec as { policies: { auth: unknown } }).policies.auth;

  test('is signed for the region of the provider, which the gateway knows by itself on its own host only', () => {
    expect(auth(bedrock('eu-central-1'))).toEqual({ aws: { region: 'eu-central-1' } });
    expect(auth(bedrock('eu-central-1', AwsCredential.fromSecretName('aws')))).toEqual({ aws: { secretRef: { name: 'aws' }, region: 'eu-central-1' } });
    expect(auth(bedrock('eu-central-1', AwsCredential.fromApiKey(apiKey)))).toEqual({ secretRef: { name: 'key' } });
  });

  test('is signed for that of the proxy before, and a warning says so', () => {
    const { warnings } = synthesize(Dialect.AGENTGATEWAY_1_3, bedrock('eu-central-1'));
    expect(warnings).toEqual([expect.stringContaining('eu-central-1')]);
    expect(synthesize(Dialect.KGATEWAY_2_1, bedrock('eu-central-1', AwsCredential.fromSecretName('aws'))).warnings)
      .toEqual([expect.stringContaining('eu-central-1')]);
    expect(synthesize(Dialect.AGENTGATEWAY_1_3, bedrock('eu-central-1', AwsCredential.fromApiKey(apiKey))).warnings).toEqual([]);
    expect(synthesize(Dialect.AGENTGATEWAY_1_4, bedrock('eu-central-1')).warnings).toEqual([]);
  });
});
