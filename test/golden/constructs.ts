import { Chart, Duration } from 'cdk8s';
import {
  A2aBackend, AccessLog, AgentCoreBackend, AllowedListeners, AllowedRoutes, Anthropic, AnthropicBackend, ApiFormat, ApiKey, Authorization, AwsCredential, AzureCredential,
  AzureFoundryBackend, AzureOpenAiBackend, BackendCredential, BackendTls, BedrockBackend, BodyProcessing, BodyValue, CertificateAuthority, ClientAuth, ClientAuthMode, ClientCertificates, ClientKeys,
  ClientLocation, CloudIdentity, ConnectionTcp, Cors, Csrf, CustomProviderBackend, Detector, Dialect, DirectResponse, DynamicForwardProxyBackend, EmbeddingModel,
  ExternalAuthorization, ExternalProcessing, FailoverBackend, ForwardedHeader, FrontendHttp, GatewayRef, GcpCredential, GeminiBackend,
  GlobalRateLimit, HeaderProcessing, HealthRule, Jwks, Keepalive, LimitDescriptor, LimitEntry, Listener, ListenerSet, LlmBackend, LlmGateway, LlmModel, LlmPolicy, LlmRoute, LogFilter,
  LogSink, McpAuthentication, McpBackend, McpFailureMode, McpGuardrail, McpPhase, McpPrefixMode, McpRoute, McpSessionRouting, McpTarget, MistralBackend,
  ModelChoice, ModelProvider, ModelRouter, ModelRouterForm, ModelRouterProps, ModelServer, ModelTarget, OllamaBackend, OpenAi, OpenAiBackend, OpenAiCompatibleBackend, OpenAiCompatiblePreset, OriginMatch,
  OtlpExporter, PromptGuard, Rag, RateLimit, RouteMatch, RoutePolicies, RouteRetry, RouteTarget, Sampling, SecretStore, SelfHostedBackend,
  SemanticCache, StaticBackend, TlsCertificate, Tracing, Transformation, UnknownModels, VertexAiBackend, VirtualModel,
} from '../../src';

/** One construct as people use it, and the dialects to look at it in. */
export interface Golden {
  readonly build: (chart: Chart) => void;
  readonly dialects?: readonly Dialect[];
}

const { GLOO_1_20, KGATEWAY_2_0, KGATEWAY_2_1_ENVOY, KGATEWAY_2_1, AGENTGATEWAY_0_12, AGENTGATEWAY_1_2, AGENTGATEWAY_1_3, AGENTGATEWAY_1_4, AGENTGATEWAY_1_5 } = Dialect;

/** A representative of each family. */
export const USUAL = [GLOO_1_20, KGATEWAY_2_1, AGENTGATEWAY_1_4];

const apiKey = ApiKey.fromSecretName('api-key');
const collector = RouteTarget.fromServiceName('collector', 4317);
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
  'custom-provider-backend': {
    build: chart => new CustomProviderBackend(chart, 'vllm', {
      server: RouteTarget.fromServiceName('vllm', 8000),
      formats: [{ api: ApiFormat.COMPLETIONS, path: '/v1/chat/completions' }, { api: ApiFormat.MESSAGES }],
      model: 'qwen3',
      apiKey,
    }),
  },
  'llm-backend': {
    build: chart => new LlmBackend(chart, 'proxied', {
      provider: new OpenAi({ model: 'gpt-4o', apiKey, host: 'proxy.example', port: 8443, tls: BackendTls.fromConfigMapName('proxy-ca') }),
      metadata: { name: 'proxied', labels: { team: 'search' } },
    }),
  },
  'static-backend': { build: chart => new StaticBackend(chart, 'litellm', { hosts: [{ host: 'litellm.ai.svc.cluster.local', port: 4000 }] }) },
  'mcp-backend': {
    build: chart => {
      new McpBackend(chart, 'tools', {
        targets: [
          McpTarget.streamableHttp('files', { host: 'files.ai.svc.cluster.local', port: 8080 }),
          McpTarget.sse('search', { host: 'search.example', port: 443, path: '/events', tls: BackendTls.systemTrust() }),
          McpTarget.selector('all', { namespaces: {}, services: { labels: { tools: 'yes' } } }),
        ],
      });
      if (Dialect.of(chart) !== AGENTGATEWAY_1_4) { return; }
      new McpBackend(chart, 'guarded', {
        targets: [
          McpTarget.streamableHttp('mail', { host: 'mail.example', port: 443, apiKey, tls: BackendTls.systemTrust() }),
          McpTarget.service('notes', { serviceName: 'notes', port: 8080 }),
        ],
        sessionRouting: McpSessionRouting.STATELESS,
        failureMode: McpFailureMode.FAIL_OPEN,
        prefixMode: McpPrefixMode.ALWAYS,
      });
    },
    dialects: [GLOO_1_20, KGATEWAY_2_1, AGENTGATEWAY_0_12, AGENTGATEWAY_1_4],
  },
  'a2a-backend': {
    build: chart => new A2aBackend(chart, 'agent', { host: 'agent.example', port: 443, apiKey, tls: BackendTls.systemTrust() }),
    dialects: [KGATEWAY_2_1, AGENTGATEWAY_1_2, AGENTGATEWAY_1_3],
  },
  'dynamic-forward-proxy-backend': {
    build: chart => new DynamicForwardProxyBackend(chart, 'anywhere', { tls: BackendTls.systemTrust() }),
    dialects: [KGATEWAY_2_0, KGATEWAY_2_1_ENVOY, AGENTGATEWAY_0_12, AGENTGATEWAY_1_4],
  },
  'agent-core-backend': {
    build: chart => new AgentCoreBackend(chart, 'agent', {
      runtimeArn: 'arn:aws:bedrock-agentcore:us-east-1:123456789012:runtime/agent', qualifier: 'prod', credential: AwsCredential.fromSecretName('aws'),
    }),
    dialects: [KGATEWAY_2_1, AGENTGATEWAY_0_12, AGENTGATEWAY_1_4],
  },
  'mcp-route': {
    build: chart => {
      const tools = new McpBackend(chart, 'tools', { targets: [McpTarget.streamableHttp('files', { host: 'files.ai.svc.cluster.local', port: 8080 })] });
      new McpRoute(chart, 'route', {
        gateway,
        hostnames: ['tools.example'],
        rules: [
          { matches: [RouteMatch.pathPrefix('/mcp')], targets: [tools] },
          { matches: [RouteMatch.pathPrefix('/again')], targets: [tools], retry: RouteRetry.of({ attempts: 1 }) },
        ],
      });
    },
    dialects: [KGATEWAY_2_0, KGATEWAY_2_1, AGENTGATEWAY_1_4],
  },
  'failover-backend': {
    build: chart => new FailoverBackend(chart, 'chat', {
      tiers: [
        { providers: [new OpenAi({ model: 'gpt-4o', apiKey }), new OpenAi({ model: 'gpt-4o', apiKey, host: 'proxy.example', port: 443, endpointName: 'proxy' })] },
        { providers: [new Anthropic({ model: 'claude-sonnet-4-5', apiKey: ApiKey.fromSecretName('anthropic-key') })] },
      ],
    }),
  },
  'access-policy': {
    build: chart => new LlmPolicy(chart, 'access', {
      targets: [gateway],
      clientAuth: [
        ClientAuth.apiKeys(ClientKeys.fromSecretLabels({ use: 'client-keys' }), { mode: ClientAuthMode.OPTIONAL, location: ClientLocation.header('x-api-key') }),
        ClientAuth.jwt([{ issuer: 'https://issuer.example', audiences: ['ai'], jwks: Jwks.remote(RouteTarget.fromServiceName('keycloak', 8080), '/certs') }], { mode: ClientAuthMode.OPTIONAL }),
      ],
      authorization: [Authorization.allow('apiKey.team == "search"', '"ai" in jwt.groups'), Authorization.deny('request.method == "DELETE"')],
    }),
    dialects: [GLOO_1_20, AGENTGATEWAY_1_3, AGENTGATEWAY_1_4],
  },
  'external-authorization': {
    build: chart => new LlmPolicy(chart, 'auth', {
      targets: [gateway],
      externalAuthorization: ExternalAuthorization.grpc(RouteTarget.fromServiceName('auth', 9000), { contextExtensions: { tenant: 'ai' }, maxBodyBytes: 8192 }),
    }),
    dialects: [GLOO_1_20, KGATEWAY_2_0, KGATEWAY_2_1, AGENTGATEWAY_1_4],
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
  'prompt-guards': {
    build: chart => {
      const openai = new OpenAiBackend(chart, 'openai', { apiKey });
      const rejection = { message: 'Not here.', statusCode: 422 };
      new LlmPolicy(chart, 'guards', {
        targets: [new LlmRoute(chart, 'route', { gateway, rules: [{ targets: [openai] }] })],
        requestGuards: [
          PromptGuard.webhook(RouteTarget.fromServiceName('guard', 8000), { forwardHeaders: [ForwardedHeader.named('x-user')] }),
          PromptGuard.detect(Detector.SSN, Detector.CREDIT_CARD).reject(rejection),
          PromptGuard.pattern('(?i)project\\s+x').reject(rejection),
          PromptGuard.openAiModeration({ apiKey, rejection }),
        ],
        responseGuards: [PromptGuard.webhook(RouteTarget.fromServiceName('guard', 8000))],
      });
    },
    dialects: [GLOO_1_20, KGATEWAY_2_0, KGATEWAY_2_1, AGENTGATEWAY_1_4],
  },
  'cloud-guards': {
    build: chart => new OpenAiBackend(chart, 'openai', {
      apiKey,
      policies: {
        requestGuards: [
          PromptGuard.bedrockGuardrail({ identifier: 'gr1', version: '2', region: 'eu-central-1', credential: AwsCredential.fromSecretName('aws-keys') }),
          PromptGuard.modelArmor({ templateId: 'strict', projectId: 'my-project', location: 'europe-west4' }),
        ],
        responseGuards: [PromptGuard.pattern('internal use only').reject({ statusCode: 451 })],
        guardStreams: true,
      },
    }),
    dialects: [KGATEWAY_2_1, AGENTGATEWAY_1_2, AGENTGATEWAY_1_4],
  },
  'prompt-defaults': {
    build: chart => {
      const openai = new OpenAiBackend(chart, 'openai', { apiKey });
      new LlmPolicy(chart, 'defaults', {
        targets: [new LlmRoute(chart, 'route', { gateway, rules: [{ targets: [openai] }] })],
        bodyDefaults: {
          temperature: BodyValue.number(0.2),
          stop: BodyValue.list([BodyValue.text('END')]),
          response_format: BodyValue.map({ type: BodyValue.text('json_object') }),
        },
        bodyOverrides: { store: BodyValue.flag(false), user: BodyValue.text('gateway') },
      });
    },
    dialects: [GLOO_1_20, KGATEWAY_2_1, AGENTGATEWAY_1_4],
  },
  'prompt-transformations': {
    build: chart => new LlmPolicy(chart, 'changes', {
      targets: [gateway],
      metadata: { name: 'changes' },
      bodyTransformations: { max_tokens: 'min(llmRequest.max_tokens, 100)', user: 'request.headers["x-user"]' },
      promptCaching: { cacheTools: true, minTokens: 2048 },
      modelAliases: { fast: 'gpt-4o-mini' },
    }),
    dialects: [GLOO_1_20, KGATEWAY_2_1, AGENTGATEWAY_1_4],
  },
  'semantic-cache': {
    build: chart => {
      const embedding = EmbeddingModel.openAi(apiKey);
      new LlmPolicy(chart, 'knowledge', {
        targets: [new LlmRoute(chart, 'route', { gateway, rules: [{ targets: [new OpenAiBackend(chart, 'openai', { apiKey })] }] })],
        rag: Rag.postgres({ connectionString: 'postgresql://documents.ai.svc:5432/handbook', collectionName: 'handbook', embedding }),
        semanticCache: SemanticCache.redis({ connectionString: 'redis://cache.ai.svc:6379', embedding, ttl: Duration.hours(1), distanceThreshold: 0.2 }),
      });
    },
    dialects: [GLOO_1_20, KGATEWAY_2_1, AGENTGATEWAY_1_4],
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
  'listener-set': {
    build: chart => {
      const ours = new LlmGateway(chart, 'gateway', {
        listeners: [Listener.http(), Listener.https('llm.example.com', TlsCertificate.fromSecretName('ai-tls'))],
        allowedListeners: AllowedListeners.fromSameNamespace(),
      });
      const set = new ListenerSet(chart, 'team', { gateway: ours, listeners: [Listener.http({ listenerName: 'extra', port: 8080 })] });
      new LlmRoute(chart, 'chat', { gateway: set.listener('extra'), rules: [{ targets: [RouteTarget.fromServiceName('web', 80)] }] });
    },
    dialects: [GLOO_1_20, KGATEWAY_2_0, KGATEWAY_2_1, AGENTGATEWAY_1_4],
  },
  'client-certificates': {
    build: chart => new LlmGateway(chart, 'gateway', {
      listeners: [Listener.https('llm.example.com', TlsCertificate.fromSecretName('ai-tls')), Listener.https('team.example.com', TlsCertificate.fromSecretName('team-tls'), { listenerName: 'team', port: 8443 })],
      clientCertificates: ClientCertificates.required(CertificateAuthority.fromConfigMapName('client-ca')),
      backendCertificate: TlsCertificate.fromSecretName('own-tls'),
      infrastructureAnnotations: { 'example.com/owner': 'platform' },
    }),
    dialects: [GLOO_1_20, KGATEWAY_2_1_ENVOY, AGENTGATEWAY_0_12, AGENTGATEWAY_1_4],
  },
  'rate-limits': {
    build: chart => new LlmPolicy(chart, 'limits', {
      targets: [gateway], rateLimits: [RateLimit.requests(100).perMinute({ burst: 20 })], metadata: { name: 'limits' },
    }),
    dialects: [KGATEWAY_2_0, KGATEWAY_2_1, AGENTGATEWAY_1_4],
  },
  'global-rate-limit': {
    build: chart => new LlmPolicy(chart, 'limits', {
      targets: [gateway],
      globalRateLimit: GlobalRateLimit.of({
        service: RouteTarget.fromServiceName('limiter', 8081),
        domain: 'ai',
        descriptors: [LimitDescriptor.requests([LimitEntry.header('x-user'), LimitEntry.remoteAddress()])],
        failOpen: false,
      }),
      metadata: { name: 'limits' },
    }),
    dialects: [KGATEWAY_2_0, KGATEWAY_2_1, AGENTGATEWAY_1_4],
  },
  'traffic-policies': {
    build: chart => new LlmPolicy(chart, 'traffic', {
      targets: [routeTo(chart)],
      rateLimits: [RateLimit.requests(10).perSecond()],
      cors: Cors.of({ allowOrigins: ['https://app.example'], allowMethods: ['POST'], maxAge: Duration.minutes(10) }),
      csrf: Csrf.of({ additionalOrigins: [OriginMatch.exact('https://app.example')] }),
      buffer: { request: { maxBytes: 1_048_576 } },
      headers: { request: { set: { 'x-team': 'research' } }, response: { remove: ['server'] } },
      rewriteHost: true,
      metadata: { name: 'traffic' },
    }),
    dialects: [GLOO_1_20, KGATEWAY_2_1_ENVOY, AGENTGATEWAY_1_4],
  },
  'gateway-policies': {
    build: chart => new LlmPolicy(chart, 'edge', {
      targets: [gateway],
      accessLog: AccessLog.of({ otlp: OtlpExporter.grpc(collector) }),
      tracing: Tracing.of({ exporter: OtlpExporter.grpc(collector), randomSampling: Sampling.percent(10) }),
      frontendHttp: FrontendHttp.of({ preserveHeaderCase: true }),
      metadata: { name: 'edge' },
    }),
    dialects: [GLOO_1_20, KGATEWAY_2_0, KGATEWAY_2_1_ENVOY, KGATEWAY_2_1, AGENTGATEWAY_1_4],
  },
  'access-log': {
    build: chart => new LlmPolicy(chart, 'log', {
      targets: [gateway],
      accessLog: AccessLog.of({ sinks: [LogSink.jsonFile('/dev/stdout', { path: '%REQ(:PATH)%' }, LogFilter.cel('response.code >= 400'))] }),
      metadata: { name: 'log' },
    }),
    dialects: [KGATEWAY_2_0, KGATEWAY_2_1_ENVOY],
  },
  'connection-policies': {
    build: chart => new LlmPolicy(chart, 'calls', {
      targets: [new OpenAiBackend(chart, 'openai', { model: 'gpt-4o', apiKey })],
      connectionTcp: ConnectionTcp.of({ connectTimeout: Duration.seconds(5), keepalive: Keepalive.of({ time: Duration.minutes(1) }) }),
      metadata: { name: 'calls' },
    }),
    dialects: [KGATEWAY_2_1_ENVOY, KGATEWAY_2_1, AGENTGATEWAY_1_5],
  },
  'transformation': {
    build: chart => new LlmPolicy(chart, 'model', {
      targets: [gateway],
      preRouting: true,
      transformation: Transformation.of({ request: { set: { 'x-model': 'json(request.body).model' } } }),
      metadata: { name: 'model' },
    }),
    dialects: [AGENTGATEWAY_1_4],
  },
  'templates': {
    build: chart => new LlmPolicy(chart, 'changes', {
      targets: [routeTo(chart)],
      transformation: Transformation.templates({
        request: { set: { 'x-model': '{{ model }}' }, parseJson: true },
        response: { add: { 'x-path': '{{ request_header(":path") }}' }, remove: ['server'] },
      }),
      metadata: { name: 'changes' },
    }),
    dialects: [GLOO_1_20, KGATEWAY_2_0],
  },
  'mcp-policies': {
    build: chart => new LlmPolicy(chart, 'tools', {
      targets: [new McpBackend(chart, 'files', { targets: [McpTarget.streamableHttp('files', { host: 'files.ai.svc.cluster.local', port: 8080 })] })],
      mcpAuthentication: McpAuthentication.jwt(RouteTarget.fromServiceName('login', 8080), '/certs', { issuer: 'https://login.example', audiences: ['tools'] }),
      mcpAuthorization: Authorization.allow('mcp.tool.name == "read"'),
      mcpGuardrails: [McpGuardrail.of(RouteTarget.fromServiceName('guard', 9000), { 'tools/call': McpPhase.FULL }, { failOpen: false })],
      metadata: { name: 'tools' },
    }),
    dialects: [AGENTGATEWAY_1_4],
  },
  'external-processing': {
    build: chart => new LlmPolicy(chart, 'sorting', {
      targets: [gateway],
      externalProcessing: ExternalProcessing.of(RouteTarget.fromServiceName('sorter', 50_051), {
        modes: { requestBody: BodyProcessing.BUFFERED, responseHeaders: HeaderProcessing.SKIP, responseBody: BodyProcessing.NONE },
      }),
      metadata: { name: 'sorting' },
    }),
    dialects: [KGATEWAY_2_0, KGATEWAY_2_1_ENVOY, AGENTGATEWAY_1_4],
  },
  'direct-response': {
    build: chart => new LlmPolicy(chart, 'closed', {
      targets: [routeTo(chart).rule('chat')], directResponse: DirectResponse.of({ status: 503, body: 'We are back at eight.' }), metadata: { name: 'closed' },
    }),
    dialects: [KGATEWAY_2_1, AGENTGATEWAY_1_4],
  },
  'cors-of-a-rule': {
    build: chart => routeTo(chart, { cors: Cors.of({ allowOrigins: ['https://app.example'] }) }),
    dialects: [KGATEWAY_2_1, KGATEWAY_2_1_ENVOY],
  },
  'model-router': { build: chart => router(chart, {}), dialects: [GLOO_1_20, KGATEWAY_2_1, AGENTGATEWAY_1_2, AGENTGATEWAY_1_4] },
  'models': {
    build: chart => {
      const large = new LlmModel(chart, 'gpt-5', {
        gateway, provider: ModelProvider.OPENAI, policies: { credential: BackendCredential.fromApiKey(apiKey), health: HealthRule.failover() },
      });
      const small = new LlmModel(chart, 'llama', {
        gateway, internal: true, provider: ModelProvider.OLLAMA, baseUrl: 'http://ollama.ai.svc.cluster.local:11434', policies: { bodyTransformations: { model: '"llama3.2"' } },
      });
      new LlmModel(chart, 'claude', { gateway, model: 'claude-*', provider: ModelProvider.bedrock({ region: 'eu-central-1' }), metadata: { name: 'zz-claude' } });
      new VirtualModel(chart, 'safe', { gateway, targets: [ModelChoice.of(large, { priority: 0 }), ModelChoice.of(small, { priority: 1 })] });
      new VirtualModel(chart, 'smart', { gateway, targets: [ModelChoice.of(large, { when: 'request.headers["x-tier"] == "premium"' }), ModelChoice.of(small)] });
    },
    dialects: [AGENTGATEWAY_1_3, AGENTGATEWAY_1_4],
  },
  'model-router-as-models': { build: chart => router(chart, { form: ModelRouterForm.MODELS }), dialects: [AGENTGATEWAY_1_3, AGENTGATEWAY_1_4] },
};

/** One model of each sort. */
function router(chart: Chart, props: Partial<ModelRouterProps>): void {
  const openai = new OpenAiBackend(chart, 'openai', { model: 'gpt-4o', apiKey });
  const anthropic = new AnthropicBackend(chart, 'anthropic', { apiKey });
  const groq = new OpenAiCompatibleBackend(chart, 'groq', { baseUrl: OpenAiCompatiblePreset.GROQ.baseUrl, model: 'llama-3.3-70b', apiKey });
  const pool = new FailoverBackend(chart, 'pool', {
    tiers: [{ providers: [new OpenAi({ model: 'gpt-4o', apiKey })] }, { providers: [new Anthropic({ model: 'claude-sonnet-4-5', apiKey })] }],
  });
  new ModelRouter(chart, 'models', {
    gateway,
    models: [
      { model: 'claude-*', targets: [anthropic] },
      { model: 'gpt-4o', targets: [openai] },
      { model: 'fast', targets: [ModelTarget.of(openai, { model: 'gpt-4o-mini', weight: 80 }), ModelTarget.of(anthropic, { model: 'claude-haiku-4-5', weight: 20 })] },
      { model: 'best', alias: 'claude-opus-4-1' },
      { model: 'safe', targets: [pool] },
      { model: 'cheap', targets: [ModelTarget.of(groq, { priority: 0 }), ModelTarget.of(openai, { model: 'gpt-4o-mini', priority: 1 })] },
      { model: 'smart', targets: [ModelTarget.of(openai, { when: 'request.headers["x-tier"] == "premium"' }), groq] },
    ],
    unknownModels: UnknownModels.to(groq),
    ...props,
  });
}
function routeTo(chart: Chart, policies?: RoutePolicies): LlmRoute {
  return new LlmRoute(chart, 'route', {
    gateway, metadata: { name: 'chat' }, rules: [{ ruleName: 'chat', targets: [RouteTarget.fromServiceName('chat', 80)], ...policies && { policies } }],
  });
}
