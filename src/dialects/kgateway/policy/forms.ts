/** What the TrafficPolicy of one kgateway release, on one data plane, does something with. */
export interface TrafficPolicyForms {
  /** Of 2.0, of 2.1 on Envoy, or of 2.1 on agentgateway, which ignores much that the schema takes. */
  readonly plane: '2.0' | '2.1-envoy' | '2.1-agentgateway';
}
