import { EndpointIntent, LlmBackendIntent } from './backend';

/**
 * Whether the caller's `Authorization` goes along to some endpoint: its own key travels elsewhere. Where an endpoint passes on the caller's
 * credential, it must not be taken off for the others either.
 */
export function leaksAuthorization(endpoints: readonly EndpointIntent[], backend: LlmBackendIntent): boolean {
  const stated = endpoints.map(endpoint => ({
    credential: endpoint.credential ?? backend.credential,
    location: endpoint.authLocation ?? (endpoint.credential ? undefined : backend.authLocation),
  }));
  const isPassedOn = stated.some(({ credential }) => credential?.kind === 'passthrough');
  return !isPassedOn && stated.some(({ credential, location }) => credential !== undefined && location !== undefined &&
    !(location.kind === 'header' && location.name.toLowerCase() === 'authorization'));
}
