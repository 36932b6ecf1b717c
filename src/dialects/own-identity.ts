import { EndpointIntent, LlmBackendIntent } from '../intent/backend';
import { CredentialKind } from '../intent/credential';
import { OWN_IDENTITY } from '../intent/normalize';
import { Placement } from '../intent/placement';

/**
 * A provider's own identity is what the gateway uses when the manifest is silent, unless host or credential are said otherwise.
 * `found` names credentials that such an identity finds by itself, though they cannot be asked for.
 */
export const ownIdentityIsSilent = (found: readonly CredentialKind[] = []): Placement['endpoint'] => ({
  place: (endpoint, backend) => {
    const { credential, ...rest } = endpoint;
    const silent = isOwnIdentity(endpoint) || OWN_IDENTITY[endpoint.provider.kind] && credential && found.includes(credential.kind);
    return silent && isSilent(endpoint, backend) ? rest : endpoint;
  },
  gather: (endpoint, backend) => {
    const credential = OWN_IDENTITY[endpoint.provider.kind];
    return credential && !endpoint.credential && isSilent(endpoint, backend) ? { ...endpoint, credential } : endpoint;
  },
});

const isSilent = ({ host }: EndpointIntent, backend: LlmBackendIntent | undefined) => host === undefined && backend?.credential === undefined;

function isOwnIdentity({ provider, credential }: EndpointIntent): boolean {
  return credential !== undefined && Object.keys(credential).length === 1 && credential.kind === OWN_IDENTITY[provider.kind]?.kind;
}
