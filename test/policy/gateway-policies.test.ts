import { Chart, Duration, Size, Testing } from 'cdk8s';
import {
  AccessLog, AiGatewayApp, Authorization, ConnectMode, Dialect, Diagnostics, FrontendHttp, FrontendTls, GatewayRef, IPolicyTarget, Keepalive, LlmPolicy, LlmPolicyProps, LogFilter, LogSink,
  Message, Metrics, OtlpExporter, ProxyProtocol, RouteTarget, Sampling, TlsVersion, Tracing,
} from '../../src';

const collector = RouteTarget.fromServiceName('collector', 4317);
const gateway = GatewayRef.named('ai-gateway');
const errors = AccessLog.of({ filter: 'response.code >= 400' });
const object = (group: string, kind: string): IPolicyTarget => ({ toPolicyTarget: () => ({ group, kind, name: 'it' }) });
const route = object('gateway.networking.k8s.io', 'HTTPRoute');

function made(dialect: Dialect, props: Partial<LlmPolicyProps>): { readonly codes: readonly string[]; readonly objects: readonly any[] } {
  const app = new AiGatewayApp({ dialect, outdir: Testing.app().outdir });
  const chart = new Chart(app, 'chart', { namespace: 'ai' });
  new LlmPolicy(chart, 'policy', { targets: [gateway], ...props, metadata: { name: 'policy' } });
  const codes = Diagnostics.of(app).errors.map(({ code }) => code);
  return { codes, objects: codes.length > 0 ? [] : chart.toJson() };
}

const codeOf = (attempt: () => unknown): string | undefined => {
  try { attempt(); return undefined; } catch (e) { return (e as { readonly code?: string }).code; }
};

test('what agentgateway is told of clients stands in the policy', () => {
  const { codes, objects } = made(Dialect.AGENTGATEWAY_1_4, {
    accessLog: AccessLog.of({ filter: 'response.code >= 400', add: { prompt: 'llm.prompt' }, remove: ['http.path'], otlp: OtlpExporter.grpc(collector) }),
    tracing: Tracing.of({
      exporter: OtlpExporter.http(RouteTarget.fromServiceName('collector', 4318), '/v1/traces'),
      randomSampling: Sampling.percent(10),
      clientSampling: Sampling.percent(100),
      resources: { environment: '"test"' },
    }),
    metrics: Metrics.of({ add: { model: 'llm.requestModel' } }),
    frontendHttp: FrontendHttp.of({ maxBufferSize: Size.mebibytes(10), preserveHeaderCase: true }),
    frontendKeepalive: Keepalive.of({ time: Duration.minutes(1) }),
    frontendTls: FrontendTls.of({ minVersion: TlsVersion.V1_3 }),
    proxyProtocol: ProxyProtocol.required(),
    connect: ConnectMode.DENY,
    networkAuthorization: Authorization.deny('source.address == "10.0.0.1"'),
  });
  expect(codes).toEqual([]);
  const service = { group: '', kind: 'Service', name: 'collector' };
  expect(objects.map(({ spec }) => spec.frontend)).toEqual([{
    accessLog: {
      filter: 'response.code >= 400',
      attributes: { add: [{ name: 'prompt', expression: 'llm.prompt' }], remove: ['http.path'] },
      otlp: { backendRef: { ...service, port: 4317 }, protocol: 'GRPC' },
    },
    tracing: {
      backendRef: { ...service, port: 4318 }, protocol: 'HTTP', path: '/v1/traces', randomSampling: '0.1', clientSampling: '1.0', resources: [{ name: 'environment', expression: '"test"' }],
    },
    metrics: { attributes: { add: [{ name: 'model', expression: 'llm.requestModel' }] } },
    http: { maxBufferSize: 10485760, http1HeaderCase: 'Preserve' },
    tcp: { keepalive: { time: '60s' } },
    tls: { minProtocolVersion: '1.3' },
    proxyProtocol: { mode: 'Strict' },
    connect: { mode: 'Deny' },
    networkAuthorization: { action: 'Deny', policy: { matchExpressions: ['source.address == "10.0.0.1"'] } },
  }]);
});

test('Envoy is told in an HTTPListenerPolicy beside what else the policy says', () => {
  const { codes, objects } = made(Dialect.KGATEWAY_2_1_ENVOY, {
    prompt: { prepend: [Message.system('Be brief.')] },
    accessLog: AccessLog.of({ otlp: OtlpExporter.grpc(collector), sinks: [LogSink.textFile('/dev/stdout', '%PROTOCOL%\n', LogFilter.cel('response.code >= 400'))] }),
    tracing: Tracing.of({ exporter: OtlpExporter.grpc(collector), randomSampling: Sampling.percent(10), serviceName: 'llm' }),
  });
  expect(codes).toEqual([]);
  const backendRef = { group: '', kind: 'Service', name: 'collector', port: 4317 };
  expect(objects.map(({ kind, metadata: { name }, spec }) => [kind, name, { ...spec, targetRefs: undefined, ai: undefined }])).toEqual([
    ['TrafficPolicy', 'policy', {}],
    ['HTTPListenerPolicy', 'policy-2', {
      accessLog: [
        { openTelemetry: { grpcService: { backendRef, logName: 'llm' } } },
        { fileSink: { path: '/dev/stdout', stringFormat: '%PROTOCOL%\n' }, filter: { celFilter: { match: 'response.code >= 400' } } },
      ],
      tracing: { provider: { openTelemetry: { grpcService: { backendRef }, serviceName: 'llm' } }, randomSampling: 10 },
    }],
  ]);
});

test('what a dialect has no words for is refused', () => {
  const seen = Dialect.ALL.map(dialect => [dialect.dialectName, made(dialect, { accessLog: errors }).codes.length === 0, made(dialect, { proxyProtocol: ProxyProtocol.optional() }).codes.length === 0]);
  expect(seen.filter(([, log]) => log).map(([name]) => name)).toEqual(Dialect.ALL.map(dialect => dialect.dialectName).filter(name => name.startsWith('agentgateway')));
  expect(seen.filter(([, , proxy]) => proxy).map(([name]) => name)).toEqual(['agentgateway-1.2', 'agentgateway-1.3', 'agentgateway-1.4', 'agentgateway-1.5']);
});

test('TLS towards clients has a time for handshakes where the server of 0.12 insists on one', () => {
  const tls = (dialect: Dialect) => made(dialect, { frontendTls: FrontendTls.of({ minVersion: TlsVersion.V1_3 }) }).objects[0].spec.frontend.tls;
  expect(tls(Dialect.AGENTGATEWAY_0_12)).toEqual({ minProtocolVersion: '1.3', handshakeTimeout: '15s' });
  expect(tls(Dialect.AGENTGATEWAY_1_0)).toEqual({ minProtocolVersion: '1.3' });
});

describe('a part of a policy goes to targets that can have it:', () => {
  const listener = GatewayRef.named('ai-gateway', { sectionName: 'https' });
  const port = GatewayRef.named('ai-gateway', { port: 443 });
  const prompt = { prepend: [Message.system('Be brief.')] };
  const frontendTls = FrontendTls.of({ minVersion: TlsVersion.V1_3 });
  test.each<[string, Dialect, IPolicyTarget, Partial<LlmPolicyProps>, boolean]>([
    ['a log to a gateway', Dialect.AGENTGATEWAY_1_3, gateway, { accessLog: errors }, true],
    ['a log not to a route', Dialect.AGENTGATEWAY_1_4, route, { accessLog: errors }, false],
    ['a log not to a listener before 1.4', Dialect.AGENTGATEWAY_1_3, listener, { accessLog: errors }, false],
    ['a log to a listener', Dialect.AGENTGATEWAY_1_4, listener, { accessLog: errors }, true],
    ['a log to a port', Dialect.AGENTGATEWAY_1_4, port, { accessLog: errors }, true],
    ['TLS not to a listener', Dialect.AGENTGATEWAY_1_4, listener, { frontendTls }, false],
    ['prompts not to a Service', Dialect.AGENTGATEWAY_1_4, object('', 'Service'), { prompt }, false],
    ['prompts to a route', Dialect.AGENTGATEWAY_1_4, route, { prompt }, true],
  ])('%s', (_, dialect, target, props, fits) => {
    expect(made(dialect, { targets: [target], ...props }).codes.includes('SchemaRule')).toBe(!fits);
  });
});

test('what makes no sense is told when it is given', () => {
  const expected: readonly (readonly [string, () => unknown])[] = [
    ['InvalidTelemetry', () => AccessLog.of({})],
    ['InvalidTelemetry', () => Sampling.percent(101)],
    ['InvalidTelemetry', () => Metrics.of({ add: {} })],
    ['InvalidTelemetry', () => OtlpExporter.http(collector, 'v1/traces')],
    ['InvalidTelemetry', () => OtlpExporter.grpcUrl('https://collector.example/v1')],
    ['InvalidTelemetry', () => OtlpExporter.httpUrl('https://user:secret@collector.example')],
    ['InvalidTelemetry', () => LogFilter.allOf(LogFilter.notHealthCheck())],
    ['InvalidTelemetry', () => LogSink.textFile('', '%PROTOCOL%')],
    ['ServiceWithoutPort', () => OtlpExporter.grpc(RouteTarget.fromObject({ group: '', kind: 'Service', name: 'collector' }))],
    ['InvalidExpression', () => AccessLog.of({ filter: 'response.code >=' })],
    ['UnknownVariable', () => AccessLog.of({ add: { code: 'respons.code' } })],
    ['InvalidExpression', () => LogFilter.cel('response.code >=')],
    ['InvalidConnection', () => Keepalive.of({ time: Duration.millis(10) })],
    ['InvalidConnection', () => Keepalive.of({ retries: 65 })],
    ['InvalidConnection', () => FrontendHttp.of({})],
    ['InvalidConnection', () => FrontendHttp.of({ http2FrameSize: Size.kibibytes(1) })],
    ['InvalidConnection', () => FrontendTls.of({ handshakeTimeout: Duration.millis(10) })],
    ['ConflictingOptions', () => FrontendTls.of({ minVersion: TlsVersion.V1_3, maxVersion: TlsVersion.V1_2 })],
  ];
  expect(expected.map(([, attempt]) => codeOf(attempt))).toEqual(expected.map(([code]) => code));
});
