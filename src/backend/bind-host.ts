import { boundLocation } from './bound-location';
import { HostOptions } from './host-options';
import { HostPolicyIntent } from '../intent/backend';
import { Binding } from '../synth/binding';

/** What the options say where they are put to use. */
export function bindHost({ apiKey, tls, ...where }: HostOptions, binding: Binding): Pick<HostPolicyIntent, 'credential' | 'authLocation' | 'tls'> {
  const spoken = tls?._bind(binding);
  const authLocation = boundLocation(where, binding);
  return {
    ...apiKey && { credential: apiKey._bind(binding) },
    ...authLocation && { authLocation },
    ...spoken && { tls: spoken },
  };
}
