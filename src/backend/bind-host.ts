import { HostOptions } from './host-options';
import { HostPolicyIntent } from '../intent/backend';
import { Binding } from '../synth/binding';

/** What the options say where they are put to use. */
export function bindHost({ apiKey, authHeader, tls }: HostOptions, binding: Binding): Pick<HostPolicyIntent, 'credential' | 'authLocation' | 'tls'> {
  const spoken = tls?._bind(binding);
  return {
    ...apiKey && { credential: apiKey._bind(binding) },
    ...authHeader && { authLocation: authHeader._toIntent() },
    ...spoken && { tls: spoken },
  };
}
