import { ApiFormat } from './api-format';

/**
 * Which APIs and models clients may name. Backends say the same by themselves (`apis` and `modelAliases` of an endpoint); what is more specific takes
 * the place of what is less. Only agentgateway has them in policies.
 */
export interface ApiPolicies {
  /**
   * APIs that clients speak, by the end of the path they call (`ai.routes` of an AgentgatewayPolicy); `*` is any other. See `apis` of an endpoint.
   *
   * @default - what the backend says
   */
  readonly apis?: { [pathSuffix: string]: ApiFormat };

  /**
   * Models by the names that clients ask for, up to 64 (`ai.modelAliases` of an AgentgatewayPolicy); other names are passed on. See `modelAliases`
   * of an endpoint. Recorded on agentgateway 1.4.1: they are looked up after the provider's own model, defaults, overrides and transformations.
   *
   * @default - what the backend says
   */
  readonly modelAliases?: { [alias: string]: string };
}
