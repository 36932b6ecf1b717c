import { Chart, Duration } from 'cdk8s';
import {
  AllowedRoutes, Anthropic, AnthropicBackend, ApiKey, AwsCredential, AzureCredential, AzureFoundryBackend, AzureOpenAiBackend, BackendTls, BedrockBackend, CloudIdentity, Dialect,
  FailoverBackend, GatewayRef, GcpCredential, GeminiBackend, Listener, LlmBackend, LlmGateway, LlmRoute, MistralBackend, ModelServer, OllamaBackend, OpenAi, OpenAiBackend,
  OpenAiCompatibleBackend, OpenAiCompatiblePreset, RouteMatch, RouteRetry, RouteTarget, SecretStore, SelfHostedBackend, StaticBackend, TlsCertificate, VertexAiBackend,
} from '../../src';

/** One construct as people use it, and the dialects to look at it in. */
export interface Golden {
  readonly build: (chart: Chart) => void;
  readonly dialects?: readonly Dialect[];
}

const { GLOO_1_20, KGATEWAY_2_0, KGATEWAY_2_1_ENVOY, KGATEWAY_2_1, AGENTGATEWAY_1_2, AGENTGATEWAY_1_3, AGENTGATEWAY_1_4 } = Dialect;

/** A representative of each family. */
export const USUAL = [GLOO_1_20, KGATEWAY_2_1, AGENTGATEWAY_1_4];

const apiKey = ApiKey.fromSecretName('api-key');
const gateway = GatewayRef.named('ai-gateway');

/** By the name of the golden file. */
export const CONSTRUCTS: { readonly [name: string]: Golden } = {
  'openai-backend': {
    build: chart => new OpenAiBackend(chart, 'openai', { model: 'gpt-4o', apiKey: ApiKey.fromEnvironment('OPENAI_API_KEY') }),
    dialects: [GLOO_1_20, KGATEWAY_2_0, KGATEWAY_2_1, AGENTGATEWAY_1_4],
  },
  'anthropic-backend': {
    build: chart => new AnthropicBackend(chart, 'anthropic', {
      model: 'claude-sonnet-4-5',
      apiKey: ApiKey.fromExternalSecret({ store: SecretStore.cluster('vault'), remoteKey: 'llm', extractProperty: 'ANTHROPIC_API_KEY' }),
    }),
  },
  'gemini-backend': { build: chart => new GeminiBackend(chart, 'gemini', { model: 'gemini-2.5-flash', apiKey }) },
  'vertex-ai-backend': {
    build: chart => new VertexAiBackend(chart, 'vertex', {
      projectId: 'my-project', region: 'us-central1', model: 'gemini-2.5-pro', credential: GcpCredential.fromAccessToken(ApiKey.fromSecretName('token')),
    }),
  },
  'bedrock-backend': {
    build: chart => new BedrockBackend(chart, 'bedrock', {
      region: 'us-west-2', model: 'us.amazon.nova-lite-v1:0', credential: AwsCredential.fromEnvironment(),
    }),
  },
  'azure-openai-backend': {
    build: chart => new AzureOpenAiBackend(chart, 'azure', {
      endpoint: 'https://my-resource.openai.azure.com', deployment: 'gpt-4o', apiVersion: '2024-10-21', credential: AzureCredential.fromApiKey(apiKey),
    }),
  },
  'azure-foundry-backend': {
    build: chart => new AzureFoundryBackend(chart, 'foundry', {
      resourceName: 'my-resource', projectName: 'my-project', model: 'gpt-4o', credential: AzureCredential.managedIdentityByClientId('client-id'),
    }),
    dialects: [KGATEWAY_2_1, AGENTGATEWAY_1_2, AGENTGATEWAY_1_3],
  },
  'mistral-backend': { build: chart => new MistralBackend(chart, 'mistral', { model: 'mistral-medium-latest', apiKey }) },
  'openai-compatible-backend': {
    build: chart => new OpenAiCompatibleBackend(chart, 'groq', { baseUrl: OpenAiCompatiblePreset.GROQ.baseUrl, model: 'llama-3.3-70b', apiKey }),
    dialects: [GLOO_1_20, KGATEWAY_2_0, KGATEWAY_2_1, AGENTGATEWAY_1_4],
  },
  'ollama-backend': {
    build: chart => new OllamaBackend(chart, 'ollama', { server: ModelServer.fromServiceName('ollama', 'models', 11434), model: 'llama3.2' }),
  },
  'self-hosted-backend': {
    build: chart => new SelfHostedBackend(chart, 'vllm', { server: ModelServer.fromServiceName('vllm', 'models', 8000), model: 'qwen3', apiKey }),
  },
  'llm-backend': {
    build: chart => new LlmBackend(chart, 'proxied', {
      provider: new OpenAi({ model: 'gpt-4o', apiKey, host: 'proxy.example', port: 8443, tls: BackendTls.fromConfigMapName('proxy-ca') }),
      metadata: { name: 'proxied', labels: { team: 'search' } },
    }),
  },
  'static-backend': { build: chart => new StaticBackend(chart, 'litellm', { hosts: [{ host: 'litellm.ai.svc.cluster.local', port: 4000 }] }) },
  'failover-backend': {
    build: chart => new FailoverBackend(chart, 'chat', {
      tiers: [
        { providers: [new OpenAi({ model: 'gpt-4o', apiKey }), new OpenAi({ model: 'gpt-4o', apiKey, host: 'proxy.example', port: 443, endpointName: 'proxy' })] },
        { providers: [new Anthropic({ model: 'claude-sonnet-4-5', apiKey: ApiKey.fromSecretName('anthropic-key') })] },
      ],
    }),
  },
  'llm-route': {
    build: chart => {
      const openai = new OpenAiBackend(chart, 'openai', { apiKey });
      const deepSeek = new OpenAiCompatibleBackend(chart, 'deepseek', { baseUrl: OpenAiCompatiblePreset.DEEPSEEK.baseUrl, apiKey });
      const chat = new FailoverBackend(chart, 'chat', {
        tiers: ['gpt-4o', 'gpt-4o-mini'].map(model => ({ providers: [new OpenAi({ model, apiKey })] })),
      });
      new LlmRoute(chart, 'route', {
        gateway,
        hostnames: ['llm.example'],
        rules: [
          { matches: [RouteMatch.pathPrefix('/chat')], targets: [chat] },
          {
            matches: [RouteMatch.allOf(RouteMatch.pathExact('/v1/chat/completions'), RouteMatch.header('x-team', 'search'))],
            targets: [RouteTarget.weighted(openai, 90), RouteTarget.weighted(chat, 10)],
            requestHeaders: { set: { 'x-split': 'on' }, remove: ['x-team'] },
            retry: RouteRetry.never(),
          },
          { matches: [RouteMatch.pathPrefix('/deepseek')], targets: [deepSeek], retry: RouteRetry.of({ attempts: 2, backoff: Duration.millis(250) }) },
          { matches: [RouteMatch.pathPrefix('/old')], redirect: { path: '/chat', statusCode: 301 } },
        ],
      });
    },
  },
  'llm-gateway': {
    build: chart => {
      const ours = new LlmGateway(chart, 'gateway', {
        listeners: [
          Listener.http({ allowedRoutes: AllowedRoutes.fromAllNamespaces() }),
          Listener.https('llm.example.com', TlsCertificate.fromSecretName('ai-tls', { namespace: 'certificates' })),
        ],
        parameters: {
          replicas: 2,
          resources: { cpuRequest: '500m', memoryLimit: '1Gi' },
          logLevel: 'debug',
          cloudIdentity: CloudIdentity.awsRole('arn:aws:iam::123456789012:role/ai-gateway'),
        },
      });
      new LlmRoute(chart, 'chat', { gateway: ours.listener('https'), rules: [{ targets: [RouteTarget.fromServiceName('web', 80)] }] });
    },
    dialects: [GLOO_1_20, KGATEWAY_2_0, KGATEWAY_2_1_ENVOY, KGATEWAY_2_1, AGENTGATEWAY_1_4],
  },
};
