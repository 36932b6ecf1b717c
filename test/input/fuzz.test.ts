import { readFileSync } from 'fs';
import { join } from 'path';
import { App, Chart, Duration, Lazy, Size } from 'cdk8s';
import { ConfigMap, LabelExpression, Secret, Service } from 'cdk8s-plus-28';
import * as fc from 'fast-check';
import * as ours from '../../src';
import { asked } from '../asked';

/** What is read of the API, as jsii describes it. */
interface TypeRef { readonly primitive?: string; readonly fqn?: string; readonly collection?: { readonly kind: string; readonly elementtype: TypeRef } }
interface Value { readonly name: string; readonly type: TypeRef; readonly optional?: boolean; readonly variadic?: boolean }
interface Method { readonly name: string; readonly static?: boolean; readonly protected?: boolean; readonly parameters?: readonly Value[] }
interface ApiType {
  readonly name: string;
  readonly kind: string;
  readonly datatype?: boolean;
  readonly interfaces?: readonly string[];
  readonly properties?: readonly Value[];
  readonly methods?: readonly Method[];
  readonly initializer?: Method;
}
interface Assembly { readonly types: { readonly [fqn: string]: ApiType } }

const ROOT = join(__dirname, '..', '..');
const api = JSON.parse(readFileSync(join(ROOT, '.jsii'), 'utf8')) as Assembly;
const types = new Map(['', 'node_modules/cdk8s', 'node_modules/cdk8s-plus-28', 'node_modules/constructs']
  .flatMap(folder => Object.entries((JSON.parse(readFileSync(join(ROOT, folder, '.jsii'), 'utf8')) as Assembly).types)));
const CODES = new Set(Array.from(readFileSync(join(ROOT, 'README.md'), 'utf8').split(/^## Diagnostic codes$|^## More$/m)[1].matchAll(/`([A-Z]\w+)`/g), ([, code]) => code));
const SECRET = 'sk-proj-S3CRETs3cret0123456789';
const lib = ours as unknown as { readonly [name: string]: any };

/** Where a call takes place. */
interface Place { readonly app: App; readonly chart: Chart }
type Make = (place: Place) => unknown;

const apiKey = ours.ApiKey.fromSecretName('key');
const target = ours.RouteTarget.fromServiceName('service', 80);
const tokenServer: ours.TokenServer = { service: target, client: ours.OAuthClient.idOnly('gateway') };
/** A value of each class and interface, by its name. */
const VALUES: { readonly [name: string]: Make } = {
  AllowedListeners: () => ours.AllowedListeners.fromAllNamespaces(),
  AllowedRoutes: () => ours.AllowedRoutes.fromAllNamespaces(),
  ApiKey: () => apiKey,
  Authorization: () => ours.Authorization.allow('jwt.sub == "alice"'),
  AuthHeader: () => ours.AuthHeader.named('api-key'),
  AwsCredential: () => ours.AwsCredential.implicit(),
  AzureCredential: () => ours.AzureCredential.fromApiKey(apiKey),
  BackendTls: () => ours.BackendTls.systemTrust(),
  Behaviour: () => ours.Behaviour.status(503),
  CertificateAuthority: () => ours.CertificateAuthority.fromSecretName('client-ca', { namespace: 'certificates' }),
  ClientCertificates: () => ours.ClientCertificates.required(ours.CertificateAuthority.fromConfigMapName('client-ca')),
  BasicUsers: () => ours.BasicUsers.fromSecretName('users'),
  ClientAuth: () => ours.ClientAuth.apiKeys(ours.ClientKeys.fromSecretName('client-keys')),
  ClientKeys: () => ours.ClientKeys.fromSecretName('client-keys'),
  ClientLocation: () => ours.ClientLocation.header('x-api-key'),
  CloudIdentity: () => ours.CloudIdentity.awsRole('arn:aws:iam::123456789012:role/ai'),
  ConfigMap: ({ chart }) => chart.node.tryFindChild('config') ?? new ConfigMap(chart, 'config'),
  Construct: ({ chart }) => chart,
  Dialect: () => ours.Dialect.AGENTGATEWAY_1_4,
  Duration: () => Duration.seconds(30),
  ExternalAuthorization: () => ours.ExternalAuthorization.grpc(target),
  ExternalProcessing: () => ours.ExternalProcessing.of(target),
  ForwardedHeader: () => ours.ForwardedHeader.named('x-user'),
  GatewayAddress: () => ours.GatewayAddress.ip('10.0.0.1'),
  GatewayRef: () => ours.GatewayRef.named('gateway'),
  GcpCredential: () => ours.GcpCredential.implicit(),
  HealthRule: () => ours.HealthRule.failover(),
  IConstruct: ({ chart }) => chart,
  IGatewayParent: () => ours.GatewayRef.named('gateway'),
  ILlmModel: ({ chart }) => chart.node.tryFindChild('named') ?? ours.LlmModel.fromModelName(chart, 'named', 'gpt'),
  IPolicyTarget: () => ours.GatewayRef.named('gateway'),
  IResolver: () => ({ resolve: () => undefined }),
  IRouteTarget: () => target,
  ISecret: ({ chart }) => chart.node.tryFindChild('secret') ?? new Secret(chart, 'secret'),
  Jwks: () => ours.Jwks.remote(target, '/keys'),
  LabelExpression: () => LabelExpression.exists('tools'),
  Listener: () => ours.Listener.http(),
  LlmProvider: () => new ours.OpenAi({ apiKey }),
  McpAuthentication: () => ours.McpAuthentication.jwt(ours.RouteTarget.fromServiceName('issuer', 8080), '/certs'),
  McpGuardrail: () => ours.McpGuardrail.of(ours.RouteTarget.fromServiceName('guard', 9000), { 'tools/*': ours.McpPhase.FULL }),
  McpTarget: () => ours.McpTarget.streamableHttp('files', { host: 'files.ai.svc', port: 80 }),
  Message: () => ours.Message.system('Be brief.'),
  ModelChoice: ({ chart }) => ours.ModelChoice.of(VALUES.ILlmModel({ app: chart.node.root as App, chart }) as ours.ILlmModel, { weight: 2 }),
  ModelProvider: () => ours.ModelProvider.OPENAI,
  ModelTarget: () => ours.ModelTarget.of(target, { weight: 2 }),
  ModelServer: () => ours.ModelServer.fromHost('vllm', 8000),
  LlmPolicy: ({ chart }) => chart.node.tryFindChild('referred') ?? new ours.LlmPolicy(chart, 'referred', { byReference: true, delay: ours.RequestDelay.of(Duration.seconds(1)) }),
  PolicyRef: () => ours.PolicyRef.named({ group: 'gateway.kgateway.dev', kind: 'TrafficPolicy', policyName: 'it' }),
  PromptGuard: () => ours.PromptGuard.detect(ours.Detector.EMAIL).mask(),
  ProxyVariable: () => ours.ProxyVariable.of('A', 'b'),
  Rewrite: () => ours.Rewrite.prefix('/v1'),
  RouteKind: () => ours.RouteKind.HTTP_ROUTE,
  RouteMatch: () => ours.RouteMatch.pathPrefix('/v1'),
  RouteRetry: () => ours.RouteRetry.never(),
  RouteTimeout: () => ours.RouteTimeout.unlimited(),
  BodyValue: () => ours.BodyValue.number(0.2),
  EmbeddingModel: () => ours.EmbeddingModel.openAi(apiKey),
  Rag: () => ours.Rag.postgres({ connectionString: 'postgresql://docs', collectionName: 'handbook', embedding: ours.EmbeddingModel.openAi(apiKey) }),
  SemanticCache: () => ours.SemanticCache.redis({ connectionString: 'redis://cache', embedding: ours.EmbeddingModel.openAi(apiKey) }),
  AccessLog: () => ours.AccessLog.of({ filter: 'true' }),
  BackendCredential: () => ours.BackendCredential.fromApiKey(apiKey),
  ConnectionHttp: () => ours.ConnectionHttp.of({ requestTimeout: Duration.minutes(5) }),
  ConnectionTcp: () => ours.ConnectionTcp.of({ connectTimeout: Duration.seconds(5) }),
  EnvoyTls: () => ours.EnvoyTls.systemTrust(),
  ExtraCredential: () => ours.ExtraCredential.inHeader(ours.AuthHeader.named('x-tenant'), apiKey),
  FrontendHttp: () => ours.FrontendHttp.of({ http1MaxHeaders: 200 }),
  FrontendTls: () => ours.FrontendTls.of({ minVersion: ours.TlsVersion.V1_3 }),
  HealthCheck: () => ours.HealthCheck.grpc(),
  Keepalive: () => ours.Keepalive.of({ retries: 3 }),
  LoadBalancer: () => ours.LoadBalancer.random(),
  LogFilter: () => ours.LogFilter.notHealthCheck(),
  LogSink: () => ours.LogSink.textFile('/dev/stdout', '%PROTOCOL%'),
  Manifests: () => ours.Manifests.fromText(INCLUDED),
  Metrics: () => ours.Metrics.of({ add: { model: 'llm.requestModel' } }),
  OAuthClient: () => ours.OAuthClient.basic('gateway', apiKey),
  OtlpExporter: () => ours.OtlpExporter.grpc(target),
  OutlierDetection: () => ours.OutlierDetection.of({ consecutive5xx: 3 }),
  ProxyProtocol: () => ours.ProxyProtocol.required(),
  Sampling: () => ours.Sampling.percent(10),
  CredentialLocation: () => ours.CredentialLocation.cookie('token'),
  CrossAppAccess: () => ours.CrossAppAccess.of({ audience: 'other', identityProvider: tokenServer, resourceAuthorizationServer: tokenServer }),
  SignedToken: () => ours.SignedToken.fromSecretName('key'),
  TokenExchange: () => ours.TokenExchange.of({ service: target }),
  Tracing: () => ours.Tracing.of({ exporter: ours.OtlpExporter.grpc(target) }),
  Cors: () => ours.Cors.of({ allowOrigins: ['*'] }),
  Csrf: () => ours.Csrf.of(),
  DirectResponse: () => ours.DirectResponse.of({ status: 503 }),
  GlobalRateLimit: () => ours.GlobalRateLimit.of({ service: target, domain: 'ai', descriptors: [ours.LimitDescriptor.requests([ours.LimitEntry.path()])] }),
  LimitDescriptor: () => ours.LimitDescriptor.requests([ours.LimitEntry.path()]),
  LimitEntry: () => ours.LimitEntry.header('x-user'),
  OriginMatch: () => ours.OriginMatch.suffix('.example'),
  RateLimit: () => ours.RateLimit.requests(10).perSecond(),
  RequestDelay: () => ours.RequestDelay.of(Duration.seconds(1)),
  SecretStore: () => ours.SecretStore.cluster('store'),
  Service: ({ chart }) => chart.node.tryFindChild('service') ?? new Service(chart, 'service', { ports: [{ port: 80 }] }),
  Transformation: () => ours.Transformation.of({ request: { remove: ['x-debug'] } }),
  TlsCertificate: () => ours.TlsCertificate.fromSecretName('tls'),
  UnknownModels: () => ours.UnknownModels.reject(),
};

const constant = (value: unknown): fc.Arbitrary<Make> => fc.constant(() => value);

/** What callers without types can give in the place of anything. */
const wrong: fc.Arbitrary<Make> = fc.oneof(
  ...[undefined, null, '', SECRET, 'agentgateway-1.4', '443', 5, -1, NaN, true, 1n, Symbol(SECRET), () => SECRET, [], [null], [SECRET], [[]], {}, { a: SECRET }, { [SECRET]: 1 }, new Date(0),
    new Map([[SECRET, SECRET]]), /a/, Size.kibibytes(1), Lazy.any({ produce: () => SECRET }), Object.create(null), { toRouteTarget: () => null }, { toRouteTarget: SECRET }].map(constant),
  fc.constantFrom(...Object.values(VALUES)),
  fc.anything({ maxDepth: 2 }).map((value): Make => () => value),
);

/** A value as it should be, but with some of what is within wrong. */
function near({ primitive, fqn, collection }: TypeRef): fc.Arbitrary<Make> {
  if (collection) {
    const items = fc.array(mostly(collection.elementtype), { maxLength: 3 });
    const keys = fc.constantFrom('a', '/v1', SECRET);
    return collection.kind === 'array' ? items.map((all): Make => place => all.map(make => make(place)))
      : fc.array(fc.tuple(keys, mostly(collection.elementtype)), { maxLength: 3 }).map((all): Make => place => Object.fromEntries(all.map(([key, make]) => [key, make(place)])));
  }
  switch (primitive) {
    case 'string': return fc.constantFrom('gpt-4o', '/v1', 'proxy.example', 'https://proxy.example/v1', 'KEY', '{}', SECRET).map((text): Make => () => text);
    case 'number': return fc.constantFrom(1, 80, 443, 429, 0.5).map((value): Make => () => value);
    case 'boolean': return fc.boolean().map((value): Make => () => value);
    case 'any': return wrong;
  }
  const type = types.get(fqn as string) as ApiType;
  if (type.kind === 'enum') { return fc.constantFrom(...Object.values(lib[type.name] as object ?? { a: 'a' })).map((value): Make => () => value); }
  if (!type.datatype) { return fc.constant(VALUES[type.name]); }
  const properties = propertiesOf(fqn as string);
  const given = fc.tuple(...properties.map(({ optional, type: ref }) => fc.option(mostly(ref), { freq: optional ? 1 : 20, nil: undefined })));
  const more = fc.option(fc.tuple(fc.constantFrom('modle', 'dialekt', SECRET, '__proto__', 'toString'), wrong), { freq: 1, nil: undefined });
  return fc.tuple(given, more).map(([makes, extra]): Make => place => ({
    ...Object.fromEntries(properties.flatMap(({ name }, i) => makes[i] ? [[name, (makes[i] as Make)(place)]] : [])),
    ...extra && { [extra[0]]: extra[1](place) },
  }));
}

const propertiesOf = (fqn: string): readonly Value[] => {
  const { interfaces = [], properties = [] } = types.get(fqn) as ApiType;
  return [...properties, ...interfaces.flatMap(propertiesOf)];
};

function mostly(type: TypeRef): fc.Arbitrary<Make> {
  return fc.oneof({ weight: 6, arbitrary: fc.constant(undefined).chain(() => near(type)) }, { weight: 1, arbitrary: wrong });
}

/** Arguments of a call, too many and too few among them. */
const argumentsOf = ({ parameters = [] }: Method): fc.Arbitrary<Make> => {
  const each = fc.tuple(...parameters.flatMap(({ type, variadic }) => variadic ? [mostly(type), mostly(type)] : [mostly(type)]));
  return fc.tuple(each, fc.integer({ min: 0, max: 6 })).map(([makes, cut]): Make => place => makes.map(make => make(place)).slice(0, cut === 0 ? 0 : undefined));
};

const INCLUDED = 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata: {name: it}\nspec: {ai: {provider: {openai: {}}}}\n';

/** Things to call methods on. */
const RECEIVERS: { readonly [name: string]: Make } = {
  Acknowledgement: ({ chart }) => ours.Acknowledgement.of(chart),
  AiGatewayApp: () => new ours.AiGatewayApp(),
  AwsCredential: () => ours.AwsCredential.implicit(),
  Dialect: () => ours.Dialect.AGENTGATEWAY_1_4,
  Drawing: () => ours.Drawing.fromText('apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {name: it}\nspec: {gatewayClassName: agentgateway, listeners: [{name: web, port: 80, protocol: HTTP}]}\n'),
  FailoverBackend: ({ chart }) => new ours.FailoverBackend(chart, 'it', { tiers: [] }),
  RateLimitAmount: () => ours.RateLimit.requests(10),
  GatewaySimulator: ({ chart }) => simulated(chart),
  LlmInclude: ({ chart }) => new ours.LlmInclude(chart, 'it', { yaml: INCLUDED }),
  Manifests: () => ours.Manifests.fromText(INCLUDED),
  ManifestDiff: () => ours.ManifestDiff.between(ours.Manifests.fromText(INCLUDED), ours.Manifests.fromText(INCLUDED)),
  LlmGateway: ({ chart }) => new ours.LlmGateway(chart, 'it', { listeners: [ours.Listener.http()] }),
  ListenerSet: ({ chart }) => new ours.ListenerSet(chart, 'it', { gateway: ours.GatewayRef.named('gateway'), listeners: [ours.Listener.http({ port: 8080 })] }),
  LlmRoute: ({ chart }) => new ours.LlmRoute(chart, 'it', { gateway: ours.GatewayRef.named('gateway') }),
  Overrides: ({ chart }) => ours.Overrides.of(chart.node.tryFindChild('overridden') ?? new ours.OpenAiBackend(chart, 'overridden', { apiKey })),
  McpRoute: ({ chart }) => new ours.McpRoute(chart, 'it', { gateway: ours.GatewayRef.named('gateway') }),
  PromptMatch: () => ours.PromptGuard.detect(ours.Detector.EMAIL),
  Simulation: ({ chart }) => simulated(chart).send(),
  SynthSettings: () => new ours.SynthSettings({}),
};

/** A gateway with one way through it. */
function simulated(chart: Chart): ours.GatewaySimulator {
  const gateway = ours.GatewayRef.named('gateway');
  new ours.LlmRoute(chart, 'simulated', { gateway, rules: [{ targets: [new ours.OpenAiBackend(chart, 'asked', { apiKey })] }] });
  return ours.GatewaySimulator.fromApp(chart);
}

/** What writes wherever it is told. */
const WRITING: readonly string[] = ['Drawing.write', 'GeneratedApp.write', 'MovedManifests.write'];

const calls = Object.values(api.types).filter(({ kind }) => kind === 'class').flatMap(({ name, initializer, methods = [] }) => [
  ...initializer && !initializer.protected ? [[`new ${name}`, initializer, (_: Place, given: readonly unknown[]): unknown => new lib[name](...given)] as const] : [],
  ...methods.filter(method => !method.protected && (method.parameters ?? []).length > 0 && !WRITING.includes(`${name}.${method.name}`)).map(method => [`${name}.${method.name}`, method,
    (place: Place, given: readonly unknown[]): unknown => (method.static ? lib[name] : RECEIVERS[name](place))[method.name](...given)] as const),
]);

const on = (chart: Chart, policies: Partial<ours.LlmPolicyProps>): unknown => new ours.LlmPolicy(chart, 'use', { targets: [ours.GatewayRef.named('gateway')], ...policies });

/** What a value is for: put to use, it must not go wrong either. */
const USES: { readonly [className: string]: (place: Place, value: any) => unknown } = {
  AccessLog: ({ chart }, accessLog) => on(chart, { accessLog }),
  ApiKey: ({ chart }, value) => new ours.OpenAiBackend(chart, 'use', { apiKey: value }),
  AuthHeader: ({ chart }, value) => new ours.OpenAiBackend(chart, 'use', { apiKey, authHeader: value }),
  AwsCredential: ({ chart }, value) => new ours.BedrockBackend(chart, 'use', { credential: value }),
  AzureCredential: ({ chart }, value) => new ours.AzureFoundryBackend(chart, 'use', { resourceName: 'a', projectName: 'b', credential: value }),
  BackendTls: ({ chart }, value) => new ours.OpenAiBackend(chart, 'use', { apiKey, host: 'proxy.example', port: 443, tls: value }),
  BackendCredential: ({ chart }, credential) => on(chart, { credential }),
  ConnectionHttp: ({ chart }, connectionHttp) => on(chart, { connectionHttp }),
  ConnectionTcp: ({ chart }, connectionTcp) => on(chart, { connectionTcp }),
  Behaviour: ({ chart }, value) => simulated(chart).when('asked', value).send(),
  BodyValue: ({ chart }, value) => on(chart, { bodyDefaults: { field: value } }),
  Cors: ({ chart }, cors) => on(chart, { cors }),
  Csrf: ({ chart }, csrf) => on(chart, { csrf }),
  DirectResponse: ({ chart }, directResponse) => on(chart, { directResponse }),
  EnvoyTls: ({ chart }, envoyTls) => on(chart, { envoyTls }),
  ExtraCredential: ({ chart }, value) => on(chart, { extraCredentials: [value] }),
  FrontendHttp: ({ chart }, frontendHttp) => on(chart, { frontendHttp }),
  FrontendTls: ({ chart }, frontendTls) => on(chart, { frontendTls }),
  HealthCheck: ({ chart }, healthCheck) => on(chart, { healthCheck }),
  Keepalive: ({ chart }, frontendKeepalive) => on(chart, { frontendKeepalive }),
  LoadBalancer: ({ chart }, loadBalancer) => on(chart, { loadBalancer }),
  LogSink: ({ chart }, sink) => on(chart, { accessLog: ours.AccessLog.of({ sinks: [sink] }) }),
  Metrics: ({ chart }, metrics) => on(chart, { metrics }),
  OutlierDetection: ({ chart }, outlierDetection) => on(chart, { outlierDetection }),
  ProxyProtocol: ({ chart }, proxyProtocol) => on(chart, { proxyProtocol }),
  CalledUrl: ({ chart }, tunnel) => on(chart, { tunnel }),
  CredentialLocation: ({ chart }, value) => on(chart, { extraCredentials: [ours.ExtraCredential.at(value, apiKey)] }),
  CrossAppAccess: ({ chart }, crossAppAccess) => on(chart, { crossAppAccess }),
  SignedToken: ({ chart }, signedToken) => on(chart, { signedToken }),
  TokenExchange: ({ chart }, tokenExchange) => on(chart, { tokenExchange }),
  Tracing: ({ chart }, tracing) => on(chart, { tracing }),
  GlobalRateLimit: ({ chart }, globalRateLimit) => on(chart, { globalRateLimit }),
  Rag: ({ chart }, rag) => on(chart, { rag }),
  SemanticCache: ({ chart }, semanticCache) => on(chart, { semanticCache }),
  RateLimit: ({ chart }, limit) => on(chart, { rateLimits: [limit] }),
  RequestDelay: ({ chart }, delay) => on(chart, { delay }),
  GatewayRef: ({ chart }, value) => new ours.LlmRoute(chart, 'use', { gateway: value, rules: [{ targets: [target] }] }),
  GcpCredential: ({ chart }, value) => new ours.VertexAiBackend(chart, 'use', { projectId: 'a', credential: value }),
  HealthRule: ({ chart }, value) => new ours.FailoverBackend(chart, 'use', { tiers: [{ providers: [new ours.OpenAi({ apiKey })] }], health: value }),
  LlmProvider: ({ chart }, value) => new ours.FailoverBackend(chart, 'use', { tiers: [{ providers: [value] }] }),
  McpAuthentication: ({ chart }, mcpAuthentication) => new ours.LlmPolicy(chart, 'use', { targets: [ours.GatewayRef.named('gateway')], mcpAuthentication }),
  McpGuardrail: ({ chart }, guardrail) => new ours.LlmPolicy(chart, 'use', { targets: [ours.GatewayRef.named('gateway')], mcpGuardrails: [guardrail] }),
  McpTarget: ({ chart }, value) => new ours.McpBackend(chart, 'use', { targets: [value] }),
  ModelChoice: ({ chart }, value) => new ours.VirtualModel(chart, 'use', { gateway: ours.GatewayRef.named('gateway'), targets: [value] }),
  ModelProvider: ({ chart }, provider) => new ours.LlmModel(chart, 'use', { gateway: ours.GatewayRef.named('gateway'), provider }),
  ModelServer: ({ chart }, value) => new ours.OllamaBackend(chart, 'use', { server: value }),
  FilteredTarget: ({ chart }, value) => new ours.LlmRoute(chart, 'use', { gateway: ours.GatewayRef.named('gateway'), rules: [{ targets: [value] }] }),
  PolicyRef: ({ chart }, ref) => new ours.LlmRoute(chart, 'use', { gateway: ours.GatewayRef.named('gateway'), rules: [{ targets: [target], policyRefs: [ref] }] }),
  PromptGuard: ({ chart }, guard) => new ours.LlmPolicy(chart, 'use', { targets: [ours.GatewayRef.named('gateway')], requestGuards: [guard] }),
  Rewrite: ({ chart }, rewrite) => new ours.LlmRoute(chart, 'use', { gateway: ours.GatewayRef.named('gateway'), rules: [{ rewrite, targets: [target] }] }),
  RouteMatch: ({ chart }, match) => new ours.LlmRoute(chart, 'use', { gateway: ours.GatewayRef.named('gateway'), rules: [{ matches: [match], targets: [target] }] }),
  RouteRetry: ({ chart }, retry) => new ours.LlmRoute(chart, 'use', { gateway: ours.GatewayRef.named('gateway'), rules: [{ retry, targets: [target] }] }),
  RouteTarget: ({ chart }, value) => new ours.LlmRoute(chart, 'use', { gateway: ours.GatewayRef.named('gateway'), rules: [{ targets: [value] }] }),
  RouteTimeout: ({ chart }, requestTimeout) => new ours.LlmRoute(chart, 'use', { gateway: ours.GatewayRef.named('gateway'), rules: [{ requestTimeout, targets: [target] }] }),
  SecretStore: ({ chart }, store) => new ours.OpenAiBackend(chart, 'use', { apiKey: ours.ApiKey.fromExternalSecret({ store, remoteKey: 'key' }) }),
};

function use(place: Place, value: unknown): void {
  const name = value instanceof ours.LlmProvider ? 'LlmProvider' : (value as object | undefined)?.constructor.name;
  if (name !== undefined && name in USES) { USES[name](place, value); }
}

describe('whatever is handed over, it is taken, refused with a code, or told at synth, and no key is shown:', () => {
  test.each(calls)('%s', (_, method, call) => {
    fc.assert(fc.property(argumentsOf(method), makeArguments => {
      const app = new App();
      ours.Dialect.AGENTGATEWAY_1_4.applyTo(app);
      new ours.SynthSettings({ printWarnings: false }).applyTo(app);
      const place = { app, chart: new Chart(app, 'chart', { namespace: 'ai' }) };
      const given = makeArguments(place) as readonly unknown[];
      try {
        use(place, call(place, given));
      } catch (e) {
        const { code, message } = e as { readonly code?: string; readonly message: string };
        // An id is the affair of constructs.
        if (/^(Only root constructs|There is already a Construct)/.test(message)) { return; }
        if (!CODES.has(code as string)) { throw e; }
        expect(message).not.toContain('S3CRET');
        return;
      }
      const { all, errors } = ours.Diagnostics.of(app);
      expect(all.filter(({ message }) => message.includes('S3CRET'))).toEqual([]);
      expect(errors.map(({ code }) => code).filter(code => !CODES.has(code))).toEqual([]);
      const told = app.node.findAll().flatMap(({ node }) => node.validate());
      expect(told.length > 0).toBe(errors.length > 0);
      if (told.length === 0) { app.synthYaml(); }
    }), asked(40, 1));
  });
});
