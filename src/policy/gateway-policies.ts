/**
 * How a gateway meets its clients, and what it records.
 */
export interface GatewayPolicies {
}
