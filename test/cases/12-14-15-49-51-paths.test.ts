import { Chart } from 'cdk8s';
import { AiGatewayApp, ApiFormat, ApiKey, Diagnostics, Dialect, FailoverBackend, ModelServer, OpenAiCompatible, SelfHosted, SelfHostedBackend } from '../../src';
import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { DIALECTS } from '../../src/dialects/registry';
import { VENDORS } from '../../src/intent/vendor';
import { OpenAiCompatiblePreset } from '../../src/provider/openai-compatible-preset';

const found = (yaml: string, dialect?: string) =>
  check(readDocuments('f.yaml', Buffer.from(yaml)), { servers: knownReleases, dialect: DIALECTS.find(({ id }) => id === dialect) })
    .flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity !== 'info'));

const said = (yaml: string, dialect?: string): readonly string[] => found(yaml, dialect).map(({ code, manifestPath = '' }) => `${code} ${manifestPath}`);

const backend = (provider: string, policies = '{tls: {}}'): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: llm, namespace: ai}
spec:
  ai: {provider: {${provider}}}
  policies: ${policies}
`;
const route = (filters: string, path = '/groq'): string => `---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: r, namespace: ai}
spec:
  parentRefs: [{name: gw}]
  rules:
  - matches: [{path: {type: PathPrefix, value: ${path}}}]
    backendRefs: [{group: agentgateway.dev, kind: AgentgatewayBackend, name: llm}]
${filters}`;

const HOST = 'LintBasePath spec.ai.provider.host';

describe('case 12: a vendor whose API is below a base of its own', () => {
  const groq = (rest: string): string => backend(`openai: {}, host: api.groq.com, port: 443${rest}`);

  test.each<[string, string, string, readonly string[]]>([
    ['without a path', groq(''), 'agentgateway-1.3', [HOST]],
    ['below the base of OpenAI', groq(', pathPrefix: /v1'), 'agentgateway-1.3', [HOST]],
    ['at the path of OpenAI', groq(', path: /v1/chat/completions'), 'agentgateway-1.0', [HOST]],
    ['below its own base', groq(', pathPrefix: /openai/v1'), 'agentgateway-1.3', []],
    ['at its own path', groq(', path: /openai/v1/chat/completions'), 'agentgateway-1.0', []],
    ['at a path that is somebody\'s intention', groq(', pathPrefix: /openai/v2'), 'agentgateway-1.3', []],
    ['where the client\'s path is right by itself', backend('openai: {}, host: api.together.xyz, port: 443'), 'agentgateway-1.3', []],
    ['where the route rewrites what is sent on', groq('') + route('    filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /openai/v1}}}]\n'), 'agentgateway-1.3', []],
    ['where clients call that base', groq('') + route('', '/openai/v1'), 'agentgateway-1.3', []],
    ['where the route does neither', groq('') + route(''), 'agentgateway-1.3', [HOST]],
  ])('%s', (_, yaml, dialect, expected) => expect(said(yaml, dialect)).toEqual(expected));

  test('the remedy is what the release has', () => {
    expect(found(groq(''), 'agentgateway-1.3')[0].message).toContain('pathPrefix: /openai/v1');
    expect(found(groq(''), 'agentgateway-1.0')[0].message).toContain('path: /openai/v1/chat/completions');
  });

  test('every vendor that has a preset is known, and written as it says', () => {
    const presets = Object.values(OpenAiCompatiblePreset).filter(preset => preset instanceof OpenAiCompatiblePreset).map(({ baseUrl }) => baseUrl);
    expect(presets.sort()).toEqual(Object.values(VENDORS).map(({ host, base }) => `https://${host}${base}`).sort());
    for (const { host, base } of Object.values(VENDORS)) {
      expect(said(backend(`openai: {}, host: ${host}, port: 443, pathPrefix: ${base === '' ? '/' : base}`), 'agentgateway-1.4')).toEqual([]);
    }
  });
});

describe('case 14: Messages to a server of one\'s own', () => {
  const vllm = (rest: string, provider = 'openai: {model: qwen}'): string =>
    backend(`${provider}, host: vllm.ai.svc.cluster.local, port: 8000${rest}`, '{ai: {routes: {/v1/messages: Messages, /v1/chat/completions: Completions}}}');

  test.each(['agentgateway-1.1', 'agentgateway-1.2', 'agentgateway-1.3', 'agentgateway-1.4'])('needs a prefix in %s', dialect => {
    expect(said(vllm(''), dialect)).toEqual(['LintApi spec.policies.ai.routes["/v1/messages"]']);
    expect(said(vllm(', pathPrefix: /v1'), dialect)).toEqual([]);
    expect(said(vllm('', 'anthropic: {model: claude}'), dialect)).toEqual([]);
  });

  test('cannot be asked for in 0.12', () => expect(said(vllm(''), 'agentgateway-0.12')).toEqual(['LintApi spec.policies.ai.routes']));
});

describe('APIs in plain YAML:', () => {
  test.each<[string, string, readonly string[]]>([
    ['one that a provider does not speak', backend('anthropic: {model: claude}', '{ai: {routes: {/v1/embeddings: Embeddings}}}'), ['LintApi spec.policies.ai.routes']],
    ['one path for several', backend('openai: {}, host: vllm.ai.svc, port: 80, path: /v1/chat/completions', '{ai: {routes: {/v1/embeddings: Embeddings, "*": Completions}}}'), ['LintApi spec.policies.ai.routes']],
    ['what every provider takes', backend('anthropic: {model: claude}', '{ai: {routes: {/v1/embeddings: Passthrough, "*": Completions}}}'), []],
  ])('%s', (_, yaml, expected) => expect(said(yaml, 'agentgateway-1.4')).toEqual(expected));
});

describe('case 15: a provider that speaks embeddings only', () => {
  const formats = 'LintApi spec.ai.provider.custom.formats';
  const custom = (type: string, policies = '{}'): string => backend(`custom: {model: m, backendRef: {name: m, port: 8080}, formats: [{type: ${type}}]}`, policies).replace('  policies: {}\n', '');

  test.each(['agentgateway-1.3', 'agentgateway-1.4', undefined])('is asked for chats without routes (%s)', dialect => {
    expect(said(custom('Embeddings'), dialect)).toEqual([formats]);
    expect(said(custom('Embeddings', '{ai: {routes: {"*": Embeddings}}}'), dialect)).toEqual([]);
    expect(said(custom('Messages'), dialect)).toEqual([]);
  });

  test('may have them from a policy', () => {
    const policy = '---\napiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayPolicy\nmetadata: {name: p, namespace: ai}\nspec: {targetRefs: [{group: agentgateway.dev, kind: AgentgatewayBackend, name: llm}], backend: {ai: {routes: {"*": Embeddings}}}}\n';
    expect(said(custom('Embeddings') + policy, 'agentgateway-1.4')).toEqual([]);
  });
});

test('case 49: APIs that a release without prefix would send to one path are an error', () => {
  const app = new AiGatewayApp({ dialect: Dialect.AGENTGATEWAY_1_0 });
  new SelfHostedBackend(new Chart(app, 'llm', { namespace: 'ai' }), 'vllm', {
    server: ModelServer.fromServiceName('vllm', 'ai', 8000),
    apis: { '/v1/embeddings': ApiFormat.EMBEDDINGS, '/v1/chat/completions': ApiFormat.COMPLETIONS },
  });
  expect(Diagnostics.of(app).all.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error UnsupportedFeature']);
});

test('case 51: the base path of a vendor in a pool, with a health rule', () => {
  const app = new AiGatewayApp({ dialect: Dialect.AGENTGATEWAY_1_2 });
  const chart = new Chart(app, 'llm', { namespace: 'ai' });
  new FailoverBackend(chart, 'chat', {
    tiers: [
      { providers: [new SelfHosted({ server: ModelServer.fromServiceName('vllm', 'ai', 8000), model: 'small' })] },
      { providers: [new OpenAiCompatible({ baseUrl: 'https://vendor.example.com/zen/go/v1', model: 'large', apiKey: ApiKey.fromSecretName('vendor') })] },
    ],
  });
  const [{ spec }] = chart.toJson() as [{ spec: { ai: { groups: { providers: { pathPrefix: string }[] }[] }; policies: { health: object } } }];
  expect(spec.ai.groups[1].providers[0].pathPrefix).toBe('/zen/go/v1');
  expect(spec.policies.health).toHaveProperty('eviction');
  expect(Diagnostics.of(app).all.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['info LintHealthRule']);
});

describe('a model together with other names for models', () => {
  const aliases = (model: string, names: string, more = ''): readonly string[] => said(backend(`openai: ${model}`, `{ai: {modelAliases: ${names}${more}}}`), 'agentgateway-1.4');
  const AT = ['LintModelAliases spec.policies.ai.modelAliases'];

  test('never looks at the names, but for one of the model itself', () => {
    expect(aliases('{model: gpt-4o}', '{fast: gpt-4o-mini}')).toEqual(AT);
    expect(aliases('{model: fast}', '{fast: gpt-4o-mini}')).toEqual([]);
    expect(aliases('{model: gpt-4o}', '{"gpt-*": gpt-4o-mini}')).toEqual([]);
    expect(aliases('{model: fast}', '{fast: gpt-4o-mini, smart: gpt-4o}')).toEqual(AT);
    expect(aliases('{}', '{fast: gpt-4o-mini}')).toEqual([]);
  });

  test('is another thing where the model is set once more', () => {
    expect(aliases('{model: a}', '{a-x: b}', ', transformations: [{field: model, expression: "llmRequest.model + \'-x\'"}]')).toEqual([]);
  });

  test('counts for those members of a pool that have no names of their own', () => {
    const pool = (second: string): string => `apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata: {name: p}\nspec: {ai: {groups: [{providers: [{name: a, openai: {model: a}}, {name: b, openai: ${second}}]}]}, policies: {ai: {modelAliases: {fast: x}}}}\n`;
    expect(said(pool('{model: b}'), 'agentgateway-1.4')).toEqual(AT);
    expect(said(pool('{}'), 'agentgateway-1.4')).toEqual([]);
  });
});

describe('a credential in plain text', () => {
  const to = (host: string, policies = '{auth: {secretRef: {name: k}}}', port = 8080): readonly string[] =>
    said(backend(`openai: {}, host: ${host}, port: ${port}, path: /v1/chat/completions`, policies), 'agentgateway-1.4');
  const AT = ['LintPlaintextTransport spec.ai.provider.host'];

  test('is told of hosts that are public', () => expect(to('llm.vendor.example.com')).toEqual(AT));
  test.each(['vllm.ai', 'vllm.ai.svc', 'vllm.ai.svc.cluster.local', 'llm.corp.internal', 'gpu.lan', '10.0.0.1', 'vllm'])('is not told of %s', host => expect(to(host)).toEqual([]));
  test('is none with TLS, or without credential', () => {
    expect(to('llm.vendor.example.com', '{tls: {}, auth: {secretRef: {name: k}}}')).toEqual([]);
    expect(to('llm.vendor.example.com', '{http: {requestTimeout: 60s}}')).toEqual([]);
  });
  test('is another finding on port 443', () => expect(to('llm.vendor.example.com', '{auth: {secretRef: {name: k}}}', 443)).toEqual(['LintNoTls spec.ai.provider.host']));
});
