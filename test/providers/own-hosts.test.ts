import { Chart } from 'cdk8s';
import { only, synthesize } from './synthesis';
import {
  AnthropicBackend, ApiKey, AwsCredential, BedrockBackend, Dialect, GcpCredential, GeminiBackend, OpenAiBackend, VertexAiBackend,
} from '../../src';

const { GLOO_1_20, KGATEWAY_2_0, KGATEWAY_2_1, AGENTGATEWAY_0_12, AGENTGATEWAY_1_3, AGENTGATEWAY_1_4 } = Dialect;
const apiKey = ApiKey.fromSecretName('key');

const openai = (chart: Chart) => new OpenAiBackend(chart, 'openai', { model: 'gpt-4o', apiKey });
const anthropic = (chart: Chart) => new AnthropicBackend(chart, 'anthropic', { model: 'claude-sonnet-4-5', apiKey });
const gemini = (chart: Chart) => new GeminiBackend(chart, 'gemini', { model: 'gemini-2.5-flash', apiKey });
const vertex = (chart: Chart) => new VertexAiBackend(chart, 'vertex', {
  projectId: 'project', region: 'us-central1', model: 'gemini-2.5-pro', credential: GcpCredential.fromAccessToken(apiKey),
});
const bedrock = (credential?: AwsCredential) => (chart: Chart) => new BedrockBackend(chart, 'bedrock', {
  region: 'us-west-2', model: 'us.amazon.nova-lite-v1:0', credential,
});

describe('OpenAI', () => {
  test('is an Upstream of Gloo, which wants the namespace of the Secret spelled out', () => {
    expect(only('Upstream', GLOO_1_20, openai)).toEqual({
      apiVersion: 'gloo.solo.io/v1',
      kind: 'Upstream',
      metadata: { name: 'llm-openai', namespace: 'ai' },
      spec: { ai: { openai: { authToken: { secretRef: { name: 'key', namespace: 'ai' } }, model: 'gpt-4o' } } },
    });
  });

  test('is one level deeper in kgateway 2.0 than in 2.1', () => {
    const provider = { openai: { authToken: { kind: 'SecretRef', secretRef: { name: 'key' } }, model: 'gpt-4o' } };
    expect(only('Backend', KGATEWAY_2_0, openai).spec).toEqual({ type: 'AI', ai: { llm: { provider } } });
    expect(only('Backend', KGATEWAY_2_1, openai).spec).toEqual({ type: 'AI', ai: { llm: provider } });
  });

  test('has its credential in the policies of agentgateway', () => {
    expect(only('AgentgatewayBackend', AGENTGATEWAY_0_12, openai)).toEqual({
      apiVersion: 'agentgateway.dev/v1alpha1',
      kind: 'AgentgatewayBackend',
      metadata: { name: 'llm-openai', namespace: 'ai' },
      spec: { ai: { provider: { openai: { model: 'gpt-4o' } } }, policies: { auth: { secretRef: { name: 'key' } } } },
    });
  });

  test('is an empty provider when the request names the model', () => {
    const spec = only('AgentgatewayBackend', AGENTGATEWAY_1_4, chart => new OpenAiBackend(chart, 'openai', { apiKey })).spec;
    expect(spec).toEqual({ ai: { provider: { openai: {} } }, policies: { auth: { secretRef: { name: 'key' } } } });
  });

  test('names the entry of the Secret where the release can read another', () => {
    const build = (chart: Chart) => new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('key', { entry: 'token' }) });
    expect(only('AgentgatewayBackend', AGENTGATEWAY_1_4, build).spec)
      .toMatchObject({ policies: { auth: { secretRef: { name: 'key', key: 'token' } } } });
  });
});

describe('Anthropic', () => {
  test('has its version as a header of Gloo alone', () => {
    const build = (chart: Chart) => new AnthropicBackend(chart, 'anthropic', { apiKey, apiVersion: '2023-06-01' });
    expect(only('Upstream', GLOO_1_20, build).spec)
      .toEqual({ ai: { anthropic: { authToken: { secretRef: { name: 'key', namespace: 'ai' } }, version: '2023-06-01' } } });
  });

  test('is a provider of agentgateway', () => {
    expect(only('AgentgatewayBackend', AGENTGATEWAY_1_4, anthropic).spec)
      .toEqual({ ai: { provider: { anthropic: { model: 'claude-sonnet-4-5' } } }, policies: { auth: { secretRef: { name: 'key' } } } });
  });
});

describe('Gemini', () => {
  test('has the version that kgateway insists on', () => {
    expect(only('Backend', KGATEWAY_2_1, gemini).spec).toEqual({
      type: 'AI',
      ai: { llm: { gemini: { apiVersion: 'v1beta', authToken: { kind: 'SecretRef', secretRef: { name: 'key' } }, model: 'gemini-2.5-flash' } } },
    });
  });

  test('must have a model in kgateway', () => {
    const build = (chart: Chart) => new GeminiBackend(chart, 'gemini', { apiKey });
    expect(synthesize(KGATEWAY_2_1, build).codes).toEqual(['ProviderFieldRequired']);
    expect(synthesize(AGENTGATEWAY_1_4, build).errors).toEqual([]);
  });
});

describe('Vertex AI', () => {
  test('calls a region a location in Gloo and kgateway', () => {
    expect(only('Upstream', GLOO_1_20, vertex).spec).toEqual({
      ai: {
        vertexAi: {
          authToken: { secretRef: { name: 'key', namespace: 'ai' } }, location: 'us-central1', model: 'gemini-2.5-pro', projectId: 'project',
        },
      },
    });
    expect(only('Backend', KGATEWAY_2_1, vertex).spec).toMatchObject({
      ai: { llm: { vertexai: { location: 'us-central1', publisher: 'GOOGLE', apiVersion: 'v1' } } },
    });
  });

  test('says nothing of credentials in agentgateway when the proxy has an identity', () => {
    const build = (chart: Chart) => new VertexAiBackend(chart, 'vertex', { projectId: 'project', region: 'us-central1' });
    expect(only('AgentgatewayBackend', AGENTGATEWAY_1_4, build).spec)
      .toEqual({ ai: { provider: { vertexai: { projectId: 'project', region: 'us-central1' } } } });
  });

  test('says the identity once the host is another, since the gateway then no longer assumes it', () => {
    const build = (chart: Chart) => new VertexAiBackend(chart, 'vertex', { projectId: 'project', region: 'us-central1', host: 'proxy.example', port: 443 });
    expect(only('AgentgatewayBackend', AGENTGATEWAY_1_4, build).spec).toMatchObject({ policies: { auth: { gcp: {} }, tls: {} } });
  });

  test('must have a region until agentgateway 1.1', () => {
    const build = (chart: Chart) => new VertexAiBackend(chart, 'vertex', { projectId: 'project' });
    expect(synthesize(AGENTGATEWAY_0_12, build).codes).toEqual(['RegionMissing']);
    expect(synthesize(AGENTGATEWAY_1_4, build).errors).toEqual([]);
  });

  test('takes a service account from a Secret', () => {
    const build = (chart: Chart) => new VertexAiBackend(chart, 'vertex', {
      projectId: 'project', credential: GcpCredential.fromServiceAccountSecretName('gcp'),
    });
    expect(only('AgentgatewayBackend', AGENTGATEWAY_1_3, build).spec)
      .toMatchObject({ policies: { auth: { gcp: { secretRef: { name: 'gcp' } } } } });
  });
});

describe('Bedrock', () => {
  const provider = { region: 'us-west-2', model: 'us.amazon.nova-lite-v1:0' };

  test('uses the proxy\'s identity by saying nothing', () => {
    expect(only('AgentgatewayBackend', AGENTGATEWAY_1_4, bedrock()).spec).toEqual({ ai: { provider: { bedrock: provider } } });
    expect(only('Backend', KGATEWAY_2_1, bedrock(AwsCredential.implicit())).spec)
      .toEqual({ type: 'AI', ai: { llm: { bedrock: provider } } });
  });

  test('reads keys from a Secret', () => {
    const keys = bedrock(AwsCredential.fromSecretName('aws'));
    expect(only('AgentgatewayBackend', AGENTGATEWAY_1_4, keys).spec)
      .toEqual({ ai: { provider: { bedrock: provider } }, policies: { auth: { aws: { secretRef: { name: 'aws' } } } } });
    expect(only('Backend', KGATEWAY_2_1, keys).spec)
      .toEqual({ type: 'AI', ai: { llm: { bedrock: { ...provider, auth: { type: 'Secret', secretRef: { name: 'aws' } } } } } });
    expect(only('Upstream', GLOO_1_20, keys).spec)
      .toEqual({ ai: { bedrock: { ...provider, credentialProvider: { secretRef: { name: 'aws', namespace: 'ai' } } } } });
  });

  test('assumes a role', () => {
    const role = bedrock(AwsCredential.assumeRole('arn:aws:iam::123456789012:role/llm', { sessionName: 'llm' }));
    expect(only('AgentgatewayBackend', AGENTGATEWAY_1_4, role).spec)
      .toMatchObject({ policies: { auth: { aws: { assumeRole: { roleArn: 'arn:aws:iam::123456789012:role/llm', sessionName: 'llm' } } } } });
  });

  test('has a guardrail', () => {
    const build = (chart: Chart) => new BedrockBackend(chart, 'bedrock', { guardrail: { identifier: 'guard', version: '1' } });
    expect(only('AgentgatewayBackend', AGENTGATEWAY_1_4, build).spec)
      .toEqual({ ai: { provider: { bedrock: { guardrail: { identifier: 'guard', version: '1' } } } } });
  });

  test('must have a region in Gloo', () => {
    expect(synthesize(GLOO_1_20, chart => new BedrockBackend(chart, 'bedrock', {})).codes).toEqual(['RegionMissing']);
  });
});
