import { enumMember } from './enums';
import { maybe, maybeTexts } from './optional';
import { Saying } from './saying';
import { TlsIntent } from '../../intent/tls';
import { Expression, from, list, literal, structIfAny } from '../code/expression';

/** TLS towards a provider. */
export function backendTls({ trust, hostname, subjectAltNames, clientCertificate, ...said }: TlsIntent, saying: Saying): Expression {
  const options = structIfAny('BackendTlsOptions', {
    serverName: maybe(hostname),
    subjectAltNames: maybeTexts(subjectAltNames),
    alpnProtocols: maybeTexts(said.alpnProtocols),
    keyExchangeGroups: said.keyExchangeGroups && list(said.keyExchangeGroups.map(group => enumMember('TlsKeyExchangeGroup', group))),
    clientCertificate: clientCertificate === undefined ? undefined : saying.secret(clientCertificate),
  });
  switch (trust.kind) {
    case 'system': return from('BackendTls', 'systemTrust', options);
    case 'configMap': return from('BackendTls', 'fromConfigMapName', literal(trust.name), options);
    case 'secret': return from('BackendTls', 'fromSecret', saying.secret(trust.name), options);
    case 'insecure': return from('BackendTls', trust.skip === 'all' ? 'unsafeInsecure' : 'unsafeAnyHostname', options);
  }
}
