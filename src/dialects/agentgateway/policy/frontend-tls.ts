import { Field, optional, record, required, value } from '../../../codec/codec';
import { FrontendTlsIntent } from '../../../intent/policy/frontend-tls';
import { AgentgatewayRelease, isSince, since } from '../release';

/** The server of 0.12 insists on a time for handshakes; it is given the gateway's own. */
export const frontendTls = (release: AgentgatewayRelease): Field<FrontendTlsIntent> => optional('tls', record<FrontendTlsIntent>({
  handshakeTimeout: isSince(release, '1.0') ? value('handshakeTimeout') : required('handshakeTimeout', '15s'),
  alpnProtocols: value('alpnProtocols'),
  minVersion: value('minProtocolVersion'),
  maxVersion: value('maxProtocolVersion'),
  cipherSuites: value('cipherSuites'),
  keyExchangeGroups: since('1.2', release, 'TLS key exchange groups towards clients', value('keyExchangeGroups')),
}));
