/**
 * How backends are called.
 */
export interface ConnectionPolicies {
}
