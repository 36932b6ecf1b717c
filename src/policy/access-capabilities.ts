import { AccessPolicies } from './access-policies';
import { TrafficCapabilities } from '../intent/policy/traffic-capabilities';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';

/** Who may call, in the words of the hub. */
export function accessCapabilities({ cors, csrf }: AccessPolicies, binding: Binding): TrafficCapabilities {
  return withoutUndefined({
    cors: cors?._toIntent(),
    csrf: csrf?._bind(binding),
  });
}
