import { envoyPart } from './envoy-part';
import { Codec, Field, fields, optional, record, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { oneOf } from '../../../codec/one-of';
import { ConnectionHttpIntent, EnvoyConnectionHttpIntent } from '../../../intent/policy/connection-http';
import { ConnectionTcpIntent } from '../../../intent/policy/connection-tcp';
import { HealthCheckIntent } from '../../../intent/policy/health-check';
import { KeepaliveIntent } from '../../../intent/policy/keepalive';
import { OutlierDetectionIntent } from '../../../intent/policy/outlier-detection';

type Http1 = NonNullable<EnvoyConnectionHttpIntent['http1']>;
type Http2 = NonNullable<EnvoyConnectionHttpIntent['http2']>;

export const connectionHttp: Field<ConnectionHttpIntent> = envoyPart(fields<ConnectionHttpIntent>({
  version: absent('a version of HTTP towards backends', 'the Service says it, with appProtocol'),
  requestTimeout: absent('a timeout of each call, said of backends', 'say it in the rule of the route'),
  envoy: envoyPart(fields<EnvoyConnectionHttpIntent>({
    idleTimeout: value('commonHttpProtocolOptions.idleTimeout'),
    maxHeaders: value('commonHttpProtocolOptions.maxHeadersCount'),
    maxRequestsPerConnection: value('commonHttpProtocolOptions.maxRequestsPerConnection'),
    maxStreamDuration: value('commonHttpProtocolOptions.maxStreamDuration'),
    bufferLimit: value('perConnectionBufferLimitBytes'),
    http1: optional('http1ProtocolOptions', record<Http1>({
      trailers: value('enableTrailers'), headerCase: value('preserveHttp1HeaderCase'), tolerant: value('overrideStreamErrorOnInvalidHttpMessage'),
    })),
    http2: optional('http2ProtocolOptions', record<Http2>({
      connectionWindowSize: value('initialConnectionWindowSize'),
      streamWindowSize: value('initialStreamWindowSize'),
      maxConcurrentStreams: value('maxConcurrentStreams'),
      tolerant: value('overrideStreamErrorOnInvalidHttpMessage'),
    })),
  })),
}));

export const connectionTcp: Field<ConnectionTcpIntent> = envoyPart(fields<ConnectionTcpIntent>({
  connectTimeout: value('connectTimeout'),
  keepalive: optional('tcpKeepalive', record<KeepaliveIntent>({
    time: value('keepAliveTime'), interval: value('keepAliveInterval'), retries: value('keepAliveProbes'),
  })),
}));

export const outlierDetection: Field<OutlierDetectionIntent> = optional('outlierDetection', record<OutlierDetectionIntent>({
  consecutive5xx: value('consecutive5xx'),
  interval: value('interval'),
  baseEjectionTime: value('baseEjectionTime'),
  maxEjectionPercent: value('maxEjectionPercent'),
}));

interface Asks {
  http: Omit<HealthCheckIntent['asks'] & { readonly kind: 'http' }, 'kind'>;
  grpc: Omit<HealthCheckIntent['asks'] & { readonly kind: 'grpc' }, 'kind'>;
}

const asks: Codec<HealthCheckIntent['asks']> = oneOf<Asks>({
  http: { key: 'http', codec: fields<Asks['http']>({ path: value('http.path'), host: value('http.host'), method: value('http.method') }) },
  grpc: { key: 'grpc', codec: fields<Asks['grpc']>({ serviceName: value('grpc.serviceName'), authority: value('grpc.authority') }) },
});

export const healthCheck: Field<HealthCheckIntent> = optional('healthCheck', fields<HealthCheckIntent>({
  interval: value('interval'),
  timeout: value('timeout'),
  healthyThreshold: value('healthyThreshold'),
  unhealthyThreshold: value('unhealthyThreshold'),
  asks: envoyPart(asks),
}));
