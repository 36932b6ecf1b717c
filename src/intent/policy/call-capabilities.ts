import { CallAuthorizationIntent } from './external-auth';
import { TransformationIntent } from './transformation';

/** How backends are called, one property a capability; said in a policy, a backend or an endpoint. See also `EndpointPolicyIntent`. */
export interface CallCapabilities {
  readonly callAuthorization?: CallAuthorizationIntent;
  readonly callTransformation?: TransformationIntent;
}
