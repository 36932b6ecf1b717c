import { Chart, Duration, Testing } from 'cdk8s';
import { Secret } from 'cdk8s-plus-28';
import {
  AiGatewayApp, ApiKey, AuthHeader, BackendCredential, BodyValue, CalledUrl, CertificateHeader, ClientAuth, ClientLocation, CredentialLocation, CrossAppAccess, Dialect, Diagnostics, ExtraCredential, GatewayRef, GatewaySimulator,
  Jwks, LlmPolicy, LlmPolicyProps, LlmRoute, McpAuthentication, OAuthClient, OpenAiBackend, RouteTarget, SignedToken, SigningAlgorithm, StaticBackend, TokenExchange, TokenGrant, TokenServer, TokenType,
} from '../../src';

const ISSUER = RouteTarget.fromServiceName('issuer', 8080);
const HAS_PORT = { backendRef: { group: '', kind: 'Service', name: 'issuer', port: 8080 } };

function made(dialect: Dialect, props: Partial<LlmPolicyProps>) {
  const app = new AiGatewayApp({ dialect, outdir: Testing.app().outdir });
  const chart = new Chart(app, 'chart', { namespace: 'ai' });
  const backend = new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.passthrough(), metadata: { name: 'openai' } });
  const route = new LlmRoute(chart, 'route', { gateway: GatewayRef.named('gateway'), rules: [{ targets: [backend] }], metadata: { name: 'route' } });
  new LlmPolicy(chart, 'policy', { targets: [props.clientAuth || props.mcpAuthentication ? route : backend], ...props, metadata: { name: 'policy' } });
  const codes = Diagnostics.of(app).errors.map(({ code }) => code);
  const spec = codes.length > 0 ? undefined : (chart.toJson() as any[]).find(({ metadata: { name } }) => name === 'policy').spec;
  return { app, codes, spec, auth: spec?.backend?.auth };
}

const codeOf = (attempt: () => unknown): string | undefined => {
  try { attempt(); return undefined; } catch (e) { return (e as { readonly code?: string }).code; }
};

const client = OAuthClient.idOnly('gateway');
const server: TokenServer = { service: ISSUER, client };

test('an exchange says all that the server can be asked', () => {
  const { codes, auth } = made(Dialect.AGENTGATEWAY_1_4, {
    tokenExchange: TokenExchange.of({
      service: ISSUER,
      grantType: TokenGrant.TOKEN_EXCHANGE,
      requestedTokenType: TokenType.JWT,
      resources: ['https://llm.example'],
      subjectToken: { location: ClientLocation.header('x-token'), tokenType: TokenType.JWT },
      actorToken: { location: ClientLocation.expression('request.headers["x-actor"]'), tokenType: TokenType.JWT, mustBeNamed: true },
      location: CredentialLocation.queryParameter('access_token'),
      cache: { defaultTtl: Duration.minutes(1), maxEntries: 0 },
      client: OAuthClient.privateKeyJwt('gateway', {
        signingKey: ApiKey.fromSecretName('signing', { entry: 'key' }),
        assertionAudience: 'https://login.example/token',
        algorithm: SigningAlgorithm.ES256,
        keyId: 'one',
        certificate: ApiKey.fromSecretName('certificate', { entry: 'crt' }),
        certificateHeader: CertificateHeader.X5C,
      }),
    }),
  });
  expect(codes).toEqual([]);
  expect(auth).toEqual({
    oauthTokenExchange: {
      ...HAS_PORT,
      grantType: 'TokenExchange',
      requestedTokenType: 'Jwt',
      resources: ['https://llm.example'],
      subjectToken: { source: { header: { name: 'x-token' } }, tokenType: 'Jwt' },
      actorToken: { source: { expression: 'request.headers["x-actor"]' }, tokenType: 'Jwt', mayAct: 'Required' },
      location: { queryParameter: { name: 'access_token' } },
      cache: { inMemory: { defaultTtl: '60s', maxEntries: 0 } },
      clientAuth: {
        clientId: 'gateway',
        method: 'PrivateKeyJwt',
        privateKeyJwt: {
          assertionAudience: 'https://login.example/token', signingKeyRef: { name: 'signing', key: 'key' }, alg: 'ES256', kid: 'one', certificateRef: { name: 'certificate', key: 'crt' }, certificateHeader: 'x5c',
        },
      },
    },
  });
});

test('cross-app access asks two servers, each as a client of its own', () => {
  const crossAppAccess = CrossAppAccess.of({
    audience: 'https://other.example',
    identityProvider: { service: ISSUER, path: '/token', client: OAuthClient.post('gateway', ApiKey.fromEnvironment('IDP', { metadata: { name: 'idp' } })) },
    resourceAuthorizationServer: { service: ISSUER, path: '/other', client: OAuthClient.post('gateway', ApiKey.fromEnvironment('OTHER', { metadata: { name: 'other' } })) },
    scopes: ['read'],
    resources: ['https://other.example/api'],
    subjectToken: { location: ClientLocation.cookie('token') },
    cache: { maxEntries: 10 },
  });
  const { codes, auth } = made(Dialect.AGENTGATEWAY_1_4, { crossAppAccess });
  const asked = (path: string, name: string) => ({ ...HAS_PORT, path, clientAuth: { clientId: 'gateway', method: 'ClientSecretPost', secretRef: { name, key: 'Authorization' } } });
  expect(codes).toEqual([]);
  expect(auth).toEqual({
    crossAppAccess: {
      audience: 'https://other.example',
      identityProvider: asked('/token', 'idp'),
      resourceAuthorizationServer: asked('/other', 'other'),
      scopes: ['read'],
      resources: ['https://other.example/api'],
      subjectToken: { source: { cookie: { name: 'token' } } },
      cache: { inMemory: { maxEntries: 10 } },
    },
  });
  expect(made(Dialect.AGENTGATEWAY_1_3, { crossAppAccess }).codes).toEqual(['UnsupportedFeature']);
});

test('scopes of another app\'s tokens and the type of the caller\'s are of 1.5', () => {
  const crossAppAccess = CrossAppAccess.of({
    audience: 'other', identityProvider: server, resourceAuthorizationServer: server, accessTokenScopes: ['read'], subjectToken: { tokenType: TokenType.ID_TOKEN },
  });
  expect(made(Dialect.AGENTGATEWAY_1_5, { crossAppAccess }).auth.crossAppAccess).toMatchObject({ accessTokenScopes: ['read'], subjectToken: { tokenType: 'IdToken' } });
  expect(made(Dialect.AGENTGATEWAY_1_4, { crossAppAccess }).codes).toEqual(['UnsupportedFeature', 'UnsupportedFeature']);
});

test('a token is signed with the key of a Secret', () => {
  const app = Testing.app();
  const secret = new Secret(new Chart(app, 'other', { namespace: 'ai' }), 'key', { metadata: { name: 'made' } });
  const signed = { claims: { iss: BodyValue.text('gateway'), aud: BodyValue.json('["a", "b"]'), level: BodyValue.number(3) }, algorithm: SigningAlgorithm.PS256, keyId: 'one', ttl: Duration.minutes(1), location: CredentialLocation.header('x-token', 'Key ') };
  expect(made(Dialect.AGENTGATEWAY_1_5, { signedToken: SignedToken.fromSecretName('signing', signed) }).auth).toEqual({
    jwtSign: {
      signingKeyRef: { name: 'signing' }, alg: 'PS256', kid: 'one', claims: { iss: 'gateway', aud: ['a', 'b'], level: 3 }, ttl: '60s', location: { header: { name: 'x-token', prefix: 'Key ' } },
    },
  });
  expect(made(Dialect.AGENTGATEWAY_1_5, { signedToken: SignedToken.fromSecret(secret) }).auth).toEqual({ jwtSign: { signingKeyRef: { name: 'made' } } });
  expect(made(Dialect.AGENTGATEWAY_1_4, { signedToken: SignedToken.fromSecretName('signing') }).codes).toEqual(['UnsupportedFeature']);
});

test('what is called by its URL is of 1.5, and a path is part of the URL', () => {
  const url = CalledUrl.of('https://login.example');
  const exchanged = { tokenExchange: TokenExchange.of({ service: url, path: '/token' }) };
  expect(made(Dialect.AGENTGATEWAY_1_5, exchanged).auth).toEqual({ oauthTokenExchange: { url: 'https://login.example/token' } });
  expect(made(Dialect.AGENTGATEWAY_1_4, exchanged).codes).toEqual(['UnsupportedFeature']);
  expect(made(Dialect.AGENTGATEWAY_1_5, { tunnel: url }).spec.backend).toEqual({ tunnel: { url: 'https://login.example' } });
  const jwt = made(Dialect.AGENTGATEWAY_1_5, { clientAuth: [ClientAuth.jwt([{ issuer: 'it', audiences: ['llm'], jwks: Jwks.remote(url, '/keys') }])] });
  expect(jwt.spec.traffic.jwtAuthentication.providers[0].jwks.remote).toEqual({ url: 'https://login.example/keys' });
  expect(made(Dialect.AGENTGATEWAY_1_5, { mcpAuthentication: McpAuthentication.jwt(CalledUrl.of('https://login.example/'), 'keys', { audiences: ['llm'] }) }).spec.backend.mcp.authentication.jwks)
    .toEqual({ url: 'https://login.example/keys' });
});

test('a further credential travels in the query or in a cookie, too', () => {
  const at = (location: CredentialLocation) => ExtraCredential.at(location, ApiKey.fromSecretName('tenant', { entry: 'id' }));
  expect(made(Dialect.AGENTGATEWAY_1_4, { extraCredentials: [at(CredentialLocation.queryParameter('tenant')), at(CredentialLocation.cookie('tenant'))] }).auth.credentials)
    .toEqual([{ secretRef: { name: 'tenant', key: 'id' }, location: { queryParameter: { name: 'tenant' } } }, { secretRef: { name: 'tenant', key: 'id' }, location: { cookie: { name: 'tenant' } } }]);
});

test('a key travels in the query or in a cookie, of a provider, a host or a policy', () => {
  const app = new AiGatewayApp({ dialect: Dialect.AGENTGATEWAY_1_4, outdir: Testing.app().outdir });
  const chart = new Chart(app, 'chart', { namespace: 'ai' });
  const apiKey = ApiKey.fromSecretName('key');
  new OpenAiBackend(chart, 'openai', { apiKey, authLocation: CredentialLocation.queryParameter('key'), metadata: { name: 'openai' } });
  new StaticBackend(chart, 'host', { hosts: [{ host: 'llm.example', port: 80 }], apiKey, authLocation: CredentialLocation.cookie('key'), metadata: { name: 'host' } });
  expect(Diagnostics.of(app).errors).toEqual([]);
  expect((chart.toJson() as any[]).map(({ spec }) => spec.policies.auth.location)).toEqual([{ queryParameter: { name: 'key' } }, { cookie: { name: 'key' } }]);
  const both = new OpenAiBackend(chart, 'both', { apiKey, authHeader: AuthHeader.named('x-key'), authLocation: CredentialLocation.cookie('key') });
  expect(Diagnostics.of(both).errors.map(({ code }) => code)).toContain('ConflictingOptions');
  expect(made(Dialect.AGENTGATEWAY_1_4, { credential: BackendCredential.fromApiKeyAt(apiKey, CredentialLocation.cookie('key')) }).auth).toEqual({
    secretRef: { name: 'key' }, location: { cookie: { name: 'key' } },
  });
});

test('the entry that clients read by themselves need not be named, any other is', () => {
  const secretRef = (entry?: string) => made(Dialect.AGENTGATEWAY_1_4, {
    tokenExchange: TokenExchange.of({ service: ISSUER, client: OAuthClient.basic('it', ApiKey.fromSecretName('client', entry === undefined ? {} : { entry })) }),
  }).auth.oauthTokenExchange.clientAuth.secretRef;
  expect(secretRef('clientSecret')).toEqual({ name: 'client' });
  expect(secretRef('other')).toEqual({ name: 'client', key: 'other' });
  expect(secretRef()).toEqual({ name: 'client', key: 'Authorization' });
});

test('what makes no sense is refused where it is given', () => {
  const signingKey = ApiKey.fromSecretName('key');
  expect(codeOf(() => OAuthClient.idOnly(' '))).toBe('EmptyName');
  expect(codeOf(() => OAuthClient.privateKeyJwt('it', { signingKey, assertionAudience: '' }))).toBe('EmptyName');
  expect(codeOf(() => OAuthClient.privateKeyJwt('it', { signingKey, assertionAudience: 'it', certificate: signingKey }))).toBe('ConflictingOptions');
  expect(codeOf(() => TokenExchange.of({ service: ISSUER, grantType: TokenGrant.JWT_BEARER, requestedTokenType: TokenType.JWT }))).toBe('ConflictingOptions');
  expect(codeOf(() => TokenExchange.of({ service: ISSUER, cache: { defaultTtl: Duration.millis(10) } }))).toBe('InvalidConnection');
  expect(codeOf(() => TokenExchange.of({ service: ISSUER, cache: { maxEntries: -1 } }))).toBe('InvalidConnection');
  expect(codeOf(() => CrossAppAccess.of({ audience: '', identityProvider: server, resourceAuthorizationServer: server }))).toBe('EmptyName');
  expect(codeOf(() => CrossAppAccess.of({ audience: 'a'.repeat(257), identityProvider: server, resourceAuthorizationServer: server }))).toBe('InvalidName');
  expect(codeOf(() => SignedToken.fromSecretName('key', { claims: { exp: BodyValue.number(1) } }))).toBe('ConflictingOptions');
  expect(codeOf(() => SignedToken.fromSecretName('key', { ttl: Duration.millis(10) }))).toBe('InvalidConnection');
  expect(codeOf(() => CredentialLocation.header('x-token', ''))).toBe('InvalidHeader');
  expect(codeOf(() => CalledUrl.of('https://user@login.example'))).toBe('InvalidConnection');
  expect(codeOf(() => CalledUrl.of('https://login.example').toRouteTarget())).toBe('InvalidConnection');
  expect(made(Dialect.AGENTGATEWAY_1_4, { tokenExchange: TokenExchange.of({ service: ISSUER, client: OAuthClient.basic('it', ApiKey.passthrough()) }) }).codes).toContain('ConflictingOptions');
});

describe('a request', () => {
  const sent = (dialect: Dialect, props: Partial<LlmPolicyProps>) => {
    const simulation = GatewaySimulator.fromApp(made(dialect, props).app).send({ path: '/v1/chat/completions', headers: { authorization: 'Bearer of-the-caller' } });
    return { ...simulation.sent[0], open: simulation.open };
  };

  test('has the token that the gateway signed', () => {
    const { headers, open } = sent(Dialect.AGENTGATEWAY_1_5, { signedToken: SignedToken.fromSecretName('signing') });
    expect(headers.authorization).toBe('Bearer <token signed by Secret signing/signingKey>');
    expect(open).toEqual([]);
  });

  test('has the exchanged token where it is to be, which a server may refuse', () => {
    const { headers, open } = sent(Dialect.AGENTGATEWAY_1_4, { tokenExchange: TokenExchange.of({ service: ISSUER, location: CredentialLocation.header('x-token') }) });
    expect(headers['x-token']).toBe('<token exchanged for that of the caller>');
    expect(open).toHaveLength(1);
  });
});
