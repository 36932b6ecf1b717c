/**
 * How much may be called.
 */
export interface LimitPolicies {
}
