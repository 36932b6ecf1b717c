import { absent, Codec, lackingOf, value } from '../../codec/codec';
import { Reader } from '../../codec/reader';
import { Writer } from '../../codec/writer';
import { TlsIntent, TrustIntent } from '../../intent/tls';

/** The authorities that the system of the proxy trusts. */
const SYSTEM = '/etc/ssl/certs/ca-certificates.crt';

const protocols = value<readonly string[]>('alpnProtocols');
const groups = absent<readonly string[]>('TLS key exchange groups', 'this release has no field for them');

/** What is lacking of TLS to plain hosts. */
export const TLS_GAPS = lackingOf<TlsIntent>([['keyExchangeGroups', groups]]);

/**
 * The `sslConfig` of an Upstream. Authorities and the gateway's own certificate come from one source; no name is expected in the certificate
 * unless it is said, so the names of the hosts are said where the user gives none.
 */
export function sslConfig(names: readonly string[]): Codec<TlsIntent> {
  return {
    encode(v, to) {
      to.touch();
      encodeTrust(v, to);
      if (v.trust.kind !== 'insecure') {
        to.at('verifySubjectAltName').set(v.subjectAltNames ?? names);
      } else if (v.subjectAltNames) {
        to.report.error('UnsupportedFeature', 'names are only expected of a certificate that is verified; leave out subjectAltNames', to.path);
      }
      protocols.encode(v.alpnProtocols, to);
      groups.encode(v.keyExchangeGroups, to);
    },
    decode(from) {
      from.readIfEmpty();
      const trust = decodeTrust(from);
      if (!trust) { return undefined; }
      const expected = from.at('verifySubjectAltName').read() as readonly string[] | undefined;
      const alpnProtocols = protocols.decode(from);
      return {
        ...trust,
        ...expected && JSON.stringify(expected) !== JSON.stringify(names) && { subjectAltNames: expected },
        ...alpnProtocols && { alpnProtocols },
      };
    },
  };
}

function encodeTrust({ trust, clientCertificate }: TlsIntent, to: Writer): void {
  if (clientCertificate !== undefined && (trust.kind !== 'secret' || trust.name !== clientCertificate)) {
    to.report.error('UnsupportedFeature', `the client certificate '${clientCertificate}' and the CA bundle are read from one Secret here; ` +
      'give both in BackendTls.fromSecret()', to.path);
  }
  switch (trust.kind) {
    case 'system': return to.in(['sslFiles', 'rootCa']).set(SYSTEM);
    case 'secret':
      to.in(['secretRef', 'name']).set(trust.name);
      to.in(['secretRef', 'namespace']).set(trust.namespace);
      return clientCertificate === undefined ? to.at('oneWayTls').set(true) : undefined;
    case 'insecure': return trust.skip === 'hostname' ? to.in(['sslFiles', 'rootCa']).set(SYSTEM) : undefined;
    case 'configMap': return to.report.error('UnsupportedFeature', 'a CA bundle is read from a Secret here, not from a ConfigMap', to.path);
  }
}

/** Undefined where the source is one that the hub has no words for; it stays unread. */
function decodeTrust(from: Reader): Pick<TlsIntent, 'trust' | 'clientCertificate'> | undefined {
  const named = from.at('verifySubjectAltName').exists;
  const rootCa = from.in(['sslFiles', 'rootCa']);
  if (rootCa.peek === SYSTEM) {
    rootCa.read();
    return { trust: named ? { kind: 'system' } : { kind: 'insecure', skip: 'hostname' } };
  }
  if (from.at('secretRef').exists && named) { return decodeSecret(from); }
  const other = ['sslFiles', 'secretRef', 'sds', 'verifySubjectAltName'].some(key => from.at(key).exists);
  return other ? undefined : { trust: { kind: 'insecure', skip: 'all' } };
}

function decodeSecret(from: Reader): Pick<TlsIntent, 'trust' | 'clientCertificate'> {
  const name = from.in(['secretRef', 'name']).read() as string;
  const namespace = from.in(['secretRef', 'namespace']).read() as string | undefined;
  const trust: TrustIntent = { kind: 'secret', name, ...namespace !== undefined && { namespace } };
  if (from.at('oneWayTls').peek !== true) { return { trust, clientCertificate: name }; }
  from.at('oneWayTls').read();
  return { trust };
}
