import { Chart, Duration, Testing } from 'cdk8s';
import {
  AiGatewayApp, ApiFormat, ApiKey, AuthHeader, AwsCredential, AzureCredential, BackendCredential, BackendTls, ConnectionHttp, ConnectionTcp, Dialect, Diagnostics,
  EnvoyTls, EnvoyTlsVersion, ExtraCredential, FailoverBackend, HealthCheck, HealthRule, HttpVersion, IPolicyTarget, LlmPolicy, LlmPolicyProps, LoadBalancer, OAuthClient, OpenAi, OpenAiBackend, OutlierDetection, RouteTarget,
  TokenExchange,
} from '../../src';

function made(dialect: Dialect, props: Partial<LlmPolicyProps>): { readonly codes: readonly string[]; readonly warnings: readonly string[]; readonly objects: readonly any[] } {
  const app = new AiGatewayApp({ dialect, outdir: Testing.app().outdir });
  const chart = new Chart(app, 'chart', { namespace: 'ai' });
  const backend: IPolicyTarget = new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('key'), metadata: { name: 'openai' } });
  new LlmPolicy(chart, 'policy', { targets: [backend], ...props, metadata: { name: 'policy' } });
  const { errors, warnings } = Diagnostics.of(app);
  const codes = errors.map(({ code }) => code);
  return { codes, warnings: warnings.map(({ code }) => code), objects: codes.length > 0 ? [] : (chart.toJson() as any[]).filter(({ metadata: { name } }) => name !== 'openai') };
}

const codeOf = (attempt: () => unknown): string | undefined => {
  try { attempt(); return undefined; } catch (e) { return (e as { readonly code?: string }).code; }
};

test('how agentgateway calls a backend stands in the policy', () => {
  const { codes, objects } = made(Dialect.AGENTGATEWAY_1_4, {
    connectionHttp: ConnectionHttp.of({ version: HttpVersion.HTTP2, requestTimeout: Duration.minutes(1) }),
    tunnel: RouteTarget.fromServiceName('proxy', 3128),
    credential: BackendCredential.fromApiKey(ApiKey.fromSecretName('openai-key'), AuthHeader.named('api-key')),
    extraCredentials: [ExtraCredential.inHeader(AuthHeader.named('x-tenant'), ApiKey.fromSecretName('tenant', { entry: 'id' }))],
    tls: BackendTls.systemTrust({ serverName: 'api.example' }),
    health: HealthRule.of({ unhealthyCondition: 'response.code == 500' }),
    apis: { '/v1/messages': ApiFormat.MESSAGES },
    modelAliases: { fast: 'gpt-4o-mini' },
  });
  expect(codes).toEqual([]);
  expect(objects.map(({ spec }) => spec.backend)).toEqual([{
    http: { version: 'HTTP2', requestTimeout: '60s' },
    tunnel: { backendRef: { group: '', kind: 'Service', name: 'proxy', port: 3128 } },
    auth: {
      secretRef: { name: 'openai-key' }, location: { header: { name: 'api-key' } }, credentials: [{ secretRef: { name: 'tenant', key: 'id' }, location: { header: { name: 'x-tenant' } } }],
    },
    tls: { sni: 'api.example' },
    health: { unhealthyCondition: 'response.code == 500', eviction: {} },
    ai: { routes: { '/v1/messages': 'Messages' }, modelAliases: { fast: 'gpt-4o-mini' } },
  }]);
});

test('a credential in a policy makes its Secret where the policy is', () => {
  const { codes, objects } = made(Dialect.AGENTGATEWAY_1_4, {
    credential: BackendCredential.fromApiKey(ApiKey.fromEnvironment('KEY', { metadata: { name: 'made' } })),
    extraCredentials: [ExtraCredential.inHeader(AuthHeader.named('x-tenant'), ApiKey.fromEnvironment('TENANT', { metadata: { name: 'tenant' } }))],
  });
  expect(codes).toEqual([]);
  expect(objects.map(({ kind, metadata: { name, namespace } }) => `${kind} ${namespace}/${name}`).sort()).toEqual([
    'AgentgatewayPolicy ai/policy', 'Secret ai/made', 'Secret ai/tenant',
  ]);
});

test('credentials of clouds are told what they are for', () => {
  const auth = (credential: BackendCredential) => made(Dialect.AGENTGATEWAY_1_4, { credential }).objects[0].spec.backend.auth;
  expect(auth(BackendCredential.aws(AwsCredential.assumeRole('arn:aws:iam::123456789012:role/bedrock', {
    sessionNameExpression: 'jwt.sub', tags: { team: 'research' }, tagExpressions: { who: 'jwt.sub' },
  }).signedFor({ region: 'eu-west-1', serviceName: 'bedrock-agentcore' })))).toEqual({
    aws: {
      region: 'eu-west-1',
      serviceName: 'bedrock-agentcore',
      assumeRole: {
        roleArn: 'arn:aws:iam::123456789012:role/bedrock', sessionNameExpression: 'jwt.sub', tags: [{ key: 'team', value: 'research' }, { key: 'who', expression: 'jwt.sub' }],
      },
    },
  });
  expect(auth(BackendCredential.azure(AzureCredential.workloadIdentity()))).toEqual({ azure: { workloadIdentity: {} } });
});

test('TCP settings are told to do nothing before agentgateway 1.5', () => {
  const warnings = (dialect: Dialect) => made(dialect, { connectionTcp: ConnectionTcp.of({ connectTimeout: Duration.seconds(5) }) }).warnings;
  expect(warnings(Dialect.AGENTGATEWAY_1_4)).toContain('LintIneffective');
  expect(warnings(Dialect.AGENTGATEWAY_1_5)).not.toContain('LintIneffective');
});

test('Envoy is told in a BackendConfigPolicy', () => {
  const { codes, objects } = made(Dialect.KGATEWAY_2_1_ENVOY, {
    connectionTcp: ConnectionTcp.of({ connectTimeout: Duration.seconds(5) }), connectionHttp: ConnectionHttp.of({ maxRequestsPerConnection: 100 }),
  });
  expect(codes).toEqual([]);
  expect(objects.map(({ kind, spec }) => [kind, spec])).toEqual([['BackendConfigPolicy', {
    targetRefs: [{ group: 'gateway.kgateway.dev', kind: 'Backend', name: 'openai' }], connectTimeout: '5s', commonHttpProtocolOptions: { maxRequestsPerConnection: 100 },
  }]]);
});

test('the default rule of health of a pool gives way to one in a policy on it', () => {
  const app = new AiGatewayApp({ dialect: Dialect.AGENTGATEWAY_1_4, outdir: Testing.app().outdir });
  const chart = new Chart(app, 'chart', { namespace: 'ai' });
  const pools = [undefined, HealthRule.of({ unhealthyCondition: 'response.code == 429' })].map((health, i) => new FailoverBackend(chart, `pool${i}`, {
    tiers: [{ providers: [new OpenAi({ apiKey: ApiKey.fromSecretName('key'), model: 'gpt-4o' })] }], metadata: { name: `pool${i}` }, ...health && { health },
  }));
  new LlmPolicy(chart, 'policy', { targets: pools, health: HealthRule.of({ unhealthyCondition: 'response.code == 500' }), metadata: { name: 'policy' } });
  expect(Diagnostics.of(app).errors).toEqual([]);
  const named = (name: string) => (chart.toJson() as any[]).find(({ metadata }) => metadata.name === name).spec;
  expect(named('pool0').policies?.health).toBeUndefined();
  expect(named('pool1').policies.health.unhealthyCondition).toBe('response.code == 429');
});

test('tokens of callers are exchanged by a server that knows the gateway', () => {
  const { codes, objects } = made(Dialect.AGENTGATEWAY_1_4, {
    tokenExchange: TokenExchange.of({
      service: RouteTarget.fromServiceName('issuer', 8080), path: '/token', audiences: ['llm'], client: OAuthClient.basic('gateway', ApiKey.fromSecretName('client', { entry: 'secret' })),
    }),
  });
  expect(codes).toEqual([]);
  expect(objects.map(({ spec }) => spec.backend.auth)).toEqual([{
    oauthTokenExchange: {
      backendRef: { group: '', kind: 'Service', name: 'issuer', port: 8080 },
      path: '/token',
      audiences: ['llm'],
      clientAuth: { clientId: 'gateway', method: 'ClientSecretBasic', secretRef: { name: 'client', key: 'secret' } },
    },
  }]);
});

test('Envoy spreads, leaves and asks the addresses of a backend', () => {
  const { codes, objects } = made(Dialect.KGATEWAY_2_1_ENVOY, {
    loadBalancer: LoadBalancer.hashOfHeader('x-session'), outlierDetection: OutlierDetection.of({ consecutive5xx: 3 }), healthCheck: HealthCheck.http('/healthz'),
  });
  expect(codes).toEqual([]);
  const { targetRefs: _, ...said } = objects[0].spec;
  expect(said).toEqual({
    loadBalancer: { ringHash: { hashPolicies: [{ header: { name: 'x-session' } }] } },
    outlierDetection: { consecutive5xx: 3 },
    healthCheck: { interval: '10s', timeout: '5s', healthyThreshold: 1, unhealthyThreshold: 3, http: { path: '/healthz' } },
  });
});

test('Envoy is told what TLS it speaks with backends', () => {
  const spoken = (envoyTls: EnvoyTls) => made(Dialect.KGATEWAY_2_1_ENVOY, { envoyTls }).objects[0].spec.tls;
  expect(spoken(EnvoyTls.fromSecretName('tls', {
    serverName: 'vllm.example', subjectAltNames: ['vllm.example'], alpnProtocols: ['h2'], minVersion: EnvoyTlsVersion.V1_2, cipherSuites: ['ECDHE-RSA-AES128-GCM-SHA256'], curves: ['X25519'], isOneWay: true,
  }))).toEqual({
    secretRef: { name: 'tls' },
    simpleTLS: true,
    sni: 'vllm.example',
    verifySubjectAltNames: ['vllm.example'],
    alpnProtocols: ['h2'],
    parameters: { minVersion: '1.2', cipherSuites: ['ECDHE-RSA-AES128-GCM-SHA256'], ecdhCurves: ['X25519'] },
  });
  expect(spoken(EnvoyTls.systemTrust({ allowsRenegotiation: true }))).toEqual({ wellKnownCACertificates: 'System', allowRenegotiation: true });
  expect(spoken(EnvoyTls.fromFiles({ rootCa: '/ca.crt' }))).toEqual({ files: { rootCA: '/ca.crt' } });
  expect(spoken(EnvoyTls.unsafeInsecure())).toEqual({ insecureSkipVerify: true });
  expect(made(Dialect.AGENTGATEWAY_1_4, { envoyTls: EnvoyTls.systemTrust() }).codes).toEqual(['UnsupportedFeature']);
  expect(codeOf(() => EnvoyTls.fromFiles({}))).toBe('InvalidConnection');
});

test('what makes no sense is told when it is given, or at synth', () => {
  expect(codeOf(() => ConnectionTcp.of({}))).toBe('InvalidConnection');
  expect(codeOf(() => ConnectionTcp.of({ connectTimeout: Duration.millis(50) }))).toBe('InvalidConnection');
  expect(codeOf(() => ConnectionHttp.of({}))).toBe('InvalidConnection');
  expect(codeOf(() => LoadBalancer.leastRequest(1))).toBe('InvalidConnection');
  expect(codeOf(() => OutlierDetection.of({ maxEjectionPercent: 101 }))).toBe('InvalidConnection');
  expect(codeOf(() => HealthCheck.http('healthz'))).toBe('InvalidConnection');
  expect(codeOf(() => TokenExchange.of({ service: RouteTarget.fromServiceName('issuer', 8080), path: 'token' }))).toBe('InvalidConnection');
  expect(codeOf(() => AwsCredential.assumeRole('arn:aws:iam::123456789012:role/bedrock', { sessionName: 'one', sessionNameExpression: 'jwt.sub' }))).toBe('ConflictingOptions');
  const refused = (props: Partial<LlmPolicyProps>) => made(Dialect.AGENTGATEWAY_1_4, { connectionHttp: ConnectionHttp.of({ version: HttpVersion.HTTP2 }), ...props }).codes;
  expect(refused({ tls: BackendTls.unsafePlaintext() })).toEqual(['ConflictingOptions']);
  expect(refused({ health: HealthRule.none() })).toEqual(['ConflictingOptions']);
  expect(refused({ extraCredentials: [ExtraCredential.inHeader(AuthHeader.named('x-tenant'), ApiKey.passthrough())] })).toEqual(['ConflictingOptions']);
});
