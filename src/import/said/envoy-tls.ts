import { maybeTexts, maybe } from './optional';
import { EnvoyTlsIntent } from '../../intent/policy/envoy-tls';
import { Expression, from, literal, member, struct, structIfAny } from '../code/expression';

/** TLS towards backends in words of Envoy. */
export function envoyTls({ trust, ...said }: EnvoyTlsIntent): Expression | undefined {
  const options = structIfAny('EnvoyTlsOptions', {
    serverName: maybe(said.serverName),
    subjectAltNames: maybeTexts(said.subjectAltNames),
    alpnProtocols: maybeTexts(said.alpnProtocols),
    minVersion: version(said.minVersion),
    maxVersion: version(said.maxVersion),
    cipherSuites: maybeTexts(said.cipherSuites),
    curves: maybeTexts(said.curves),
    allowsRenegotiation: maybe(said.allowsRenegotiation),
    isOneWay: maybe(said.isOneWay),
  });
  switch (trust.kind) {
    case 'system': return from('EnvoyTls', 'systemTrust', options);
    case 'secret': return from('EnvoyTls', 'fromSecretName', literal(trust.name), options);
    case 'files': {
      const { rootCa, certificate, key } = trust;
      return from('EnvoyTls', 'fromFiles', struct('EnvoyTlsFiles', { rootCa: maybe(rootCa), certificate: maybe(certificate), key: maybe(key) }), options);
    }
    case 'insecure': return trust.isUnchecked ? from('EnvoyTls', 'unsafeInsecure', options) : undefined;
  }
}

const version = (said: string | undefined): Expression | undefined =>
  said === undefined ? undefined : member('EnvoyTlsVersion', said === 'AUTO' ? said : `V${said.replace('.', '_')}`);
