import * as fc from 'fast-check';
import { ENVOY_TLS } from './envoy-tls';
import { CALL_AUTHORIZATION } from './external-auth';
import { sizes } from './frontend-http';
import { KEEPALIVE, keepalives } from './keepalive';
import { LOAD_BALANCER } from './load-balancer';
import { samples } from './sample';
import { COLLECTOR, ELSEWHERE, services } from './services';
import { CROSS_APP_ACCESS, JWT_SIGN, locations, TOKEN_EXCHANGE } from './token-exchange';
import { CALL_TRANSFORMATION } from './transformation';
import { CallCapabilities } from '../../../src/intent/policy/call-capabilities';
import { ConnectionHttpIntent, EnvoyConnectionHttpIntent } from '../../../src/intent/policy/connection-http';
import { ConnectionTcpIntent } from '../../../src/intent/policy/connection-tcp';
import { HealthCheckIntent } from '../../../src/intent/policy/health-check';
import { OutlierDetectionIntent } from '../../../src/intent/policy/outlier-detection';
import { counts, durations, few, is, names, paths, some, words } from '../arbitrary-parts';
import { Full } from '../cases/full';

const ENVOY: Full<EnvoyConnectionHttpIntent> = {
  idleTimeout: '1h',
  maxHeaders: 200,
  maxRequestsPerConnection: 1000,
  maxStreamDuration: '10m',
  bufferLimit: 32768,
  http1: { trailers: true, headerCase: true, tolerant: true },
  http2: { connectionWindowSize: '1Mi', streamWindowSize: 65536, maxConcurrentStreams: 100, tolerant: true },
};
const { http2, ...ENVOY_1 } = ENVOY;
const { http1: _, ...ENVOY_2 } = ENVOY;

type Http1 = NonNullable<EnvoyConnectionHttpIntent['http1']>;
type Http2 = NonNullable<EnvoyConnectionHttpIntent['http2']>;

const ASKED = { interval: '10s', timeout: '1s', healthyThreshold: 2, unhealthyThreshold: 3 };

export const CALLS = samples<CallCapabilities>({
  callAuthorization: CALL_AUTHORIZATION,
  callTransformation: CALL_TRANSFORMATION,
  connectionHttp: {
    full: { version: 'HTTP2', requestTimeout: '1m', envoy: ENVOY },
    cases: { 'version 2': { version: 'HTTP2' }, 'a minute': { requestTimeout: '1m' }, 'in words of Envoy': { envoy: ENVOY_1 }, 'HTTP/2 in words of Envoy': { envoy: { ...ENVOY_2, http2 } } },
    arbitrary: some<ConnectionHttpIntent>(['requestTimeout'], {
      version: fc.constantFrom('HTTP1', 'HTTP2'),
      requestTimeout: durations,
      envoy: some<EnvoyConnectionHttpIntent>(['maxHeaders'], {
        idleTimeout: durations,
        maxHeaders: counts,
        maxRequestsPerConnection: counts,
        maxStreamDuration: durations,
        bufferLimit: counts,
        http1: some<Http1>([], { trailers: fc.boolean(), headerCase: fc.boolean(), tolerant: fc.boolean() }),
        http2: some<Http2>([], { connectionWindowSize: sizes, streamWindowSize: sizes, maxConcurrentStreams: counts, tolerant: fc.boolean() }),
      }),
    }),
  },
  connectionTcp: {
    full: { connectTimeout: '5s', keepalive: KEEPALIVE },
    cases: { 'five seconds': { connectTimeout: '5s' }, 'keepalive': { keepalive: KEEPALIVE } },
    arbitrary: some<ConnectionTcpIntent>(['connectTimeout'], { connectTimeout: durations, keepalive: keepalives }),
  },
  tunnel: { full: ELSEWHERE, cases: { 'a Service': COLLECTOR, 'a URL': { url: 'http://proxy.example:3128' } }, arbitrary: services },
  extraCredentials: {
    full: [{ secret: { name: 'tenant', key: 'id' }, location: { kind: 'header', name: 'x-tenant', prefix: 'id-' } }],
    cases: { 'a header': [{ secret: { name: 'tenant' }, location: { kind: 'header', name: 'x-tenant' } }] },
    arbitrary: few(fc.record({ secret: some<{ name: string; key?: string }>(['name'], { name: names, key: names }), location: locations }), 1),
  },
  tokenExchange: TOKEN_EXCHANGE,
  crossAppAccess: CROSS_APP_ACCESS,
  jwtSign: JWT_SIGN,
  loadBalancer: LOAD_BALANCER,
  outlierDetection: {
    full: { consecutive5xx: 3, interval: '5s', baseEjectionTime: '1m', maxEjectionPercent: 50 },
    cases: { 'after three': { consecutive5xx: 3 } },
    arbitrary: some<OutlierDetectionIntent>([], { consecutive5xx: counts, interval: durations, baseEjectionTime: durations, maxEjectionPercent: counts }),
  },
  envoyTls: ENVOY_TLS,
  healthCheck: {
    full: { ...ASKED, asks: { kind: 'http', path: '/healthz', host: 'vllm.example', method: 'GET' } },
    cases: {
      'by HTTP': { ...ASKED, asks: { kind: 'http', path: '/healthz', host: 'vllm.example', method: 'GET' } },
      'by gRPC': { ...ASKED, asks: { kind: 'grpc', serviceName: 'vllm', authority: 'vllm.example' } },
    },
    arbitrary: fc.record<HealthCheckIntent>({
      interval: durations,
      timeout: durations,
      healthyThreshold: counts,
      unhealthyThreshold: counts,
      asks: fc.oneof<fc.Arbitrary<HealthCheckIntent['asks']>[]>(
        some(['kind', 'path'], { kind: is('http'), path: paths, host: words, method: words }), some(['kind'], { kind: is('grpc'), serviceName: words, authority: words })),
    }),
  },
});
