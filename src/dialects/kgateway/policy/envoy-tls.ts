import { Codec, Field, fields, oneOf, optional, spelled, value } from '../../../codec/codec';
import { EnvoyTlsIntent, EnvoyTrustIntent } from '../../../intent/policy/envoy-tls';

interface Arms {
  system: { readonly of?: 'system' };
  secret: Omit<EnvoyTrustIntent & { readonly kind: 'secret' }, 'kind'>;
  files: Omit<EnvoyTrustIntent & { readonly kind: 'files' }, 'kind'>;
  insecure: Omit<EnvoyTrustIntent & { readonly kind: 'insecure' }, 'kind'>;
}

const wellKnown = spelled<'system'>('wellKnownCACertificates', { system: 'System' });

/** What is known by its key alone. */
const system: Codec<Arms['system']> = {
  encode: (_, to) => wellKnown.encode('system', to),
  decode: from => { wellKnown.decode(from); return {}; },
};

const trust: Codec<EnvoyTrustIntent> = oneOf<Arms>({
  system: { key: 'wellKnownCACertificates', codec: system },
  secret: { key: 'secretRef', codec: fields<Arms['secret']>({ name: value('secretRef.name') as Codec<string> }) },
  files: { key: 'files', codec: fields<Arms['files']>({ rootCa: value('files.rootCA'), certificate: value('files.tlsCertificate'), key: value('files.tlsKey') }) },
  insecure: { key: 'insecureSkipVerify', codec: fields<Arms['insecure']>({ isUnchecked: value('insecureSkipVerify') as Codec<boolean> }) },
});

const settings = fields<EnvoyTlsIntent>({
  trust,
  isOneWay: value('simpleTLS'),
  serverName: value('sni'),
  subjectAltNames: value('verifySubjectAltNames'),
  alpnProtocols: value('alpnProtocols'),
  minVersion: value('parameters.minVersion'),
  maxVersion: value('parameters.maxVersion'),
  cipherSuites: value('parameters.cipherSuites'),
  curves: value('parameters.ecdhCurves'),
  allowsRenegotiation: value('allowRenegotiation'),
});

/** `tls` of a BackendConfigPolicy; the server refuses one that trusts nobody. */
export const envoyTls: Field<EnvoyTlsIntent> = optional('tls', { ...settings, decode: from => trust.decode(from) && settings.decode(from) });
