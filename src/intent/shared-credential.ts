import { EndpointIntent, EndpointPolicyIntent } from './backend';

/** An endpoint with the credential of all endpoints, where it has none of its own. */
export function withCredential(endpoint: EndpointIntent, { credential, authLocation }: Pick<EndpointPolicyIntent, 'credential' | 'authLocation'>): EndpointIntent {
  if (endpoint.credential || !credential) { return endpoint; }
  return { ...endpoint, credential, ...authLocation && !endpoint.authLocation && { authLocation } };
}
