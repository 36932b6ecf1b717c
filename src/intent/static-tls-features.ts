import { isAddress } from './address';
import { StaticBackendIntent } from './backend';
import { Feature } from './feature-names';

/** The features of TLS to plain hosts. */
export function staticTlsFeatures({ tls, hosts }: Pick<StaticBackendIntent, 'tls' | 'hosts'>): Feature[] {
  if (!tls) { return []; }
  const features: Feature[] = ['staticTls', STATIC_TRUST[tls.trust.kind]];
  if (tls.subjectAltNames ?? tls.alpnProtocols ?? tls.keyExchangeGroups) { features.push('staticTlsSettings'); }
  if (tls.clientCertificate) { features.push('staticTlsClientCertificate'); }
  if (tls.hostname === undefined && new Set(hosts.map(({ host }) => host)).size > 1) { features.push('staticTlsManyNames'); }
  if (tls.hostname === undefined && hosts.some(({ host }) => isAddress(host))) { features.push('staticTlsByAddress'); }
  return features;
}

const STATIC_TRUST = { system: 'staticTlsSystem', configMap: 'staticTlsConfigMap', secret: 'staticTlsSecret', insecure: 'staticTlsInsecure' } as const;
