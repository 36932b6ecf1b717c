import { LimitPolicies } from './limit-policies';
import { TrafficCapabilities } from '../intent/policy/traffic-capabilities';
import { Binding } from '../synth/binding';

/** How much may be called, in the words of the hub. */
export function limitCapabilities(_policies: LimitPolicies, _binding: Binding): TrafficCapabilities {
  return {};
}
