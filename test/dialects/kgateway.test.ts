import { features, lone, objections, pool, ruled, written, writtenAs } from './round-trip';
import { DialectDefinition } from '../../src/dialects/definition';
import { backend20 } from '../../src/dialects/kgateway/backend-2-0';
import { kgateway20 } from '../../src/dialects/kgateway-2-0';
import { kgateway21 } from '../../src/dialects/kgateway-2-1';
import { kgateway21Envoy } from '../../src/dialects/kgateway-2-1-envoy';
import { BackendIntent, EndpointIntent } from '../../src/intent/backend';
import { CredentialIntent } from '../../src/intent/credential';
import { gatherBackend, placeBackend } from '../../src/intent/place';
import { placeRule } from '../../src/intent/place-rule';
import { PolicyIntent } from '../../src/intent/policy/policy';
import { ProviderIntent } from '../../src/intent/provider';
import { PROVIDER_NAMES } from '../../src/intent/provider-names';
import { targetFindings } from '../../src/intent/route-findings';
import { decode, encode } from '../laws/translation';

const ALL = [kgateway20, kgateway21Envoy, kgateway21];
const ENVOY = [kgateway20, kgateway21Envoy];

const key: CredentialIntent = { kind: 'secret', name: 'key' };
const SECRET = { kind: 'SecretRef', secretRef: { name: 'key' } };
const openai: EndpointIntent = { provider: { kind: 'openai', model: 'gpt-4o' }, credential: key };
const verified = (host: string): EndpointIntent => ({ ...openai, host, port: 443, tls: { trust: { kind: 'system' } } });
const AZURE_HOST = 'resource.openai.azure.com';
const azure: ProviderIntent = { kind: 'azureOpenai', endpoint: AZURE_HOST, deployment: 'gpt-4o', apiVersion: '2024-10-21' };
const AZURE = { azureopenai: { endpoint: AZURE_HOST, deploymentName: 'gpt-4o', apiVersion: '2024-10-21', authToken: SECRET } };
const OPENAI = { openai: { model: 'gpt-4o', authToken: SECRET } };
const RETRY_ON = ['cancelled', 'connect-failure', 'refused-stream', 'retriable-status-codes', 'unavailable'];
const AZURE_PATH = '/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21';

const VERTEX = { kind: 'vertex', projectId: 'p', region: 'us-central1', model: 'gemini-2.5-pro' } as const;
const VERTEX_BLOCK = { projectId: 'p', location: 'us-central1', model: 'gemini-2.5-pro', publisher: 'GOOGLE', authToken: SECRET };

/** Every provider that is the same in all three, with all it can say, and the block it is written as. */
const PROVIDERS: readonly (readonly [string, ProviderIntent, object])[] = [
  ['openai', { kind: 'openai', model: 'gpt-4o' }, { openai: { model: 'gpt-4o', authToken: SECRET } }],
  ['openai without model', { kind: 'openai' }, { openai: { authToken: SECRET } }],
  ['anthropic', { kind: 'anthropic', model: 'claude-sonnet-4-5', apiVersion: '2023-06-01' },
    { anthropic: { model: 'claude-sonnet-4-5', apiVersion: '2023-06-01', authToken: SECRET } }],
  ['gemini', { kind: 'gemini', model: 'gemini-2.5-pro', apiVersion: 'v1' },
    { gemini: { model: 'gemini-2.5-pro', apiVersion: 'v1', authToken: SECRET } }],
  ['gemini without version', { kind: 'gemini', model: 'gemini-2.5-pro' },
    { gemini: { model: 'gemini-2.5-pro', apiVersion: 'v1beta', authToken: SECRET } }],
  ['vertex', { ...VERTEX, apiVersion: 'v1beta1', modelPath: 'generateContent' },
    { vertexai: { ...VERTEX_BLOCK, apiVersion: 'v1beta1', modelPath: 'generateContent' } }],
  ['vertex without version', VERTEX, { vertexai: { ...VERTEX_BLOCK, apiVersion: 'v1' } }],
];

const CREDENTIALS: readonly (readonly [string, CredentialIntent | undefined, object])[] = [
  ['a Secret', key, SECRET],
  ['a literal', { kind: 'inline', value: 'sk-literal' }, { kind: 'Inline', inline: 'sk-literal' }],
  ['the credential of the caller', { kind: 'passthrough' }, { kind: 'Passthrough' }],
  ['none, as a token that means nothing', undefined, { kind: 'Inline', inline: 'none' }],
];

/** The `spec` around a lone provider. */
const AROUND = {
  [kgateway20.id]: (provider: object, address: object = {}) => ({ type: 'AI', ai: { llm: { provider, ...address } } }),
  [kgateway21Envoy.id]: (provider: object, address: object = {}) => ({ type: 'AI', ai: { llm: { ...provider, ...address } } }),
  [kgateway21.id]: (provider: object, address: object = {}) => ({ type: 'AI', ai: { llm: { ...provider, ...address } } }),
};

describe.each(ALL)('a Backend of $id', dialect => {
  const around = AROUND[dialect.id];

  test.each(PROVIDERS)('says the provider %s', (_, provider, block) => {
    expect(written(dialect, lone({ provider, credential: key }))).toEqual(around(block));
  });

  test.each(CREDENTIALS)('says %s as the token of a provider', (_, credential, authToken) => {
    expect(written(dialect, lone({ provider: { kind: 'openai' }, ...credential && { credential } })))
      .toEqual(around({ openai: { authToken } }));
  });

  test('has static hosts', () => {
    expect(written(dialect, { kind: 'static', hosts: [{ host: 'litellm.ai.svc', port: 4000 }] }))
      .toEqual({ type: 'Static', static: { hosts: [{ host: 'litellm.ai.svc', port: 4000 }] } });
  });

  test.each<[string, ProviderIntent, readonly string[]]>([
    ['a model for Gemini', { kind: 'gemini' }, ['ProviderFieldRequired']],
    ['model and region for Vertex AI', { kind: 'vertex', projectId: 'p' }, ['ProviderFieldRequired', 'ProviderFieldRequired']],
    ['deployment and version for Azure', { kind: 'azureOpenai', endpoint: AZURE_HOST },
      ['ProviderFieldRequired', 'ProviderFieldRequired']],
  ])('demands %s, as its server does', (_, provider, codes) => {
    const intent = lone({ provider, credential: key });
    expect(ruled(dialect, intent).errors).toEqual(codes);
    expect(objections(dialect.backend, encode(dialect.backend, intent).manifest, dialect).length).toBeGreaterThan(0);
  });

  test('warns of a token without meaning on the provider\'s own host only', () => {
    const provider: ProviderIntent = { kind: 'openai' };
    expect(ruled(dialect, lone({ provider })).warnings).toEqual(['PartialSupport']);
    expect(ruled(dialect, lone({ provider, host: 'ollama.ai.svc', port: 11434, path: '/v1/chat/completions' })).warnings).toEqual([]);
  });

  test.each<[string, ProviderIntent]>([
    ['Mistral', { kind: 'mistral' }],
    ['Azure by resource name', { kind: 'azureResource', type: 'OpenAI', resourceName: 'r' }],
    ['formats of one\'s own', { kind: 'custom', formats: [{ type: 'Completions' }], server: { name: 'vllm' } }],
  ])('has no provider %s', (_, provider) => {
    expect(features(dialect, lone({ provider, credential: key }), 'no')).toEqual([PROVIDER_NAMES[provider.kind]]);
    expect(encode(dialect.backend, lone({ provider, credential: key })).diagnostics.map(d => d.code)).toEqual(['UnsupportedFeature']);
  });

  test('has nowhere to say a credential of another kind, another Secret entry or a health rule', () => {
    const codes = (intent: BackendIntent) => encode(dialect.backend, intent).diagnostics.map(d => d.code);
    expect(codes(lone({ ...openai, credential: { kind: 'gcpImplicit' } }))).toEqual(['UnsupportedFeature']);
    expect(codes(lone({ ...openai, credential: { ...key, key: 'api-key' } as CredentialIntent }))).toEqual(['UnsupportedFeature']);
    expect(codes(lone({ ...openai, health: { unhealthy: { kind: 'cel', expression: 'true' } } }))).toEqual(['UnsupportedFeature']);
    expect(codes({ ...pool([{ ...openai, name: 'a' }]), credential: key }).length).toBeGreaterThan(0);
  });

  test('leaves a token of a kind that nobody knows unread', () => {
    const spec = around({ openai: { authToken: { kind: 'Vault', inline: 'sk' } } });
    expect(decode(dialect.backend, { spec }).leftovers.map(path => path.split('.').pop())).toEqual(['kind', 'inline']);
  });
});

describe('a Backend of kgateway-2.0', () => {
  test('overrides the host of one provider', () => {
    expect(written(kgateway20, lone(verified('api.mistral.ai'))))
      .toEqual({ type: 'AI', ai: { llm: { provider: OPENAI, hostOverride: { host: 'api.mistral.ai', port: 443 } } } });
  });

  test('has pools without names, whose endpoints are called by kind and place when read', () => {
    expect(written(kgateway20, pool([openai], [{ ...openai, host: 'proxy.ai.svc', port: 8080 }]))).toEqual({
      type: 'AI',
      ai: {
        multipool: {
          priorities: [
            { pool: [{ provider: OPENAI }] },
            { pool: [{ provider: OPENAI, hostOverride: { host: 'proxy.ai.svc', port: 8080 } }] },
          ],
        },
      },
    });
  });

  test('drops names of one\'s own with a warning', () => {
    const intent = pool([{ ...openai, name: 'cheap' }], [{ ...openai, name: 'openai-2' }]);
    expect(encode(backend20, intent).diagnostics.map(d => d.code)).toEqual(['PartialSupport']);
  });

  test('writes a pool of one as a pool, so that the two forms stay apart', () => {
    const intent = pool([{ ...openai, name: 'openai' }]);
    const { manifest } = encode(backend20, intent);
    expect(manifest).toMatchObject({ spec: { ai: { multipool: { priorities: [{ pool: [{}] }] } } } });
    expect(decode(backend20, manifest).intent).toEqual(intent);
  });

  test('says Azure with its endpoint', () => {
    expect(written(kgateway20, lone({ provider: azure, credential: key }))).toEqual({ type: 'AI', ai: { llm: { provider: AZURE } } });
  });

  const elsewhere = ['api.groq.com', 'openrouter.ai', 'api.cohere.ai', 'api.fireworks.ai', 'api.deepinfra.com'];

  test.each(elsewhere)('cannot call %s, whose chat path is another', host => {
    expect(ruled(kgateway20, lone(verified(host))).errors).toEqual(['UnsupportedFeature']);
  });

  test.each(['api.mistral.ai', 'api.deepseek.com', 'api.together.xyz', 'api.x.ai'])('can call %s', host => {
    expect(ruled(kgateway20, lone(verified(host))).errors).toEqual([]);
  });

  test('warns that the certificate of an overridden host is not verified', () => {
    expect(features(kgateway20, lone(verified('api.x.ai')), 'partly')).toEqual(['verified TLS to an overridden host']);
  });

  test('has no path, prefix, header or Bedrock', () => {
    expect(features(kgateway20, lone({ ...openai, host: 'h', port: 80, path: '/v1' }), 'no')).toEqual(['another upstream path']);
    expect(features(kgateway20, lone({ ...openai, host: 'h', port: 80, pathPrefix: '/v1' }), 'no')).toEqual(['another upstream path prefix']);
    expect(features(kgateway20, lone({ ...openai, authLocation: { kind: 'header', name: 'api-key' } }), 'no')).toEqual(['a credential in another header, or without prefix']);
    expect(features(kgateway20, lone({ provider: { kind: 'bedrock' } }), 'no')).toEqual(['the AWS identity of the proxy', 'the AWS Bedrock provider']);
  });
});

describe.each([kgateway21Envoy, kgateway21])('a Backend of $id', dialect => {
  test('has pools with names', () => {
    const proxied: EndpointIntent = { ...openai, host: 'proxy.ai.svc', port: 8080, path: '/v1/chat/completions' };
    expect(written(dialect, pool([{ ...openai, name: 'cheap' }, openai], [proxied]))).toEqual({
      type: 'AI',
      ai: {
        priorityGroups: [
          { providers: [{ name: 'cheap', ...OPENAI }, { name: 'openai-2', ...OPENAI }] },
          { providers: [{ name: 'openai-3', ...OPENAI, host: 'proxy.ai.svc', port: 8080, path: { full: '/v1/chat/completions' } }] },
        ],
      },
    });
  });

  test('overrides host and path of one provider', () => {
    expect(written(dialect, lone({ ...verified('api.groq.com'), path: '/openai/v1/chat/completions' }))).toEqual({
      type: 'AI',
      ai: { llm: { ...OPENAI, host: 'api.groq.com', port: 443, path: { full: '/openai/v1/chat/completions' } } },
    });
  });
});

describe('a Backend of kgateway-2.1-envoy', () => {
  test.each([
    ['a name', { kind: 'header', name: 'api-key' }, { headerName: 'api-key' }],
    ['a name and a prefix', { kind: 'header', name: 'X-Key', prefix: 'Token ' }, { headerName: 'X-Key', prefix: 'Token ' }],
  ] as const)('carries the key in a header with %s', (_, authLocation, authHeader) => {
    expect(written(kgateway21Envoy, lone({ ...openai, authLocation }))).toEqual({ type: 'AI', ai: { llm: { ...OPENAI, authHeader } } });
  });

  test('reads a prefix alone as one of the usual header', () => {
    const spec = { type: 'AI', ai: { llm: { openai: { authToken: SECRET }, authHeader: { prefix: 'Token ' } } } };
    expect(decode(kgateway21Envoy.backend, { spec })).toEqual({
      intent: lone({
        provider: { kind: 'openai' }, credential: key, authLocation: { kind: 'header', name: 'Authorization', prefix: 'Token ' },
      }),
      leftovers: [],
      diagnostics: [],
    });
  });

  test('calls Azure at its own endpoint', () => {
    expect(written(kgateway21Envoy, lone({ provider: azure, credential: key }))).toEqual({ type: 'AI', ai: { llm: AZURE } });
  });

  test('refuses Bedrock, which only the schema knows', () => {
    const intent = lone({ provider: { kind: 'bedrock' }, credential: { kind: 'awsSecret', name: 'aws' } });
    expect(features(kgateway21Envoy, intent, 'no')).toEqual(['AWS keys in a Secret', 'the AWS Bedrock provider']);
  });
});

describe('a Backend of kgateway-2.1', () => {
  test.each<[string, CredentialIntent, object]>([
    ['keys in a Secret', { kind: 'awsSecret', name: 'aws' }, { auth: { type: 'Secret', secretRef: { name: 'aws' } } }],
    ['the identity of the proxy', { kind: 'awsImplicit' }, {}],
  ])('says Bedrock with %s', (_, credential, auth) => {
    const said = { region: 'eu-west-1', model: 'amazon.nova-lite-v1:0', guardrail: { identifier: 'g', version: '1' } };
    expect(written(kgateway21, lone({ provider: { kind: 'bedrock', ...said }, credential })))
      .toEqual({ type: 'AI', ai: { llm: { bedrock: { ...said, ...auth } } } });
  });

  test('says Bedrock with nothing at all', () => {
    expect(written(kgateway21, lone({ provider: { kind: 'bedrock' } }))).toEqual({ type: 'AI', ai: { llm: { bedrock: {} } } });
  });

  test('reaches Azure by host, path and a TLS policy', () => {
    const intent = lone({ provider: azure, credential: key });
    expect(written(kgateway21, intent))
      .toEqual({ type: 'AI', ai: { llm: { ...AZURE, host: AZURE_HOST, port: 443, path: { full: AZURE_PATH } } } });
    expect(placeBackend(intent, kgateway21.placement).tlsPolicies)
      .toEqual([{ endpoint: undefined, policy: { hostname: AZURE_HOST, trust: [{ kind: 'system' }] } }]);
  });

  test.each<[string, Partial<EndpointIntent>]>([
    ['a CA of its own', { tls: { trust: { kind: 'configMap', name: 'ca' } } }],
    ['no TLS', {}],
  ])('keeps what is said of Azure\'s address with %s', (_, more) => {
    const endpoint = { provider: azure, credential: key, host: AZURE_HOST, port: 443, path: AZURE_PATH, ...more };
    expect(gatherBackend(placeBackend(lone(endpoint), kgateway21.placement), kgateway21.placement)).toEqual(lone(endpoint));
  });

  test('keeps TLS to overridden hosts in one policy for each endpoint', () => {
    const intent = pool(
      [{ ...openai, name: 'a', host: 'a.example', port: 443, tls: { trust: { kind: 'system' } } }],
      [{ ...openai, name: 'b', host: '10.0.0.1', port: 8443, tls: { trust: { kind: 'configMap', name: 'ca' }, hostname: 'b.example' } }]);
    written(kgateway21, intent);
    const { tlsPolicies } = placeBackend(intent, kgateway21.placement);
    expect(tlsPolicies).toEqual([
      { endpoint: 'a', policy: { hostname: 'a.example', trust: [{ kind: 'system' }] } },
      { endpoint: 'b', policy: { hostname: 'b.example', trust: [{ kind: 'configMap', name: 'ca' }] } },
    ]);
    const targets = [{ group: 'gateway.kgateway.dev', kind: 'Backend', name: 'it', sectionName: 'a' }];
    expect(kgateway21.tlsPolicy && writtenAs(kgateway21, kgateway21.tlsPolicy, { targets, ...tlsPolicies[0].policy }))
      .toEqual({ targetRefs: targets, validation: { hostname: 'a.example', wellKnownCACertificates: 'System' } });
  });

  test('has the route rewrite the Host header for an overridden host, and retry by itself', () => {
    const targets = [{ hosts: [AZURE_HOST], fallbacks: 0 }];
    expect(placeRule({ retry: { attempts: 1 } }, targets, kgateway21.placement)).toEqual({
      rule: { filters: [{ kind: 'rewrite', hostname: AZURE_HOST }], retry: { attempts: 1, backoff: '25ms' } },
      policy: undefined,
    });
    const both = [...targets, { hosts: [undefined], fallbacks: 0 }];
    expect(targetFindings({}, both, kgateway21.placement, 'rules[0]').map(f => f.code)).toEqual(['HostRewriteConflict']);
  });

  test('has unlike providers in one pool, and says what Anthropic elsewhere is called with', () => {
    const anthropic: EndpointIntent = { name: 'b', provider: { kind: 'anthropic', model: 'claude-sonnet-4-5' }, credential: key };
    written(kgateway21, pool([{ ...openai, name: 'a' }], [anthropic]));
    expect(ruled(kgateway21, lone(anthropic)).warnings).toEqual([]);
    expect(ruled(kgateway21, lone({ ...anthropic, host: 'proxy.ai.svc', port: 8080, path: '/v1/messages' })).warnings).toEqual(['PartialSupport']);
  });

  test('refuses several static hosts and another header', () => {
    const hosts = [{ host: 'a', port: 80 }, { host: 'b', port: 80 }];
    expect(features(kgateway21, { kind: 'static', hosts }, 'no')).toEqual(['several hosts in a plain backend']);
    expect(features(kgateway21, lone({ ...openai, authLocation: { kind: 'header', name: 'api-key' } }), 'no')).toEqual(['a credential in another header, or without prefix']);
  });
});

describe.each(ENVOY)('$id', dialect => {
  test('refuses unlike providers in one pool', () => {
    const unlike = pool([openai], [{ provider: { kind: 'anthropic', model: 'claude-sonnet-4-5' }, credential: key }]);
    expect(features(dialect, unlike, 'no')).toEqual(['unlike providers in one backend']);
  });

  test.each(['Bearer sk-1', 'bearer sk-1'])('refuses the literal key %s, which would be sent with that word twice', value => {
    expect(ruled(dialect, lone({ ...openai, credential: { kind: 'inline', value } })).errors).toEqual(['BearerInKey']);
  });
});

describe('a TrafficPolicy', () => {
  const route = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'chat' };
  const spec = (dialect: DialectDefinition, intent: PolicyIntent) =>
    dialect.policy && writtenAs(dialect, dialect.policy, intent);

  test.each(ENVOY)('of $id says which routes stream', dialect => {
    expect(spec(dialect, { targets: [], streaming: true })).toEqual({ ai: { routeType: 'CHAT_STREAMING' } });
    expect(spec(dialect, { targets: [route], streaming: false })).toEqual({ targetRefs: [route], ai: { routeType: 'CHAT' } });
  });

  test('of 2.1 carries the retries of one rule', () => {
    const targets = [{ ...route, sectionName: 'rule-1' }];
    expect(spec(kgateway21Envoy, { targets, requestTimeout: '10m', retry: { attempts: 2, codes: [429, 503], backoff: '100ms' } })).toEqual({
      targetRefs: targets,
      timeouts: { request: '10m' },
      retry: {
        retryOn: RETRY_ON,
        attempts: 2,
        statusCodes: [429, 503],
        backoffBaseInterval: '100ms',
      },
    });
  });

  test('of 2.1 retries without codes too', () => {
    expect(spec(kgateway21Envoy, { targets: [route], retry: {} }))
      .toEqual({ targetRefs: [route], retry: { retryOn: RETRY_ON } });
  });

  test('of 2.0 has no retries, timeouts or rules to target', () => {
    const codes = (intent: PolicyIntent) =>
      kgateway20.policy && encode(kgateway20.policy, intent).diagnostics.map(d => d.code);
    expect(codes({ targets: [], retry: { attempts: 1 } })).toEqual(['UnsupportedFeature']);
    expect(codes({ targets: [], requestTimeout: '10m' })).toEqual(['UnsupportedFeature']);
    expect(codes({ targets: [{ ...route, sectionName: 'rule-1' }] })).toEqual(['UnsupportedFeature']);
  });

  test('has no retries and timeouts on the agentgateway data plane, which ignores them', () => {
    const codes = (intent: PolicyIntent) => kgateway21.policy && encode(kgateway21.policy, intent).diagnostics.map(d => d.code);
    expect(codes({ targets: [route], retry: { attempts: 1 } })).toEqual(['UnsupportedFeature']);
    expect(codes({ targets: [route], requestTimeout: '10m' })).toEqual(['UnsupportedFeature']);
  });
});
