import { absent, Codec, fields, lackingOf, record, value } from '../../codec/codec';
import { TlsIntent, TrustIntent } from '../../intent/tls';

/** The `tls` block of an agentgateway backend; an empty block means the system's trust and the host's own name. */
export function tls(keyExchangeGroups: boolean): Codec<TlsIntent> {
  const rest = fields<Omit<TlsIntent, 'trust' | 'clientCertificate'>>({
    hostname: value('sni'),
    subjectAltNames: value('verifySubjectAltNames'),
    alpnProtocols: value('alpnProtocols'),
    keyExchangeGroups: keyExchangeGroups ? value('keyExchangeGroups') : absent('TLS key exchange groups', 'this release has no field for them'),
  });
  return {
    encode(v, to) {
      to.touch();
      trust.encode(v.trust, to);
      rest.encode(v, to);
      if (v.clientCertificate !== undefined) { reference.encode({ name: v.clientCertificate }, to.at('mtlsCertificateRef').at(0)); }
    },
    decode(from) {
      from.readIfEmpty();
      const clientCertificate = reference.decode(from.at('mtlsCertificateRef').at(0))?.name;
      return { trust: trust.decode(from) as TrustIntent, ...rest.decode(from), ...clientCertificate !== undefined && { clientCertificate } };
    },
    ...lackingOf<TlsIntent>([['', rest]]),
  };
}

/** Both lists of references hold one at most; a reference of another group or kind stays unread. */
const reference = record<{ readonly name: string | undefined }>({ name: value('name') });

const trust: Codec<TrustIntent> = {
  encode(v, to) {
    switch (v.kind) {
      case 'system': return;
      case 'configMap': return reference.encode(v, to.at('caCertificateRefs').at(0));
      case 'insecure': return to.at('insecureSkipVerify').set(v.skip === 'all' ? 'All' : 'Hostname');
      case 'secret': return to.report.error('UnsupportedFeature', 'a CA bundle is read from a ConfigMap only, not from a Secret', to.path);
    }
  },
  decode(from) {
    if (from.at('insecureSkipVerify').exists) {
      return { kind: 'insecure', skip: from.at('insecureSkipVerify').read() === 'All' ? 'all' : 'hostname' };
    }
    const name = reference.decode(from.at('caCertificateRefs').at(0))?.name;
    return name === undefined ? { kind: 'system' } : { kind: 'configMap', name };
  },
};
