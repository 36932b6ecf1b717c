import { EndpointIntent } from '../../intent/backend';
import { CredentialKind } from '../../intent/credential';
import { Placement } from '../../intent/placement';
import { ProviderKind } from '../../intent/provider';

/** The identity each cloud provider uses when nothing is said and the host is its own. */
const OWN_IDENTITY: { readonly [K in ProviderKind]?: CredentialKind } = {
  bedrock: 'awsImplicit',
  vertex: 'gcpImplicit',
  azureOpenai: 'azureImplicit',
  azureResource: 'azureImplicit',
};

/** A provider's own identity is what the gateway uses when the manifest is silent, but only on the provider's own host. */
export const ownIdentityIsSilent: Placement['endpoint'] = {
  place: endpoint => {
    const { credential, ...rest } = endpoint;
    return isOwnIdentity(endpoint) && endpoint.host === undefined ? rest : endpoint;
  },
  gather: endpoint => {
    const kind = OWN_IDENTITY[endpoint.provider.kind];
    return kind && !endpoint.credential && endpoint.host === undefined ? { ...endpoint, credential: { kind } as EndpointIntent['credential'] } : endpoint;
  },
};

function isOwnIdentity({ provider, credential }: EndpointIntent): boolean {
  return credential !== undefined && Object.keys(credential).length === 1 && credential.kind === OWN_IDENTITY[provider.kind];
}

export const PLACEMENT_0_12: Placement = {
  tls: 'backend',
  hostRewrite: 'gateway',
  retry: 'policy',
  timeout: 'route',
  streamTimeout: undefined,
  failover: { health: false, retry: true },
  crossNamespaceBackend: 'impossible',
  endpoint: ownIdentityIsSilent,
};
