import { authorization } from './authorization';
import { keepalive } from './connections';
import { duration } from './duration';
import { enumMember, maybeMember } from './enums';
import { bytes } from './limits';
import { maybe, maybeTexts } from './optional';
import { Saying } from './saying';
import { accessLog, metrics, tracing } from './telemetry';
import { FrontendCapabilities } from '../../intent/policy/frontend-capabilities';
import { FrontendHttpIntent, SizeIntent } from '../../intent/policy/frontend-http';
import { FrontendTlsIntent, TlsVersionIntent } from '../../intent/policy/frontend-tls';
import { ProxyProtocolIntent } from '../../intent/policy/proxy-protocol';
import { Expression, from, list, literal, member, structIfAny } from '../code/expression';

/** How a gateway meets its clients, as properties. */
export function frontendFields(said: FrontendCapabilities, saying: Saying): { readonly [name: string]: Expression | undefined } {
  return {
    accessLog: said.accessLog && accessLog(said.accessLog, saying),
    tracing: said.tracing && tracing(said.tracing, saying),
    metrics: said.metrics && metrics(said.metrics),
    frontendHttp: said.frontendHttp && http(said.frontendHttp),
    frontendKeepalive: said.frontendTcp?.keepalive && keepalive(said.frontendTcp.keepalive),
    frontendTls: said.frontendTls && tls(said.frontendTls),
    proxyProtocol: said.proxyProtocol && proxyProtocol(said.proxyProtocol),
    connect: maybeMember('ConnectMode', said.connect),
    networkAuthorization: said.networkAuthorization && authorization(said.networkAuthorization),
  };
}

function size(said: SizeIntent | undefined): Expression | undefined {
  const all = bytes(said);
  return all === undefined ? undefined : all % 1024 === 0 ? all % 1024 ** 2 === 0 ? from('Size', 'mebibytes', literal(all / 1024 ** 2)) : from('Size', 'kibibytes', literal(all / 1024))
    : from('Size', 'bytes', literal(all));
}

function http(said: FrontendHttpIntent): Expression | undefined {
  const { envoy = {}, http1HeaderCase } = said;
  const options = structIfAny('FrontendHttpOptions', {
    maxBufferSize: size(said.maxBufferSize),
    maxConnectionDuration: duration(said.maxConnectionDuration),
    http1MaxHeaders: maybe(said.http1MaxHeaders),
    http1IdleTimeout: duration(said.http1IdleTimeout),
    preserveHeaderCase: http1HeaderCase === undefined ? undefined : literal(http1HeaderCase === 'preserve'),
    http2WindowSize: size(said.http2WindowSize),
    http2ConnectionWindowSize: size(said.http2ConnectionWindowSize),
    http2FrameSize: size(said.http2FrameSize),
    http2MaxHeaderSize: size(said.http2MaxHeaderSize),
    http2KeepaliveInterval: duration(said.http2KeepaliveInterval),
    http2KeepaliveTimeout: duration(said.http2KeepaliveTimeout),
    idleTimeout: duration(envoy.idleTimeout),
    streamIdleTimeout: duration(envoy.streamIdleTimeout),
    healthCheckPath: maybe(envoy.healthCheckPath),
    useRemoteAddress: maybe(envoy.useRemoteAddress),
    trustedHops: maybe(envoy.trustedHops),
  });
  return options && from('FrontendHttp', 'of', options);
}

const version = (said: TlsVersionIntent | undefined): Expression | undefined => said && member('TlsVersion', `V${said.replace('.', '_')}`);

function tls(said: FrontendTlsIntent): Expression | undefined {
  const { handshakeTimeout, alpnProtocols, minVersion, maxVersion, cipherSuites, keyExchangeGroups } = said;
  const options = structIfAny('FrontendTlsOptions', {
    handshakeTimeout: duration(handshakeTimeout),
    alpnProtocols: maybeTexts(alpnProtocols),
    minVersion: version(minVersion),
    maxVersion: version(maxVersion),
    cipherSuites: cipherSuites && list(cipherSuites.map(suite => enumMember('TlsCipherSuite', suite))),
    keyExchangeGroups: keyExchangeGroups && list(keyExchangeGroups.map(group => enumMember('TlsKeyExchangeGroup', group))),
  });
  return options && from('FrontendTls', 'of', options);
}

const proxyProtocol = ({ version: spoken, optional }: ProxyProtocolIntent): Expression =>
  from('ProxyProtocol', optional ? 'optional' : 'required', maybeMember('ProxyProtocolVersion', spoken));
