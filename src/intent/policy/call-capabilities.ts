import { CallAuthorizationIntent } from './external-auth';

/** How backends are called, one property a capability; said in a policy, a backend or an endpoint. See also `EndpointPolicyIntent`. */
export interface CallCapabilities {
  readonly callAuthorization?: CallAuthorizationIntent;
}
