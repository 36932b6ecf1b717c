/**
 * Who may call.
 */
export interface AccessPolicies {
}
