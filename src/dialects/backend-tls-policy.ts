import { ObjectKind } from './definition';
import { OF_BACKENDS } from './lacking';
import { targetRefs } from './target-refs';
import { at, Codec, dictionary, fields, list, optional, value } from '../codec/codec';
import { deferred } from '../codec/deferred';
import { Reader } from '../codec/reader';
import { TlsPolicyIntent, TrustIntent } from '../intent/tls';

const trust: Codec<readonly TrustIntent[]> = {
  encode(trusts, to) {
    const refs = trusts.flatMap(t => t.kind === 'configMap' || t.kind === 'secret' ? [t] : []);
    if (trusts.some(t => t.kind === 'insecure')) {
      return to.report.error('UnsupportedFeature', 'a BackendTLSPolicy always verifies; trust the system or name a CA bundle', to.path);
    }
    if (trusts.length > refs.length && refs.length > 0) {
      return to.report.error('UnsupportedFeature', 'a BackendTLSPolicy trusts either the system or CA bundles, got both; keep one of them', to.path);
    }
    if (trusts.some(t => t.kind === 'system')) { to.at('wellKnownCACertificates').set('System'); }
    refs.forEach((ref, i) => to.at('caCertificateRefs').at(i).set({ group: '', kind: ref.kind === 'secret' ? 'Secret' : 'ConfigMap', name: ref.name }));
  },
  decode: from => [...systemTrust(from), ...bundles(from.at('caCertificateRefs'))],
};

function systemTrust(from: Reader): TrustIntent[] {
  if (from.at('wellKnownCACertificates').peek !== 'System') { return []; }
  from.at('wellKnownCACertificates').read();
  return [{ kind: 'system' }];
}

const BUNDLES = new Map([['ConfigMap', 'configMap' as const], ['Secret', 'secret' as const]]);

function bundles(refs: Reader): TrustIntent[] {
  return Array.from({ length: refs.length }, (_, i) => refs.at(i)).flatMap((ref): TrustIntent[] => {
    const kind = BUNDLES.get(String(ref.at('kind').peek));
    if (!kind || ref.at('group').peek !== '') { return []; }
    ref.at('group').read();
    ref.at('kind').read();
    return [{ kind, name: ref.at('name').read() as string }];
  });
}

const subjectAltName: Codec<NonNullable<TlsPolicyIntent['subjectAltNames']>[number]> = {
  encode({ type, value: name }, to) {
    to.at('type').set(type);
    to.at(type === 'URI' ? 'uri' : 'hostname').set(name);
  },
  decode: from => {
    const type = from.at('type').read() as 'Hostname' | 'URI';
    return { type, value: from.at(type === 'URI' ? 'uri' : 'hostname').read() as string };
  },
};

const spec = fields<TlsPolicyIntent>({
  targets: targetRefs({ sections: true, ports: OF_BACKENDS }),
  hostname: value('validation.hostname'),
  trust: at('validation', trust),
  subjectAltNames: optional('validation.subjectAltNames', list(subjectAltName)),
  options: optional('options', dictionary),
});

/** The Gateway API's BackendTLSPolicy, in the version a dialect's controller watches. */
export const backendTlsPolicy = (version: 'v1' | 'v1alpha3'): ObjectKind<TlsPolicyIntent> => ({
  group: 'gateway.networking.k8s.io',
  version,
  kind: 'BackendTLSPolicy',
  codec: deferred(() => at('spec', spec)),
});
