import * as fc from 'fast-check';
import { Sample } from './sample';
import { EnvoyTlsIntent, EnvoyTrustIntent } from '../../../src/intent/policy/envoy-tls';
import { few, is, names, paths, some, words } from '../arbitrary-parts';

const SETTINGS = { minVersion: '1.2', maxVersion: '1.3', cipherSuites: ['ECDHE-RSA-AES128-GCM-SHA256'], curves: ['X25519'] };

export const ENVOY_TLS: Sample<EnvoyTlsIntent> = {
  full: {
    trust: { kind: 'secret', name: 'tls' },
    isOneWay: true,
    serverName: 'vllm.example',
    subjectAltNames: ['vllm.example'],
    alpnProtocols: ['h2'],
    ...SETTINGS,
    allowsRenegotiation: false,
  },
  cases: {
    'by the system\'s trust': { trust: { kind: 'system' }, serverName: 'vllm.example', subjectAltNames: ['vllm.example'] },
    'by a Secret, one way': { trust: { kind: 'secret', name: 'tls' }, isOneWay: true, ...SETTINGS },
    'by files': { trust: { kind: 'files', rootCa: '/ca.crt', certificate: '/tls.crt', key: '/tls.key' }, alpnProtocols: ['h2'] },
    'unverified': { trust: { kind: 'insecure', isUnchecked: true }, allowsRenegotiation: true },
  },
  arbitrary: some<EnvoyTlsIntent>(['trust'], {
    trust: fc.oneof<fc.Arbitrary<EnvoyTrustIntent>[]>(
      fc.record({ kind: is('system') }),
      fc.record({ kind: is('secret'), name: names }),
      some(['kind', 'rootCa'], { kind: is('files'), rootCa: paths, certificate: paths, key: paths }),
      fc.record({ kind: is('insecure'), isUnchecked: fc.boolean() }),
    ),
    isOneWay: fc.boolean(),
    serverName: words,
    subjectAltNames: few(words, 1),
    alpnProtocols: few(words, 1),
    minVersion: fc.constantFrom('AUTO', '1.2'),
    maxVersion: fc.constantFrom('AUTO', '1.3'),
    cipherSuites: few(words, 1),
    curves: few(words, 1),
    allowsRenegotiation: fc.boolean(),
  }),
};
