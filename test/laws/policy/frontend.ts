import * as fc from 'fast-check';
import { ACCESS_LOG } from './access-log';
import { MODEL, named } from './attributes';
import { FRONTEND_HTTP } from './frontend-http';
import { KEEPALIVE, keepalives } from './keepalive';
import { samples } from './sample';
import { TRACING } from './tracing';
import { AuthorizationIntent } from '../../../src/intent/policy/authorization';
import { FrontendCapabilities } from '../../../src/intent/policy/frontend-capabilities';
import { FrontendTlsIntent } from '../../../src/intent/policy/frontend-tls';
import { ProxyProtocolIntent } from '../../../src/intent/policy/proxy-protocol';
import { durations, few, some, words } from '../arbitrary-parts';

const versions = fc.constantFrom('1.2' as const, '1.3' as const);
const MESH = 'source.address == "10.0.0.1"';

export const FRONTEND = samples<FrontendCapabilities>({
  accessLog: ACCESS_LOG,
  tracing: TRACING,
  metrics: { full: { add: [MODEL] }, cases: { 'by model': { add: [MODEL] } }, arbitrary: fc.record({ add: named }) },
  frontendHttp: FRONTEND_HTTP,
  frontendTcp: {
    full: { keepalive: KEEPALIVE },
    cases: { 'keepalive': { keepalive: KEEPALIVE }, 'keepalive as the gateway likes': { keepalive: {} } },
    arbitrary: fc.record({ keepalive: keepalives }),
  },
  frontendTls: {
    full: {
      handshakeTimeout: '20s', alpnProtocols: ['h2', 'http/1.1'], minVersion: '1.2', maxVersion: '1.3', cipherSuites: ['TLS13_AES_256_GCM_SHA384'], keyExchangeGroups: ['X25519_MLKEM768'],
    },
    cases: {
      'modern': { handshakeTimeout: '20s', minVersion: '1.3' },
      'in detail': { handshakeTimeout: '20s', alpnProtocols: ['h2'], minVersion: '1.2', maxVersion: '1.3', cipherSuites: ['TLS13_AES_256_GCM_SHA384'] },
      'against quantum computers': { handshakeTimeout: '20s', keyExchangeGroups: ['X25519_MLKEM768'] },
    },
    arbitrary: some<FrontendTlsIntent>(['minVersion'], {
      handshakeTimeout: durations, alpnProtocols: few(words, 1), minVersion: versions, maxVersion: versions, cipherSuites: few(words, 1), keyExchangeGroups: few(words, 1),
    }),
  },
  proxyProtocol: {
    full: { version: 'All', optional: true },
    cases: { 'always': {}, 'if any': { version: 'V1', optional: true } },
    arbitrary: some<ProxyProtocolIntent>([], { version: fc.constantFrom('V1', 'V2', 'All'), optional: fc.boolean() }),
  },
  connect: { full: 'Tunnel', cases: { refused: 'Deny', routed: 'Route' }, arbitrary: fc.constantFrom('Deny', 'Route', 'Tunnel') },
  networkAuthorization: {
    full: { action: 'require', expressions: [MESH] },
    cases: { allow: { expressions: [MESH] }, deny: { action: 'deny', expressions: [MESH] } },
    arbitrary: some<AuthorizationIntent>(['expressions'], { action: fc.constantFrom('allow', 'deny', 'require'), expressions: few(words, 1) }),
  },
});
