import { fieldTrap } from './field-trap';
import { dialects } from '../dialect-range';
import { ObjectRule } from '../rule';

const POLICY = { kind: 'gateway.networking.k8s.io/BackendTLSPolicy', apiVersion: 'gateway.networking.k8s.io/v1' };
const withValidation = (group: string, kind: string, rest: string): string =>
  `{targetRefs: [{group: ${group}, kind: ${kind}, name: proxy}], validation: {hostname: proxy.example.com, ${rest}}}`;
const CA = 'caCertificateRefs: [{group: "", kind: ConfigMap, name: ca}]';

export const TLS_POLICY_TRAPS: readonly ObjectRule[] = [
  fieldTrap({
    ...POLICY,
    apiVersion: 'gateway.networking.k8s.io/v1alpha3',
    dialects: dialects('kgateway-2.0'),
    at: ['spec.validation.wellKnownCACertificates'],
    says: 'this release ignores it; name a ConfigMap with ca.crt',
    bad: withValidation('gateway.kgateway.dev', 'Backend', 'wellKnownCACertificates: System'),
    good: withValidation('gateway.kgateway.dev', 'Backend', CA),
  }),
  ...([['kgateway-2.1', 'gateway.kgateway.dev', 'Backend'], ['agentgateway-0.12', 'agentgateway.dev', 'AgentgatewayBackend']] as const)
    .map(([dialect, group, kind]) => fieldTrap({
      ...POLICY,
      dialects: dialects(dialect),
      at: ['spec.validation.subjectAltNames'],
      says: 'this release does not verify them; leave them out',
      bad: withValidation(group, kind, `${CA}, subjectAltNames: [{type: Hostname, hostname: proxy.internal}]`),
      good: withValidation(group, kind, CA),
    })),
];
