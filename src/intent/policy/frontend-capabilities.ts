/** How a gateway meets its clients, and what it records, one property a capability; said in a policy on a gateway. */
export interface FrontendCapabilities {
}
