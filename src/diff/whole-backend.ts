import { BackendIntent, EndpointIntent } from '../intent/backend';

/** A backend whose pool says nothing of calls that its endpoints could say. */
export function wholeBackend(backend: BackendIntent): BackendIntent {
  if (backend.kind !== 'llm') { return backend; }
  const { credential, authLocation, tls, tiers, ...rest } = backend;
  const whole = (endpoint: EndpointIntent): EndpointIntent => ({
    ...endpoint,
    ...!endpoint.credential && credential && { credential, ...authLocation && !endpoint.authLocation && { authLocation } },
    ...!endpoint.tls && tls && { tls },
  });
  return { ...rest, tiers: tiers.map(tier => tier.map(whole)) };
}
