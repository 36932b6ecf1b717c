import { EndpointIntent } from './backend';
import { Feature, FeatureUse } from './feature-names';

type Policies = Pick<EndpointIntent, 'credential' | 'authLocation' | 'tls' | 'health' | 'apis' | 'modelAliases'>;

/** The features of what is said of one endpoint, or of all. */
export function policyFeatures(policies: Policies, where: string, overridden: boolean): FeatureUse[] {
  const { credential, authLocation, tls, health, apis, modelAliases } = policies;
  const features: Feature[] = [];
  if (credential) { features.push(credential.kind); }
  if (credential && 'key' in credential && credential.key !== undefined) { features.push('secretKey'); }
  if (authLocation) { features.push(authLocation.kind === 'header' ? 'authHeader' : 'authQueryOrCookie'); }
  if (tls) {
    const { trust } = tls;
    if (trust.kind === 'system' && overridden) { features.push('tlsOnOverriddenHost'); }
    if (trust.kind === 'configMap') { features.push('tlsCaConfigMap'); }
    if (trust.kind === 'secret') { features.push('tlsCaSecret'); }
    if (trust.kind === 'insecure') { features.push('tlsInsecure'); }
    if (tls.subjectAltNames ?? tls.alpnProtocols ?? tls.keyExchangeGroups) { features.push('tlsSettings'); }
    if (tls.clientCertificate) { features.push('tlsClientCertificate'); }
  }
  if (health) { features.push('health'); }
  if (apis) { features.push('apis'); }
  if (modelAliases) { features.push('modelAliases'); }
  return features.map(feature => ({ feature, where }));
}
