import { BackendIntent, EndpointIntent } from '../intent/backend';
import { withCredential } from '../intent/shared-credential';

/** A backend whose pool says nothing of calls that its endpoints could say. */
export function wholeBackend(backend: BackendIntent): BackendIntent {
  if (backend.kind !== 'llm') { return backend; }
  const { credential, authLocation, tls, tiers, ...rest } = backend;
  const whole = (endpoint: EndpointIntent): EndpointIntent =>
    ({ ...withCredential(endpoint, { credential, authLocation }), ...!endpoint.tls && tls && { tls } });
  return { ...rest, tiers: tiers.map(tier => tier.map(whole)) };
}
