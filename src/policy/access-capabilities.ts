import { AccessPolicies } from './access-policies';
import { TrafficCapabilities } from '../intent/policy/traffic-capabilities';
import { Binding } from '../synth/binding';

/** Who may call, in the words of the hub. */
export function accessCapabilities(_policies: AccessPolicies, _binding: Binding): TrafficCapabilities {
  return {};
}
