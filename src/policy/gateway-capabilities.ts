import { GatewayPolicies } from './gateway-policies';
import { FrontendCapabilities } from '../intent/policy/frontend-capabilities';
import { Binding } from '../synth/binding';

/** How a gateway meets its clients, and what it records, in the words of the hub. */
export function gatewayCapabilities(_policies: GatewayPolicies, _binding: Binding): FrontendCapabilities {
  return {};
}
