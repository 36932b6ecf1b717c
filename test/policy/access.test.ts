import { Testing, Chart, Duration } from 'cdk8s';
import { Secret } from 'cdk8s-plus-28';
import {
  AccessPolicies, AiGatewayApp, Authorization, BasicUsers, ClientAuth, ClientAuthMode, ClientKeys, ClientLocation, ConnectionPolicies, Dialect, Diagnostics, ExternalAuthorization,
  GatewayRef, IPolicyTarget, Jwks, JwtProvider, LlmBackend, LlmPolicy, McpLoginProvider, OpenAi, ApiKey, RouteTarget,
} from '../../src';

const PUBLIC = '{"keys":[{"kty":"OKP","crv":"Ed25519","kid":"first","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}';
const issuer = (more: Partial<JwtProvider> = {}): JwtProvider => ({ issuer: 'https://issuer.example', jwks: Jwks.fromJson(PUBLIC), ...more });
const service = RouteTarget.fromServiceName('auth', 9000);
const gateway: IPolicyTarget = GatewayRef.named('gateway');

interface Made { readonly objects: readonly any[]; readonly codes: readonly string[] }

function made(dialect: Dialect, build: (chart: Chart) => void): Made {
  const app = new AiGatewayApp({ dialect, outdir: Testing.app().outdir, printWarnings: false });
  const chart = new Chart(app, 'chart', { namespace: 'ai' });
  build(chart);
  const codes = [...new Set(Diagnostics.of(app).errors.map(({ code }) => code))];
  return { objects: codes.length > 0 ? [] : chart.toJson(), codes };
}

const policy = (dialect: Dialect, policies: AccessPolicies & ConnectionPolicies, targets = [gateway]): Made =>
  made(dialect, chart => { new LlmPolicy(chart, 'policy', { targets, ...policies, metadata: { name: 'policy' } }); });

const traffic = (dialect: Dialect, policies: AccessPolicies): any => policy(dialect, policies).objects[0].spec.traffic;

/** The code of what a value is refused with. */
function refusal(make: () => unknown): string {
  try {
    make();
  } catch (e) {
    return (e as { code: string }).code;
  }
  return 'taken';
}

describe('who calls', () => {
  test('is told by keys, tokens and passwords, in one policy', () => {
    expect(traffic(Dialect.AGENTGATEWAY_1_4, {
      clientAuth: [
        ClientAuth.apiKeys(ClientKeys.fromSecretName('client-keys'), { mode: ClientAuthMode.OPTIONAL, location: ClientLocation.header('x-api-key') }),
        ClientAuth.jwt([issuer({ audiences: ['ai'] })]),
        ClientAuth.basic(BasicUsers.fromSecretName('users', { entry: 'htpasswd' }), { realm: 'ai' }),
      ],
    })).toEqual({
      apiKeyAuthentication: { secretRef: { name: 'client-keys' }, mode: 'Optional', location: { header: { name: 'x-api-key' } } },
      jwtAuthentication: { providers: [{ issuer: 'https://issuer.example', audiences: ['ai'], jwks: { inline: PUBLIC } }] },
      basicAuthentication: { secretRef: { name: 'users', key: 'htpasswd' }, realm: 'ai' },
    });
  });

  test('is told by keys that are found by labels, wherever they stand', () => {
    const where = (location: ClientLocation) => traffic(Dialect.AGENTGATEWAY_1_4, { clientAuth: [ClientAuth.apiKeys(ClientKeys.fromConfigMapLabels({ use: 'ai' }), { location })] });
    expect(where(ClientLocation.queryParameter('key')).apiKeyAuthentication).toEqual({ configMapSelector: { matchLabels: { use: 'ai' } }, location: { queryParameter: { name: 'key' } } });
    expect(where(ClientLocation.cookie('key')).apiKeyAuthentication.location).toEqual({ cookie: { name: 'key' } });
    expect(where(ClientLocation.expression('request.headers["x-key"]')).apiKeyAuthentication.location).toEqual({ expression: 'request.headers["x-key"]' });
  });

  test('is told by keys of an issuer that are fetched, and tool servers tell how to log in', () => {
    const jwks = Jwks.remote(service, '/keys', { cacheDuration: Duration.minutes(10) });
    expect(traffic(Dialect.AGENTGATEWAY_1_4, { clientAuth: [ClientAuth.jwt([issuer({ jwks })], { mcp: { provider: McpLoginProvider.KEYCLOAK, resource: 'https://tools.example/mcp' } })] })).toEqual({
      jwtAuthentication: {
        providers: [{
          issuer: 'https://issuer.example',
          jwks: { remote: { backendRef: { group: '', kind: 'Service', name: 'auth', port: 9000 }, jwksPath: '/keys', cacheDuration: '600s' } },
        }],
        mcp: { provider: 'Keycloak', resourceMetadata: { resource: 'https://tools.example/mcp' } },
      },
    });
  });

  test('is told by tokens on a route of Gloo, whose keys are at an Upstream', () => {
    const upstream = RouteTarget.fromObject({ group: 'gloo.solo.io', kind: 'Upstream', name: 'keycloak' });
    const said = (jwks: Jwks) => policy(Dialect.GLOO_1_20, { clientAuth: [ClientAuth.jwt([issuer({ jwks, audiences: ['ai'] })], { mode: ClientAuthMode.OPTIONAL })] });
    expect(said(Jwks.remote(upstream, '/certs', { url: 'https://issuer.example/certs' })).objects[0].spec.options.jwtProvidersStaged.beforeExtAuth).toEqual({
      validationPolicy: 'ALLOW_MISSING',
      providers: {
        'provider-1': {
          issuer: 'https://issuer.example', audiences: ['ai'], jwks: { remote: { upstreamRef: { name: 'keycloak', namespace: 'ai' }, url: 'https://issuer.example/certs' } },
        },
      },
    });
    expect(said(Jwks.remote(upstream, '/certs')).codes).toEqual(['UnsupportedFeature']);
    expect(said(Jwks.remote(service, '/certs', { url: 'https://issuer.example/certs' })).codes).toEqual(['UnsupportedFeature']);
  });

  test('is told in one way of each kind only', () => {
    const keys = ClientAuth.apiKeys(ClientKeys.fromSecretName('client-keys'));
    expect(policy(Dialect.AGENTGATEWAY_1_4, { clientAuth: [keys, keys] }).codes).toEqual(['SaidTwice']);
  });

  test('is not told by a Secret of another namespace', () => {
    const { codes } = made(Dialect.AGENTGATEWAY_1_4, chart => {
      const secret = new Secret(chart, 'secret', { metadata: { namespace: 'other' } });
      new LlmPolicy(chart, 'policy', { targets: [gateway], clientAuth: [ClientAuth.apiKeys(ClientKeys.fromSecret(secret))] });
    });
    expect(codes).toEqual(['CrossNamespaceSecret']);
  });

  test('is refused what a release does not have', () => {
    const keys = ClientKeys.fromSecretName('client-keys');
    const codes = (dialect: Dialect, auth: ClientAuth) => policy(dialect, { clientAuth: [auth] }).codes;
    expect(codes(Dialect.AGENTGATEWAY_1_2, ClientAuth.apiKeys(keys, { mode: ClientAuthMode.PERMISSIVE }))).toEqual(['UnsupportedFeature']);
    expect(codes(Dialect.AGENTGATEWAY_1_3, ClientAuth.apiKeys(keys, { mode: ClientAuthMode.PERMISSIVE }))).toEqual([]);
    expect(codes(Dialect.AGENTGATEWAY_1_3, ClientAuth.apiKeys(ClientKeys.fromConfigMapLabels({ use: 'ai' })))).toEqual(['UnsupportedFeature']);
    expect(codes(Dialect.AGENTGATEWAY_1_1, ClientAuth.apiKeys(keys, { location: ClientLocation.cookie('key') }))).toEqual(['UnsupportedFeature']);
    expect(codes(Dialect.AGENTGATEWAY_1_0, ClientAuth.jwt([issuer()], { mcp: {} }))).toEqual(['UnsupportedFeature']);
    expect(codes(Dialect.AGENTGATEWAY_1_3, ClientAuth.basic(BasicUsers.fromSecretName('users', { entry: 'htpasswd' })))).toEqual(['UnsupportedFeature']);
    expect(codes(Dialect.KGATEWAY_2_1, ClientAuth.apiKeys(keys))).toEqual(['UnsupportedFeature']);
    expect(codes(Dialect.GLOO_1_20, ClientAuth.basic(BasicUsers.fromSecretName('users')))).toEqual(['UnsupportedFeature']);
  });

  test.each([
    ['no issuer', 'ItemCount', () => ClientAuth.jwt([])],
    ['an issuer without a name', 'EmptyName', () => ClientAuth.jwt([issuer({ issuer: ' ' })])],
    ['one issuer twice', 'DuplicateIssuer', () => ClientAuth.jwt([issuer(), issuer()])],
    ['more than 64 audiences', 'ItemCount', () => ClientAuth.jwt([issuer({ audiences: Array.from({ length: 65 }, (_, i) => `a${i}`) })])],
    ['no audience', 'ItemCount', () => ClientAuth.jwt([issuer({ audiences: [] })])],
    ['tool servers with an optional token', 'ConflictingOptions', () => ClientAuth.jwt([issuer()], { mode: ClientAuthMode.OPTIONAL, mcp: {} })],
    ['no keys for tokens', 'InvalidJwks', () => Jwks.fromJson('{"keys":[]}')],
    ['keys without kid', 'InvalidJwks', () => Jwks.fromJson('{"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB"}]}')],
    ['a private key', 'InvalidJwks', () => Jwks.fromJson('{"keys":[{"kty":"oct","kid":"first","k":"c2VjcmV0"}]}')],
    ['what is no JSON', 'InvalidJwks', () => Jwks.fromJson('https://issuer.example/keys')],
    ['keys at no path', 'EmptyName', () => Jwks.remote(service, '')],
    ['keys that are kept for a minute', 'InvalidDuration', () => Jwks.remote(service, '/keys', { cacheDuration: Duration.minutes(1) })],
    ['keys of a Service without port', 'ServiceWithoutPort', () => Jwks.remote(RouteTarget.fromObject({ group: '', kind: 'Service', name: 'auth' }), '/keys')],
    ['a password itself', 'InvalidUser', () => BasicUsers.unsafeInline(['alice:wonderland'])],
    ['no users', 'ItemCount', () => BasicUsers.unsafeInline([])],
    ['passwords that do not matter', 'ConflictingOptions', () => ClientAuth.basic(BasicUsers.fromSecretName('users'), { mode: ClientAuthMode.PERMISSIVE })],
    ['a key instead of the name of a Secret', 'InvalidName', () => ClientKeys.fromSecretName('sk-0123456789ABCDEF0123456789')],
    ['keys with no label', 'NoLabels', () => ClientKeys.fromSecretLabels({})],
    ['a header with a colon', 'InvalidHeader', () => ClientLocation.header('x-key:')],
    ['no query parameter', 'EmptyName', () => ClientLocation.queryParameter('')],
    ['an expression that is none', 'InvalidExpression', () => ClientLocation.expression('request.headers[')],
  ])('is not told by %s', (_, code, make) => { expect(refusal(make)).toBe(code); });

  test('a user is taken with any hash that htpasswd makes', () => {
    const lines = ['a:$apr1$ivPt0D4C$DmRhnewfHRSrb3DQC.WHC.', 'b:$2y$05$r3J4d3VepzFkedkd/q1vI.pBYIpSqjfN0qOARV3ScUHysatnS0cL2', 'c:{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=', 'd:rOvm1VcA0oCgg'];
    expect(traffic(Dialect.AGENTGATEWAY_0_12, { clientAuth: [ClientAuth.basic(BasicUsers.unsafeInline(lines))] }).basicAuthentication.users).toEqual(lines);
  });
});

describe('who may do what', () => {
  const rules = [Authorization.allow('jwt.sub == "alice"'), Authorization.deny('request.method == "DELETE"'), Authorization.allow('jwt.sub == "bob"')];

  test('is said in an object for each action', () => {
    const { objects, codes } = policy(Dialect.AGENTGATEWAY_1_4, { authorization: rules, clientAuth: [ClientAuth.jwt([issuer()])] });
    expect(codes).toEqual([]);
    expect(objects.map(({ metadata: { name }, spec }) => [name, spec.targetRefs.length, Object.keys(spec.traffic), spec.traffic.authorization])).toEqual([
      ['policy', 1, ['authorization', 'jwtAuthentication'], { action: 'Allow', policy: { matchExpressions: ['jwt.sub == "alice"', 'jwt.sub == "bob"'] } }],
      ['policy-2', 1, ['authorization'], { action: 'Deny', policy: { matchExpressions: ['request.method == "DELETE"'] } }],
    ]);
  });

  test('is said with one action on kgateway 2.1, and not at all elsewhere', () => {
    const one = policy(Dialect.KGATEWAY_2_1, { authorization: [Authorization.deny('request.method == "DELETE"')] });
    expect(one.objects[0].spec.rbac).toEqual({ action: 'Deny', policy: { matchExpressions: ['request.method == "DELETE"'] } });
    expect(policy(Dialect.KGATEWAY_2_1, { authorization: rules }).codes).toEqual(['UnsupportedFeature']);
    expect(policy(Dialect.KGATEWAY_2_0, { authorization: [rules[1]] }).codes).toEqual(['UnsupportedFeature']);
    expect(policy(Dialect.GLOO_1_20, { authorization: [rules[1]] }).codes).toEqual(['UnsupportedFeature']);
  });

  test('is required from agentgateway 1.1 on', () => {
    const codes = (dialect: Dialect) => policy(dialect, { authorization: [Authorization.require('request.method == "POST"')] }).codes;
    expect(codes(Dialect.AGENTGATEWAY_1_0)).toEqual(['UnsupportedFeature']);
    expect(codes(Dialect.AGENTGATEWAY_1_1)).toEqual([]);
  });

  test('is not said by expressions that are none, or read what is not there', () => {
    expect(refusal(() => Authorization.deny('request.method =='))).toBe('InvalidExpression');
    expect(refusal(() => Authorization.deny('request.methd == "DELETE"'))).toBe('UnknownVariable');
    expect(refusal(() => Authorization.allow())).toBe('ItemCount');
  });

  test('a variable that the release lacks is told', () => {
    const app = new AiGatewayApp({ dialect: Dialect.AGENTGATEWAY_0_12, outdir: Testing.app().outdir, printWarnings: false });
    new LlmPolicy(new Chart(app, 'chart', { namespace: 'ai' }), 'policy', { targets: [gateway], authorization: [Authorization.allow('source.rawAddress == "10.0.0.1"')] });
    expect(Diagnostics.of(app).warnings.map(({ code }) => code)).toContain('UnknownVariable');
  });

  test('rules that only deny are told to refuse everybody on agentgateway 0.12', () => {
    const warned = (dialect: Dialect) => {
      const app = new AiGatewayApp({ dialect, outdir: Testing.app().outdir, printWarnings: false });
      new LlmPolicy(new Chart(app, 'chart', { namespace: 'ai' }), 'policy', { targets: [gateway], authorization: [rules[1]] });
      return Diagnostics.of(app).warnings.map(({ code }) => code).includes('LintDenyAll');
    };
    expect([warned(Dialect.AGENTGATEWAY_0_12), warned(Dialect.AGENTGATEWAY_1_0)]).toEqual([true, false]);
  });
});

describe('a service that decides', () => {
  test('is asked over gRPC or HTTP', () => {
    expect(traffic(Dialect.AGENTGATEWAY_1_4, { externalAuthorization: ExternalAuthorization.grpc(service, { contextExtensions: { tenant: 'ai' }, failOpen: true, maxBodyBytes: 1024 }) }).extAuth)
      .toEqual({ backendRef: { group: '', kind: 'Service', name: 'auth', port: 9000 }, failureMode: 'FailOpen', grpc: { contextExtensions: { tenant: 'ai' } }, forwardBody: { maxSize: 1024 } });
    expect(traffic(Dialect.AGENTGATEWAY_1_4, {
      externalAuthorization: ExternalAuthorization.http(service, {
        path: '"/check" + request.path', addHeaders: { 'x-team': '"red"' }, forwardHeaders: ['x-in'], returnHeaders: ['x-user'], cache: { key: ['request.path'], ttl: Duration.minutes(5) },
      }),
    }).extAuth).toEqual({
      backendRef: { group: '', kind: 'Service', name: 'auth', port: 9000 },
      http: { path: '"/check" + request.path', addRequestHeaders: { 'x-team': '"red"' }, allowedRequestHeaders: ['x-in'], allowedResponseHeaders: ['x-user'] },
      cache: { key: ['request.path'], ttl: '300s' },
    });
  });

  test('is asked on conditions from agentgateway 1.2 on', () => {
    const externalAuthorization = ExternalAuthorization.onConditions([
      { when: 'request.method == "POST"', authorization: ExternalAuthorization.grpc(service) }, { authorization: ExternalAuthorization.http(service) },
    ]);
    expect(traffic(Dialect.AGENTGATEWAY_1_2, { externalAuthorization }).extAuth.conditional.map(({ condition, policy: { grpc, http } }: any) => [condition, grpc, http]))
      .toEqual([['request.method == "POST"', {}, undefined], [undefined, undefined, {}]]);
    expect(policy(Dialect.AGENTGATEWAY_1_1, { externalAuthorization }).codes).toEqual(['UnsupportedFeature']);
    const early = ExternalAuthorization.onConditions([{ authorization: ExternalAuthorization.grpc(service) }, { authorization: ExternalAuthorization.http(service) }]);
    expect(policy(Dialect.AGENTGATEWAY_1_2, { externalAuthorization: early }).codes).toEqual(['EarlyDefault']);
    const nested = ExternalAuthorization.onConditions([{ authorization: ExternalAuthorization.none() }]);
    expect(policy(Dialect.AGENTGATEWAY_1_2, { externalAuthorization: nested }).codes).toContain('ConflictingOptions');
  });

  test('stands in a GatewayExtension of kgateway, which the policy refers to', () => {
    const { objects, codes } = policy(Dialect.KGATEWAY_2_1, { externalAuthorization: ExternalAuthorization.grpc(service, { failOpen: true, timeout: Duration.millis(200), maxBodyBytes: 1024 }) });
    expect(codes).toEqual([]);
    const [extension] = objects.filter(({ kind }) => kind === 'GatewayExtension');
    expect(extension.spec).toEqual({
      type: 'ExtAuth', extAuth: { grpcService: { backendRef: { group: '', kind: 'Service', name: 'auth', port: 9000 }, requestTimeout: '200ms' }, failOpen: true },
    });
    expect(objects.find(({ kind }) => kind === 'TrafficPolicy').spec.extAuth).toEqual({ extensionRef: { name: extension.metadata.name }, withRequestBody: { maxRequestBytes: 1024 } });
    expect(policy(Dialect.KGATEWAY_2_0, { externalAuthorization: ExternalAuthorization.grpc(service, { failOpen: true }) }).codes).toEqual(['UnsupportedFeature']);
    expect(policy(Dialect.KGATEWAY_2_1, { externalAuthorization: ExternalAuthorization.http(service) }).codes).toEqual(['UnsupportedFeature']);
  });

  test('stands in an object that is there already, or is none', () => {
    const of = (dialect: Dialect, externalAuthorization: ExternalAuthorization) => policy(dialect, { externalAuthorization }).objects[0]?.spec;
    expect(of(Dialect.KGATEWAY_2_1, ExternalAuthorization.fromConfigName('auth')).extAuth).toEqual({ extensionRef: { name: 'auth' } });
    expect(of(Dialect.GLOO_1_20, ExternalAuthorization.fromConfigName('auth')).options.extauth).toEqual({ configRef: { name: 'auth', namespace: 'ai' } });
    expect(of(Dialect.KGATEWAY_2_0, ExternalAuthorization.none()).extAuth).toEqual({ enablement: 'DisableAll' });
    expect(of(Dialect.KGATEWAY_2_1, ExternalAuthorization.none()).extAuth).toEqual({ disable: {} });
    expect(of(Dialect.GLOO_1_20, ExternalAuthorization.none()).options.extauth).toEqual({ disable: true });
    expect(policy(Dialect.AGENTGATEWAY_1_4, { externalAuthorization: ExternalAuthorization.none() }).codes).toEqual(['UnsupportedFeature']);
    expect(policy(Dialect.AGENTGATEWAY_1_4, { externalAuthorization: ExternalAuthorization.fromConfigName('auth') }).codes).toEqual(['UnsupportedFeature']);
  });

  test('is asked before a backend is called from agentgateway 1.2 on, in the backend as well', () => {
    const callAuthorization = ExternalAuthorization.grpc(service, { maxBodyBytes: 1024 });
    const said = { backendRef: { group: '', kind: 'Service', name: 'auth', port: 9000 }, grpc: {}, forwardBody: { maxSize: 1024 } };
    expect(policy(Dialect.AGENTGATEWAY_1_2, { callAuthorization }).objects[0].spec.backend.extAuth).toEqual(said);
    expect(policy(Dialect.AGENTGATEWAY_1_1, { callAuthorization }).codes).toEqual(['UnsupportedFeature']);
    expect(policy(Dialect.AGENTGATEWAY_1_2, { callAuthorization: ExternalAuthorization.fromConfigName('auth') }).codes).toEqual(['ConflictingOptions']);
    const { objects } = made(Dialect.AGENTGATEWAY_1_4, chart => {
      new LlmBackend(chart, 'openai', { provider: new OpenAi({ apiKey: ApiKey.fromSecretName('key') }), policies: { callAuthorization } });
    });
    expect(objects[0].spec.policies.extAuth).toEqual(said);
  });

  test('is told of variables that the release lacks, in a backend as well', () => {
    const app = new AiGatewayApp({ dialect: Dialect.AGENTGATEWAY_1_2, outdir: Testing.app().outdir, printWarnings: false });
    const callAuthorization = ExternalAuthorization.http(service, { path: 'request.bodyPrefix' });
    new LlmBackend(new Chart(app, 'chart', { namespace: 'ai' }), 'openai', { provider: new OpenAi({ apiKey: ApiKey.fromSecretName('key') }), policies: { callAuthorization } });
    expect(Diagnostics.of(app).warnings.map(({ code }) => code)).toContain('UnknownVariable');
  });

  test.each([
    ['two bodies', 'ConflictingOptions', () => ExternalAuthorization.http(service, { body: 'request.body', maxBodyBytes: 10 })],
    ['no bytes of the body', 'OutOfRange', () => ExternalAuthorization.grpc(service, { maxBodyBytes: 0 })],
    ['a status that is none', 'OutOfRange', () => ExternalAuthorization.grpc(service, { statusOnError: 700 })],
    ['a header that is none', 'InvalidHeader', () => ExternalAuthorization.http(service, { returnHeaders: ['x user'] })],
    ['a path that is no expression', 'InvalidExpression', () => ExternalAuthorization.http(service, { path: '/check/' })],
    ['decisions that are kept for no time', 'ConflictingOptions', () => ExternalAuthorization.grpc(service, { cache: { key: ['request.path'] } })],
    ['decisions that are told apart by nothing', 'ItemCount', () => ExternalAuthorization.grpc(service, { cache: { key: [], ttl: Duration.minutes(1) } })],
    ['no name', 'EmptyName', () => ExternalAuthorization.fromConfigName('')],
  ])('is not asked with %s', (_, code, make) => { expect(refusal(make)).toBe(code); });
});
