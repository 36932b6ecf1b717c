import { ApiObjectMetadata, Chart } from 'cdk8s';
import { Service } from 'cdk8s-plus-28';
import { only, synthesize } from './synthesis';
import {
  ApiKey, BackendTls, Dialect, MistralBackend, MistralBackendProps, ModelServer, OllamaBackend, OpenAiCompatible, OpenAiCompatibleBackend,
  OpenAiCompatibleBackendProps, OpenAiCompatiblePreset, SelfHosted, SelfHostedBackend, SelfHostedBackendProps,
} from '../../src';

const { GLOO_1_20, KGATEWAY_2_0, KGATEWAY_2_1_ENVOY, KGATEWAY_2_1, AGENTGATEWAY_1_0, AGENTGATEWAY_1_4 } = Dialect;
const apiKey = ApiKey.fromSecretName('key');

const compatible = (baseUrl: string, props: Partial<OpenAiCompatibleBackendProps> = {}) => (chart: Chart) =>
  new OpenAiCompatibleBackend(chart, 'backend', { baseUrl, apiKey, ...props });
const mistral = (props: Partial<MistralBackendProps> = {}) => (chart: Chart) =>
  new MistralBackend(chart, 'mistral', { apiKey, model: 'mistral-medium', ...props });
const selfHosted = (server: ModelServer, props: Partial<SelfHostedBackendProps> = {}) => (chart: Chart) =>
  new SelfHostedBackend(chart, 'vllm', { server, ...props });
const agentgateway = (dialect: Dialect, build: (chart: Chart) => void) => only('AgentgatewayBackend', dialect, build).spec;

describe('an API compatible with OpenAI\'s', () => {
  const deepSeek = compatible('https://api.deepseek.com/v1', { model: 'deepseek-chat' });

  test('is reached by prefix where there is one, so that more than chat works', () => {
    expect(agentgateway(AGENTGATEWAY_1_4, deepSeek)).toEqual({
      ai: { provider: { openai: { model: 'deepseek-chat' }, host: 'api.deepseek.com', port: 443, pathPrefix: '/v1' } },
      policies: { auth: { secretRef: { name: 'key' } }, tls: {} },
    });
    expect(only('Upstream', GLOO_1_20, deepSeek).spec).toEqual({
      ai: {
        openai: {
          authToken: { secretRef: { name: 'key', namespace: 'ai' } },
          customHost: { host: 'api.deepseek.com', port: 443, pathOverride: { basePath: '/v1' } },
          model: 'deepseek-chat',
        },
      },
    });
  });

  test('is reached by full path where there is no prefix', () => {
    expect(agentgateway(AGENTGATEWAY_1_0, deepSeek)).toMatchObject({
      ai: { provider: { host: 'api.deepseek.com', port: 443, path: '/v1/chat/completions' } },
    });
    expect(only('Backend', KGATEWAY_2_1_ENVOY, deepSeek).spec).toMatchObject({
      ai: { llm: { host: 'api.deepseek.com', port: 443, path: { full: '/v1/chat/completions' } } },
    });
  });

  test('has a TLS policy beside it in kgateway 2.1', () => {
    const policy = only('BackendTLSPolicy', KGATEWAY_2_1, deepSeek);
    expect(policy).toEqual({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'BackendTLSPolicy',
      metadata: { name: 'llm-backend-tls', namespace: 'ai' },
      spec: {
        targetRefs: [{ group: 'gateway.kgateway.dev', kind: 'Backend', name: 'llm-backend' }],
        validation: { hostname: 'api.deepseek.com', wellKnownCACertificates: 'System' },
      },
    });
  });

  test('has no path in kgateway 2.0, which always calls the usual one', () => {
    expect(only('Backend', KGATEWAY_2_0, deepSeek).spec).toEqual({
      type: 'AI',
      ai: {
        llm: {
          hostOverride: { host: 'api.deepseek.com', port: 443 },
          provider: { openai: { authToken: { kind: 'SecretRef', secretRef: { name: 'key' } }, model: 'deepseek-chat' } },
        },
      },
    });
    expect(synthesize(KGATEWAY_2_0, compatible('https://api.groq.com/openai/v1')).errors)
      .toEqual([expect.stringMatching(/^UnsupportedFeature: .* another upstream path: .*dialects that can: gloo-1\.20, kgateway-2\.1-envoy/)]);
  });

  test('has no TLS over http', () => {
    expect(agentgateway(AGENTGATEWAY_1_4, compatible('http://proxy.example:4000', { apiKey: undefined }))).toEqual({
      ai: { provider: { openai: {}, host: 'proxy.example', port: 4000, path: '/chat/completions' } },
    });
    expect(synthesize(KGATEWAY_2_1, compatible('http://proxy.example:4000')).objects.map(({ kind }) => kind)).toEqual(['Backend']);
  });

  test('can be trusted by a CA of its own', () => {
    const build = compatible('https://proxy.example/v1', { tls: BackendTls.fromConfigMapName('ca') });
    expect(agentgateway(AGENTGATEWAY_1_4, build)).toMatchObject({ policies: { tls: { caCertificateRefs: [{ name: 'ca' }] } } });
  });

  test.each([
    ['https://api.example.com', 'api.example.com', 443, { path: '/chat/completions' }],
    ['https://api.example.com/', 'api.example.com', 443, { path: '/chat/completions' }],
    ['https://API.example.com/v1/', 'api.example.com', 443, { pathPrefix: '/v1' }],
    ['https://api.example.com:8443/a/b//', 'api.example.com', 8443, { pathPrefix: '/a/b' }],
    ['http://api.example.com/v1', 'api.example.com', 80, { pathPrefix: '/v1' }],
    ['http://10.0.0.1:8080/v1', '10.0.0.1', 8080, { pathPrefix: '/v1' }],
    ['http://[fd00::1]:8080/v1', 'fd00::1', 8080, { pathPrefix: '/v1' }],
  ])('is taken apart: %s', (baseUrl, host, port, path) => {
    expect(agentgateway(AGENTGATEWAY_1_4, compatible(baseUrl))).toMatchObject({ ai: { provider: { openai: {}, host, port, ...path } } });
  });

  test.each([
    ['', /^InvalidUrl: a base URL looks like https:/],
    ['api.deepseek.com/v1', /^InvalidUrl: a base URL looks like https:/],
    ['api.deepseek.com:443/v1', /^InvalidUrl: a base URL starts with https:\/\/ or http:\/\/; /],
    ['ftp://api.deepseek.com', /^InvalidUrl: a base URL starts with https:\/\/ or http:\/\/, got ftp:\/\/; /],
    ['wss://S3CRET@api.deepseek.com', /^InvalidUrl: a base URL starts with https:\/\/ or http:\/\/, got wss:\/\/; /],
    ['user:S3CRET@api.deepseek.com', /^InvalidUrl: a base URL starts with https:/],
    ['S3CRET:api.deepseek.com', /^InvalidUrl: a base URL starts with https:/],
    ['https://user:S3CRET@api.deepseek.com/v1', /^InvalidUrl: a base URL must not hold credentials/],
    ['https://S3CRET@api.deepseek.com/v1', /^InvalidUrl: a base URL must not hold credentials/],
    ['https://api.deepseek.com/v1?key=S3CRET', /^InvalidUrl: a base URL has neither query nor fragment/],
    ['https://api.deepseek.com/v1#S3CRET', /^InvalidUrl: a base URL has neither query nor fragment/],
    ['https://api.deepseek.com:port/v1?key=S3CRET', /^InvalidUrl: a base URL looks like https:/],
    ['https://api.deepseek.com/v1/chat/completions', /^InvalidUrl: a base URL ends before \/chat\/completions/],
  ])('has no base URL such as %s', (baseUrl, message) => {
    const build = () => new OpenAiCompatible({ baseUrl });
    expect(build).toThrow(message);
    expect(build).not.toThrow(/S3CRET/i);
  });
});

describe('a preset', () => {
  test.each([
    ['BASETEN', 'inference.baseten.co', '/v1'],
    ['CEREBRAS', 'api.cerebras.ai', '/v1'],
    ['COHERE', 'api.cohere.ai', '/compatibility/v1'],
    ['DEEPINFRA', 'api.deepinfra.com', '/v1/openai'],
    ['DEEPSEEK', 'api.deepseek.com', '/v1'],
    ['FIREWORKS', 'api.fireworks.ai', '/inference/v1'],
    ['GROQ', 'api.groq.com', '/openai/v1'],
    ['HUGGING_FACE', 'router.huggingface.co', '/v1'],
    ['MISTRAL', 'api.mistral.ai', '/v1'],
    ['OPENROUTER', 'openrouter.ai', '/api/v1'],
    ['PERPLEXITY', 'api.perplexity.ai', ''],
    ['TOGETHER_AI', 'api.together.xyz', '/v1'],
    ['X_AI', 'api.x.ai', '/v1'],
  ] as const)('is host and path of its chat API: %s at %s%s', (name, host, base) => {
    const { baseUrl } = OpenAiCompatiblePreset[name];
    expect(only('Backend', KGATEWAY_2_1, compatible(baseUrl)).spec)
      .toMatchObject({ ai: { llm: { host, port: 443, path: { full: `${base}/chat/completions` } } } });
  });
});

describe('Mistral', () => {
  test('is a provider of its own in Gloo', () => {
    expect(only('Upstream', GLOO_1_20, mistral()).spec)
      .toEqual({ ai: { mistral: { authToken: { secretRef: { name: 'key', namespace: 'ai' } }, model: 'mistral-medium' } } });
  });

  test('is an OpenAI-compatible one elsewhere', () => {
    expect(agentgateway(AGENTGATEWAY_1_4, mistral())).toEqual({
      ai: { provider: { openai: { model: 'mistral-medium' }, host: 'api.mistral.ai', port: 443, pathPrefix: '/v1' } },
      policies: { auth: { secretRef: { name: 'key' } }, tls: {} },
    });
  });

  test('can have another path, host or port', () => {
    const provider = (props: Partial<MistralBackendProps>) => agentgateway(AGENTGATEWAY_1_4, mistral(props));
    expect(provider({ path: '/v1/fim/completions' })).toEqual({
      ai: { provider: { openai: { model: 'mistral-medium' }, host: 'api.mistral.ai', port: 443, path: '/v1/fim/completions' } },
      policies: { auth: { secretRef: { name: 'key' } }, tls: {} },
    });
    expect(provider({ host: 'proxy.example', port: 8080 })).toEqual({
      ai: { provider: { openai: { model: 'mistral-medium' }, host: 'proxy.example', port: 8080, pathPrefix: '/v1' } },
      policies: { auth: { secretRef: { name: 'key' } } },
    });
    expect(synthesize(AGENTGATEWAY_1_4, mistral({ port: 8080 })).codes).toEqual(['HostWithoutPort']);
  });
});

describe('Ollama', () => {
  const ollama = (chart: Chart) => new OllamaBackend(chart, 'ollama', {
    server: ModelServer.fromServiceName('ollama', 'models', 11434), model: 'llama3.2',
  });

  test('has neither key nor TLS', () => {
    expect(agentgateway(AGENTGATEWAY_1_4, ollama))
      .toEqual({ ai: { provider: { openai: { model: 'llama3.2' }, host: 'ollama.models.svc.cluster.local', port: 11434, pathPrefix: '/v1' } } });
    expect(only('Upstream', GLOO_1_20, ollama).spec).toEqual({
      ai: { openai: { customHost: { host: 'ollama.models.svc.cluster.local', port: 11434, pathOverride: { basePath: '/v1' } }, model: 'llama3.2' } },
    });
  });

  test('is sent a token without meaning by kgateway, which insists on one', () => {
    expect(only('Backend', KGATEWAY_2_1, ollama).spec).toEqual({
      type: 'AI',
      ai: {
        llm: {
          openai: { authToken: { kind: 'Inline', inline: 'none' }, model: 'llama3.2' },
          host: 'ollama.models.svc.cluster.local',
          port: 11434,
          path: { full: '/v1/chat/completions' },
        },
      },
    });
  });
});

describe('a server of one\'s own', () => {
  const service = (chart: Chart, metadata?: ApiObjectMetadata) => new Service(chart, 'service', { ports: [{ port: 8000 }], metadata });
  const host = (name: string, port: number) => ({ ai: { provider: { host: name, port, pathPrefix: '/v1' } } });

  test('is a Service of the app', () => {
    const build = (chart: Chart) => selfHosted(ModelServer.fromService(service(chart, { namespace: 'models' }), 8000))(chart);
    expect(agentgateway(AGENTGATEWAY_1_4, build)).toMatchObject(host('llm-service.models.svc.cluster.local', 8000));
  });

  test('is a Service in the namespace of its chart', () => {
    const build = (chart: Chart) => selfHosted(ModelServer.fromService(service(chart), 8000))(chart);
    expect(agentgateway(AGENTGATEWAY_1_4, build)).toMatchObject(host('llm-service.ai.svc.cluster.local', 8000));
  });

  test('is an existing Service, or any host', () => {
    expect(agentgateway(AGENTGATEWAY_1_4, selfHosted(ModelServer.fromServiceName('vllm', 'models', 8000))))
      .toMatchObject(host('vllm.models.svc.cluster.local', 8000));
    expect(agentgateway(AGENTGATEWAY_1_4, selfHosted(ModelServer.fromHost('10.0.0.1', 8000)))).toMatchObject(host('10.0.0.1', 8000));
  });

  test('has a key, another path and TLS when it wants them', () => {
    const build = selfHosted(ModelServer.fromHost('vllm.example', 8443), { apiKey, basePath: '/models/', tls: BackendTls.systemTrust() });
    expect(agentgateway(AGENTGATEWAY_1_4, build)).toEqual({
      ai: { provider: { openai: {}, host: 'vllm.example', port: 8443, pathPrefix: '/models' } },
      policies: { auth: { secretRef: { name: 'key' } }, tls: {} },
    });
  });

  test('has a base path from the root', () => {
    expect(() => new SelfHosted({ server: ModelServer.fromHost('vllm', 8000), basePath: 'v1' }))
      .toThrow('a path must start with \'/\', got \'v1\'; write \'/v1\'');
  });
});
