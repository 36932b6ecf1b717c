import { ConnectionPolicies } from './connection-policies';
import { CallCapabilities } from '../intent/policy/call-capabilities';
import { Binding } from '../synth/binding';

/** How backends are called, in the words of the hub. */
export function connectionCapabilities(_policies: ConnectionPolicies, _binding: Binding): CallCapabilities {
  return {};
}
