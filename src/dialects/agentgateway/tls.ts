import { absent, Codec, Field, record, value } from '../../codec/codec';
import { TlsIntent, TrustIntent } from '../../intent/tls';

/** The `tls` block of an agentgateway backend; an empty block means the system's trust and the host's own name. */
export function tls(keyExchangeGroups: boolean): Codec<TlsIntent> {
  const optionals: { readonly [K in 'hostname' | 'subjectAltNames' | 'alpnProtocols' | 'keyExchangeGroups']-?: Field<TlsIntent[K]> } = {
    hostname: value('sni'),
    subjectAltNames: value('verifySubjectAltNames'),
    alpnProtocols: value('alpnProtocols'),
    keyExchangeGroups: keyExchangeGroups ? value('keyExchangeGroups') : absent('TLS key exchange groups'),
  };
  return {
    encode(v, to) {
      to.touch();
      trust.encode(v.trust, to);
      for (const [key, codec] of Object.entries(optionals)) { codec.encode(v[key as keyof typeof optionals] as never, to); }
      if (v.clientCertificate !== undefined) { clientCertificate.encode({ name: v.clientCertificate }, to.at('mtlsCertificateRef').at(0)); }
    },
    decode(from) {
      from.readIfEmpty();
      const out: { -readonly [K in keyof TlsIntent]: TlsIntent[K] } = { trust: trust.decode(from) as TrustIntent };
      for (const [key, codec] of Object.entries(optionals)) {
        const v = codec.decode(from);
        if (v !== undefined) { Object.assign(out, { [key]: v }); }
      }
      const certificate = clientCertificate.decode(from.at('mtlsCertificateRef').at(0))?.name;
      return certificate === undefined ? out : { ...out, clientCertificate: certificate };
    },
  };
}

/** Both lists of references hold one at most; a reference of another group or kind stays unread. */
const clientCertificate = record<{ readonly name: string | undefined }>({ name: value('name') });
const configMap = record<{ readonly name: string | undefined }>({ name: value('name') });

const trust: Codec<TrustIntent> = {
  encode(v, to) {
    switch (v.kind) {
      case 'system': return;
      case 'configMap': return configMap.encode(v, to.at('caCertificateRefs').at(0));
      case 'insecure': return to.at('insecureSkipVerify').set(v.skip === 'all' ? 'All' : 'Hostname');
      case 'secret': return to.report.error('UnsupportedFeature', 'a CA bundle is read from a ConfigMap only, not from a Secret', to.path);
    }
  },
  decode(from) {
    if (from.at('insecureSkipVerify').exists) {
      return { kind: 'insecure', skip: from.at('insecureSkipVerify').read() === 'All' ? 'all' : 'hostname' };
    }
    const name = configMap.decode(from.at('caCertificateRefs').at(0))?.name;
    return name === undefined ? { kind: 'system' } : { kind: 'configMap', name };
  },
};
