import { absent, Codec, fields, lackingOf, record, value } from '../../codec/codec';
import { TlsIntent, TrustIntent } from '../../intent/tls';

/** How people call it. */
export const CA_NAMESPACE = 'the namespace of a CA bundle';

/** What the TLS block of one agentgateway release can say. */
export interface TlsForms {
  readonly keyExchangeGroups: boolean;
  /** `caCertificateRefs` may lead to a Secret. */
  readonly caSecret: boolean;
}

/** The `tls` block of an agentgateway backend; an empty block means the system's trust and the host's own name. */
export function tls({ keyExchangeGroups, caSecret }: TlsForms): Codec<TlsIntent> {
  const trust = trustIn(caSecret);
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
    ...lackingOf<TlsIntent>([['trust', trust], ['', rest]]),
  };
}

/** Both lists of references hold one at most; a reference of another group or kind stays unread. */
const reference = record<{ readonly name: string | undefined }>({ name: value('name') });

const kindReference = record<{ readonly kind: string | undefined; readonly name: string | undefined; readonly namespace?: string }>({
  kind: value('kind'), name: value('name'), namespace: absent(CA_NAMESPACE, 'it is read from the namespace of the backend'),
});

const trustIn = (caSecret: boolean): Codec<TrustIntent> => ({
  ...caSecret && { gaps: kindReference.gaps, lacks: v => v?.kind === 'secret' ? kindReference.lacks?.(v) ?? [] : [] },
  encode(v, to) {
    switch (v.kind) {
      case 'system': return;
      case 'configMap': return reference.encode(v, to.at('caCertificateRefs').at(0));
      case 'insecure': return to.at('insecureSkipVerify').set(v.skip === 'all' ? 'All' : 'Hostname');
      case 'secret': return caSecret ? kindReference.encode({ ...v, kind: 'Secret' }, to.at('caCertificateRefs').at(0)) : to.report.error('UnsupportedFeature', 'a CA bundle is read from a ConfigMap only, not from a Secret', to.path);
    }
  },
  decode(from) {
    if (from.at('insecureSkipVerify').exists) {
      return { kind: 'insecure', skip: from.at('insecureSkipVerify').read() === 'All' ? 'all' : 'hostname' };
    }
    const ref = from.at('caCertificateRefs').at(0);
    if (caSecret && ['ConfigMap', 'Secret'].includes(String(ref.at('kind').peek))) {
      const { kind, name } = kindReference.decode(ref) as { readonly kind: string; readonly name: string };
      return { kind: kind === 'Secret' ? 'secret' : 'configMap', name };
    }
    const name = reference.decode(ref)?.name;
    return name === undefined ? { kind: 'system' } : { kind: 'configMap', name };
  },
});
