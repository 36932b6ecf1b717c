import { ConnectionPolicies } from './connection-policies';
import { CallCapabilities } from '../intent/policy/call-capabilities';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';

/** How backends are called, in the words of the hub. */
export function connectionCapabilities({ callAuthorization }: ConnectionPolicies, binding: Binding): CallCapabilities {
  return withoutUndefined({ callAuthorization: callAuthorization?._bindToCalls(binding) });
}
