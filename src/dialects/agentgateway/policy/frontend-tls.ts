import { Field, optional, record, value } from '../../../codec/codec';
import { FrontendTlsIntent } from '../../../intent/policy/frontend-tls';
import { AgentgatewayRelease, since } from '../release';

export const frontendTls = (release: AgentgatewayRelease): Field<FrontendTlsIntent> => optional('tls', record<FrontendTlsIntent>({
  handshakeTimeout: value('handshakeTimeout'),
  alpnProtocols: value('alpnProtocols'),
  minVersion: value('minProtocolVersion'),
  maxVersion: value('maxProtocolVersion'),
  cipherSuites: value('cipherSuites'),
  keyExchangeGroups: since('1.2', release, 'TLS key exchange groups towards clients', value('keyExchangeGroups')),
}));
