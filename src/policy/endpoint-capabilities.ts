import { EndpointPolicies } from './endpoint-policies';
import { EndpointPolicyIntent } from '../intent/backend';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';

/** What backends say in properties of their own, in the words of the hub. */
export function endpointCapabilities({ credential, tls, health, apis, modelAliases }: EndpointPolicies, binding: Binding): EndpointPolicyIntent {
  const bound = tls?._bind(binding);
  if (tls && !bound) { binding.refuse('ConflictingOptions', 'BackendTls.unsafePlaintext() is what a policy does without; leave tls out'); }
  if (health && !health._toIntent()) { binding.refuse('ConflictingOptions', 'HealthRule.none() is what a policy does without; leave health out'); }
  return withoutUndefined({ ...credential?._bind(binding), tls: bound, health: health?._toIntent(), apis, modelAliases });
}
