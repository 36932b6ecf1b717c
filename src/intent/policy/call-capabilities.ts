/** How backends are called, one property a capability; said in a policy, a backend or an endpoint. See also `EndpointPolicyIntent`. */
export interface CallCapabilities {
}
