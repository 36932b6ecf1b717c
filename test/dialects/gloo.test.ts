import { features, lone, objections, pool, ruled, written, writtenAs } from './round-trip';
import { routeOption } from '../../src/dialects/gloo/policy/route-option';
import { upstream } from '../../src/dialects/gloo/upstream';
import { gloo120 } from '../../src/dialects/gloo-1-20';
import { EndpointIntent } from '../../src/intent/backend';
import { CredentialIntent } from '../../src/intent/credential';
import { normalizeBackend } from '../../src/intent/normalize';
import { placeRule } from '../../src/intent/place-rule';
import { PolicyIntent } from '../../src/intent/policy/policy';
import { ProviderIntent } from '../../src/intent/provider';
import { failoverRetry } from '../../src/intent/route-retry';
import { backendFindings } from '../../src/rules/intent-findings';
import { lacking, ROUTE } from '../laws/subject';
import { decode, encode } from '../laws/translation';

const key: CredentialIntent = { kind: 'secret', name: 'key', namespace: 'ai' };
const authToken = { secretRef: { name: 'key', namespace: 'ai' } };
const openai: EndpointIntent = { provider: { kind: 'openai', model: 'gpt-4o' }, credential: key };

describe('an Upstream', () => {
  test.each<[string, ProviderIntent, object]>([
    ['openai', { kind: 'openai', model: 'gpt-4o' }, { openai: { model: 'gpt-4o', authToken } }],
    ['anthropic', { kind: 'anthropic', model: 'claude-sonnet-4-5', apiVersion: '2023-06-01' },
      { anthropic: { model: 'claude-sonnet-4-5', version: '2023-06-01', authToken } }],
    ['gemini', { kind: 'gemini', model: 'gemini-2.5-pro', apiVersion: 'v1beta' },
      { gemini: { model: 'gemini-2.5-pro', apiVersion: 'v1beta', authToken } }],
    ['gemini without version', { kind: 'gemini', model: 'gemini-2.5-pro' }, { gemini: { model: 'gemini-2.5-pro', authToken } }],
    ['mistral', { kind: 'mistral', model: 'mistral-small' }, { mistral: { model: 'mistral-small', authToken } }],
    ['vertex', {
      kind: 'vertex',
      projectId: 'p',
      region: 'us-east5',
      model: 'claude-sonnet-4',
      apiVersion: 'v1',
      publisher: 'GOOGLE',
      modelPath: 'rawPredict',
      jsonSchema: 'ANTHROPIC',
    }, {
      vertexAi: {
        projectId: 'p',
        location: 'us-east5',
        model: 'claude-sonnet-4',
        apiVersion: 'v1',
        publisher: 'GOOGLE',
        modelPath: 'rawPredict',
        jsonSchema: 'ANTHROPIC',
        authToken,
      },
    }],
    ['azure', { kind: 'azureOpenai', endpoint: 'resource.openai.azure.com', deployment: 'gpt-4o', apiVersion: '2024-10-21' },
      { azureOpenai: { endpoint: 'resource.openai.azure.com', deploymentName: 'gpt-4o', apiVersion: '2024-10-21', authToken } }],
  ])('says the provider %s', (_, provider, ai) => {
    expect(written(gloo120, lone({ provider, credential: key }))).toEqual({ ai });
  });

  test.each<[string, CredentialIntent | undefined, object]>([
    ['a Secret with its namespace', key, { openai: { authToken } }],
    ['a Secret without it', { kind: 'secret', name: 'key' }, { openai: { authToken: { secretRef: { name: 'key' } } } }],
    ['a literal', { kind: 'inline', value: 'sk-literal' }, { openai: { authToken: { inline: 'sk-literal' } } }],
    ['the credential of the caller', { kind: 'passthrough' }, { openai: { authToken: { passthrough: {} } } }],
    ['no credential', undefined, { openai: {} }],
  ])('is called with %s', (_, credential, ai) => {
    expect(written(gloo120, lone({ provider: { kind: 'openai' }, ...credential && { credential } }))).toEqual({ ai });
  });

  test.each<[string, CredentialIntent, object]>([
    ['keys in a Secret', { kind: 'awsSecret', name: 'aws', namespace: 'ai' },
      { credentialProvider: { secretRef: { name: 'aws', namespace: 'ai' } } }],
    ['the identity of the proxy', { kind: 'awsImplicit' }, {}],
  ])('says Bedrock with %s', (_, credential, auth) => {
    const said = { region: 'eu-west-1', model: 'amazon.nova-lite-v1:0' };
    expect(written(gloo120, lone({ provider: { kind: 'bedrock', ...said }, credential }))).toEqual({ ai: { bedrock: { ...said, ...auth } } });
  });

  test('demands a region for Bedrock, though its server does not', () => {
    const intent = lone({ provider: { kind: 'bedrock' }, credential: { kind: 'awsSecret', name: 'aws' } });
    expect(ruled(gloo120, intent).errors).toEqual(['RegionMissing']);
    expect(objections(upstream, encode(upstream, intent).manifest, gloo120)).toEqual([]);
  });

  test.each<[string, Partial<EndpointIntent>, object]>([
    ['host', {}, {}],
    ['host and server name', { hostname: 'virtual.example' }, { hostname: 'virtual.example' }],
    ['host and path', { path: '/v1/chat/completions' }, { pathOverride: { fullPath: '/v1/chat/completions' } }],
    ['host and path prefix', { pathPrefix: '/openai/v1' }, { pathOverride: { basePath: '/openai/v1' } }],
  ])('overrides %s', (_, more, customHost) => {
    expect(written(gloo120, lone({ ...openai, host: 'ollama.ai.svc', port: 11434, ...more })))
      .toEqual({ ai: { openai: { model: 'gpt-4o', authToken, customHost: { host: 'ollama.ai.svc', port: 11434, ...customHost } } } });
  });

  test('has TLS to an overridden host on port 443 and nowhere else', () => {
    const tls = { trust: { kind: 'system' } } as const;
    expect(written(gloo120, lone({ ...openai, host: 'api.x.ai', port: 443, tls })))
      .toEqual({ ai: { openai: { model: 'gpt-4o', authToken, customHost: { host: 'api.x.ai', port: 443 } } } });
    expect(features(gloo120, lone({ ...openai, host: 'api.x.ai', port: 8443, tls }), 'no')).toEqual(['TLS to an overridden host on another port than 443']);
    expect(features(gloo120, lone({ ...openai, host: 'api.x.ai', port: 443 }), 'no')).toEqual(['plain text to port 443']);
  });

  test('has pools without names', () => {
    expect(written(gloo120, pool([openai, { provider: { kind: 'mistral' }, credential: key }], [openai]))).toEqual({
      ai: {
        multi: {
          priorities: [
            { pool: [{ openai: { model: 'gpt-4o', authToken } }, { mistral: { authToken } }] },
            { pool: [{ openai: { model: 'gpt-4o', authToken } }] },
          ],
        },
      },
    });
  });

  test('writes a pool of one as a pool, so that the two forms stay apart', () => {
    const intent = pool([{ ...openai, name: 'openai' }]);
    const { manifest } = encode(upstream, intent);
    expect(manifest).toEqual({ spec: { ai: { multi: { priorities: [{ pool: [{ openai: { model: 'gpt-4o', authToken } }] }] } } } });
    expect(decode(upstream, manifest).intent).toEqual(intent);
  });

  test('drops names of one\'s own with a warning', () => {
    expect(encode(upstream, pool([{ ...openai, name: 'cheap' }])).diagnostics.map(d => d.code)).toEqual(['PartialSupport']);
  });

  test('has pools of any size', () => {
    const large = pool(...Array.from({ length: 100 }, (_, t) => Array.from({ length: 100 }, () => ({ ...openai, provider: { kind: 'openai', model: `gpt-${t}` } } as const))));
    expect(backendFindings('stated', normalizeBackend(large), gloo120)).toEqual([]);
  });

  test('has static hosts', () => {
    expect(written(gloo120, { kind: 'static', hosts: [{ host: 'a.ai.svc', port: 4000 }, { host: 'b.ai.svc', port: 4001 }] }))
      .toEqual({ static: { hosts: [{ addr: 'a.ai.svc', port: 4000 }, { addr: 'b.ai.svc', port: 4001 }] } });
  });

  test('has nothing to say a guardrail, another Secret entry or a credential of another kind with', () => {
    const codes = (endpoint: EndpointIntent) => encode(upstream, lone(endpoint)).diagnostics.map(d => d.code);
    expect(codes({ provider: { kind: 'bedrock', guardrail: { identifier: 'g', version: '1' } } })).toEqual(['UnsupportedFeature']);
    expect(codes({ ...openai, credential: { kind: 'secret', name: 'key', key: 'api-key' } })).toEqual(['UnsupportedFeature']);
    expect(codes({ ...openai, credential: { kind: 'azureWorkloadIdentity' } })).toEqual(['UnsupportedFeature']);
  });

  test('leaves AWS keys in the manifest unread, since no intent has them', () => {
    const spec = { ai: { bedrock: { region: 'eu-west-1', credentialProvider: { inline: { accessKeyId: 'a', secretAccessKey: 'b' } } } } };
    expect(decode(upstream, { spec }).leftovers).toEqual([
      'spec.ai.bedrock.credentialProvider.inline.accessKeyId', 'spec.ai.bedrock.credentialProvider.inline.secretAccessKey',
    ]);
  });
});

describe('a RouteOption', () => {
  const spec = (intent: PolicyIntent) => writtenAs(gloo120, routeOption, intent);

  test('carries the timeout of a streaming route', () => {
    expect(spec({ targets: [], requestTimeout: '0s', streaming: true }))
      .toEqual({ options: { timeout: '0s', ai: { routeType: 'CHAT_STREAMING' } } });
  });

  test('carries retries that step to the next tier', () => {
    expect(spec({ targets: [], retry: { attempts: 1, codes: [429, 503], backoff: '100ms' } })).toEqual({
      options: {
        retries: {
          retryOn: 'connect-failure,refused-stream,unavailable,cancelled,retriable-status-codes',
          numRetries: 1,
          retriableStatusCodes: [429, 503],
          retryBackOff: { baseInterval: '100ms' },
          previousPriorities: { updateFrequency: 1 },
        },
      },
    });
  });

  test('targets whole routes', () => {
    const route = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'chat' };
    expect(spec({ targets: [route], requestTimeout: '10m' })).toEqual({ targetRefs: [route], options: { timeout: '10m' } });
    expect(encode(routeOption, { targets: [{ ...route, sectionName: 'rule-1' }] }).diagnostics.map(d => d.code))
      .toEqual(['UnsupportedFeature']);
  });

  test('leaves retries on other conditions unread', () => {
    const from = { spec: { options: { retries: { retryOn: '5xx', numRetries: 3, perTryTimeout: '5s' } } } };
    expect(decode(routeOption, from)).toEqual({
      intent: { targets: [], retry: { attempts: 3, tryTimeout: '5s' } },
      leftovers: ['spec.options.retries.retryOn'],
      diagnostics: [],
    });
  });

  test('takes timeouts and retries from the rule, since the gateway reads neither there', () => {
    const retry = failoverRetry([{ hosts: [undefined], fallbacks: 2 }]);
    const { rule, policy } = placeRule({ timeouts: { request: '0s' }, ...retry && { retry } }, [], gloo120.placement);
    expect(rule).toEqual({});
    expect(policy).toEqual({ requestTimeout: '0s', retry: { attempts: 2, codes: [429, 500, 502, 503, 504, 529] } });
  });

  test('has no timeout of each try, which is refused', () => {
    const route = { parents: [], rules: [{ timeouts: { request: '10m', backendRequest: '1m' } }] };
    expect(lacking(ROUTE.gaps(route, gloo120), 'no')).toEqual(['a timeout of each try, without retries']);
  });
});
