import { Chart } from 'cdk8s';
import {
  AiGatewayApp, Anthropic, AnthropicBackend, ApiKey, AwsCredential, AzureCredential, AzureOpenAiBackend, BedrockBackend, Dialect,
  FailoverBackend, GatewayRef,
  GcpCredential, GeminiBackend, LlmRoute, LlmRouteRule, ModelServer, OpenAi, OpenAiBackend, Rewrite, RouteMatch, SecretStore, SelfHostedBackend,
  StaticBackend, VertexAiBackend,
} from '../src';

const STORE = SecretStore.cluster('onepassword');

/** A key that the External Secrets Operator keeps in a Secret of the same name. */
const externalKey = (name: string, remoteKey: string, extractProperty: string) =>
  ApiKey.fromExternalSecret({ store: STORE, remoteKey, extractProperty, metadata: { name } });

/** Every provider of kgateway 2.1 with the agentgateway data plane, keys from an external store, failover, and routes to them all. */
export function llmProviders(outdir?: string): AiGatewayApp {
  const app = new AiGatewayApp({ dialect: Dialect.KGATEWAY_2_1, outdir });
  const chart = new Chart(app, 'providers', { namespace: 'ai-system' });
  const gateway = GatewayRef.named('agentgateway');

  const openai = new OpenAiBackend(chart, 'openai', {
    metadata: { name: 'openai' }, model: 'gpt-4', apiKey: externalKey('openai-secret', 'openai-credentials', 'OPENAI_API_KEY'),
  });
  const anthropic = new AnthropicBackend(chart, 'anthropic', {
    metadata: { name: 'anthropic' },
    model: 'claude-3-opus-20240229',
    apiVersion: '2023-06-01',
    apiKey: externalKey('anthropic-secret', 'anthropic-credentials', 'ANTHROPIC_API_KEY'),
  });
  const gemini = new GeminiBackend(chart, 'gemini', {
    metadata: { name: 'gemini' }, model: 'gemini-2.5-flash-lite', apiKey: externalKey('google-secret', 'google-ai-credentials', 'GOOGLE_AI_API_KEY'),
  });
  const model = 'anthropic.claude-3-sonnet-20240229-v1:0';
  const bedrock = new BedrockBackend(chart, 'bedrock', {
    metadata: { name: 'bedrock' },
    model,
    region: 'us-east-1',
    credential: AwsCredential.fromExternalSecret({
      store: STORE, remoteKey: 'aws-bedrock-credentials', sessionTokenProperty: 'AWS_SESSION_TOKEN', metadata: { name: 'bedrock-secret' },
    }),
  });
  new BedrockBackend(chart, 'bedrock-irsa', { metadata: { name: 'bedrock-irsa' }, model, region: 'us-east-1', credential: AwsCredential.implicit() });
  new AzureOpenAiBackend(chart, 'azure-openai', {
    metadata: { name: 'azure-openai' },
    endpoint: 'https://your-resource.openai.azure.com',
    deployment: 'gpt-4-deployment',
    apiVersion: '2024-02-15-preview',
    credential: AzureCredential.fromApiKey(externalKey('azure-openai-secret', 'azure-openai-credentials', 'AZURE_OPENAI_API_KEY')),
  });
  new VertexAiBackend(chart, 'vertex-ai', {
    metadata: { name: 'vertex-ai' },
    projectId: 'your-gcp-project-id',
    region: 'us-central1',
    model: 'gemini-pro',
    credential: GcpCredential.fromAccessToken(ApiKey.fromSecretName('vertex-ai-secret')),
  });
  new SelfHostedBackend(chart, 'litellm', {
    metadata: { name: 'litellm' },
    server: ModelServer.fromServiceName('litellm', 'ai', 4000),
    apiKey: ApiKey.fromSecretName('litellm-secret'),
  });
  const proxy = new StaticBackend(chart, 'litellm-proxy', {
    metadata: { name: 'litellm-proxy' }, hosts: [{ host: 'litellm.ai.svc.cluster.local', port: 4000 }],
  });
  const openAiKey = ApiKey.fromSecretName('openai-secret');
  new FailoverBackend(chart, 'failover', {
    metadata: { name: 'llm-failover' },
    tiers: [
      {
        providers: [
          new OpenAi({ endpointName: 'openai-gpt-4', model: 'gpt-4', apiKey: openAiKey }),
          new Anthropic({
            endpointName: 'anthropic-sonnet', model: 'claude-3-5-sonnet-20241022', apiVersion: '2023-06-01', apiKey: ApiKey.fromSecretName('anthropic-secret'),
          }),
        ],
      },
      { providers: [new OpenAi({ endpointName: 'openai-gpt-3.5', model: 'gpt-3.5-turbo', apiKey: openAiKey })] },
    ],
  });

  const toOpenAi: LlmRouteRule = { matches: [RouteMatch.pathPrefix('/openai')], rewrite: Rewrite.fullPath('/v1/chat/completions'), targets: [openai] };
  const toAnthropic: LlmRouteRule = { matches: [RouteMatch.pathPrefix('/anthropic')], targets: [anthropic] };
  const toProxy: LlmRouteRule = { matches: [RouteMatch.pathPrefix('/v1')], targets: [proxy] };
  new LlmRoute(chart, 'openai-route', { metadata: { name: 'openai' }, gateway, rules: [toOpenAi] });
  new LlmRoute(chart, 'anthropic-route', { metadata: { name: 'anthropic' }, gateway, rules: [toAnthropic] });
  new LlmRoute(chart, 'litellm-route', { metadata: { name: 'litellm' }, gateway, rules: [toProxy] });
  new LlmRoute(chart, 'combined', {
    metadata: { name: 'llm-routes' },
    gateway,
    rules: [
      toOpenAi,
      toAnthropic,
      { matches: [RouteMatch.pathPrefix('/gemini')], targets: [gemini] },
      { matches: [RouteMatch.pathPrefix('/bedrock')], targets: [bedrock] },
      toProxy,
    ],
  });
  return app;
}

if (require.main === module) { llmProviders().synth(); }
