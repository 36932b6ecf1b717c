/** Why agentgateway lacks what its Envoy relatives have. */
export const ENVOY_ONLY = 'it is a setting of Envoy';
