import { called } from './called';
import { authHeader, credentialLocation } from './credentials';
import { duration } from './duration';
import { maybeMember } from './enums';
import { envoyTls } from './envoy-tls';
import { callAuthorization } from './external-authorization';
import { maybe } from './optional';
import { Saying } from './saying';
import { crossAppAccess, signedToken, tokenExchange } from './tokens';
import { plainTransformation } from './transformations';
import { CallCapabilities } from '../../intent/policy/call-capabilities';
import { ConnectionHttpIntent } from '../../intent/policy/connection-http';
import { ConnectionTcpIntent } from '../../intent/policy/connection-tcp';
import { ExtraCredentialIntent } from '../../intent/policy/extra-credential';
import { HealthCheckIntent } from '../../intent/policy/health-check';
import { KeepaliveIntent } from '../../intent/policy/keepalive';
import { LoadBalancerIntent } from '../../intent/policy/load-balancer';
import { OutlierDetectionIntent } from '../../intent/policy/outlier-detection';
import { Expression, from, list, literal, struct, structIfAny } from '../code/expression';

/** How backends are called, as properties. */
export function connectionFields(said: CallCapabilities, saying: Saying): { readonly [name: string]: Expression | undefined } {
  const { callAuthorization: authorizes, callTransformation, connectionHttp, connectionTcp, tunnel } = said;
  const { loadBalancer, outlierDetection, healthCheck } = said;
  return {
    callAuthorization: authorizes && callAuthorization(authorizes, saying),
    callTransformation: callTransformation && plainTransformation(callTransformation),
    connectionHttp: connectionHttp && http(connectionHttp),
    connectionTcp: connectionTcp && tcp(connectionTcp),
    tunnel: tunnel && called(tunnel, saying),
    loadBalancer: loadBalancer && balancing(loadBalancer),
    outlierDetection: outlierDetection && outliers(outlierDetection),
    healthCheck: healthCheck && check(healthCheck),
    envoyTls: said.envoyTls && envoyTls(said.envoyTls),
    tokenExchange: said.tokenExchange && tokenExchange(said.tokenExchange, saying),
    crossAppAccess: said.crossAppAccess && crossAppAccess(said.crossAppAccess, saying),
    signedToken: said.jwtSign && signedToken(said.jwtSign),
    extraCredentials: said.extraCredentials && extra(said.extraCredentials, saying),
  };
}

function http({ version, requestTimeout, envoy = {} }: ConnectionHttpIntent): Expression | undefined {
  const options = structIfAny('ConnectionHttpOptions', {
    version: maybeMember('HttpVersion', version),
    requestTimeout: duration(requestTimeout),
    idleTimeout: duration(envoy.idleTimeout),
    maxStreamDuration: duration(envoy.maxStreamDuration),
    maxRequestsPerConnection: maybe(envoy.maxRequestsPerConnection),
  });
  return options && from('ConnectionHttp', 'of', options);
}

const tcp = ({ connectTimeout, keepalive: alive }: ConnectionTcpIntent): Expression => from('ConnectionTcp', 'of', struct('ConnectionTcpOptions', {
  connectTimeout: duration(connectTimeout), keepalive: alive && keepalive(alive),
}));

export const keepalive = ({ time, interval, retries }: KeepaliveIntent): Expression =>
  from('Keepalive', 'of', struct('KeepaliveOptions', { time: duration(time), interval: duration(interval), retries: maybe(retries) }));

function balancing({ by }: LoadBalancerIntent): Expression | undefined {
  switch (by.kind) {
    case 'leastRequest': return from('LoadBalancer', 'leastRequest', maybe(by.choiceCount));
    case 'roundRobin': case 'random': return from('LoadBalancer', by.kind);
    case 'maglev': return undefined;
    case 'ringHash': {
      const [hash, ...others] = by.hashPolicies ?? [];
      if (hash === undefined || others.length > 0) { return undefined; }
      if (hash.kind === 'sourceIp') { return from('LoadBalancer', 'hashOfSourceIp'); }
      return from('LoadBalancer', hash.kind === 'header' ? 'hashOfHeader' : 'hashOfCookie', literal(hash.name));
    }
  }
}

const outliers = ({ consecutive5xx, interval, baseEjectionTime, maxEjectionPercent }: OutlierDetectionIntent): Expression =>
  from('OutlierDetection', 'of', struct('OutlierDetectionOptions', {
    consecutive5xx: maybe(consecutive5xx),
    interval: duration(interval),
    baseEjectionTime: duration(baseEjectionTime),
    maxEjectionPercent: maybe(maxEjectionPercent),
  }));

function check({ interval, timeout, healthyThreshold, unhealthyThreshold, asks }: HealthCheckIntent): Expression {
  const options = struct('HealthCheckOptions', {
    interval: duration(interval),
    timeout: duration(timeout),
    healthyThreshold: maybe(healthyThreshold),
    unhealthyThreshold: maybe(unhealthyThreshold),
  });
  return asks.kind === 'http' ? from('HealthCheck', 'http', literal(asks.path), options) : from('HealthCheck', 'grpc', literal(asks.serviceName ?? ''), options);
}

function extra(all: readonly ExtraCredentialIntent[], saying: Saying): Expression {
  return list(all.map(({ secret, location }) => {
    const [header, key] = [authHeader(location), saying.apiKey(secret.name, secret.key)];
    return header ? from('ExtraCredential', 'inHeader', header, key) : from('ExtraCredential', 'at', credentialLocation(location), key);
  }));
}
