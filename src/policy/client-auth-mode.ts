/**
 * Which requests pass: `mode` of an authentication policy of agentgateway.
 */
export enum ClientAuthMode {
  /** Those with a good credential (`Strict`); others are answered with 401. */
  STRICT = 'strict',
  /** Those with a good credential, and those without any (`Optional`). A wrong one is answered with 401 (recorded on agentgateway 1.4.1). */
  OPTIONAL = 'optional',
  /**
   * All of them (`Permissive`; for API keys since agentgateway 1.3, never for passwords). A wrong credential is sent on to the provider (recorded on
   * agentgateway 1.4.1); refuse it with rules of authorization.
   */
  PERMISSIVE = 'permissive',
}
