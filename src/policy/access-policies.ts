import { Cors } from './cors';
import { Csrf } from './csrf';

/**
 * Who may call.
 */
export interface AccessPolicies {
  /**
   * What pages of other origins may do (`traffic.cors` of an AgentgatewayPolicy, `cors` of a TrafficPolicy of kgateway 2.1 on Envoy and of a
   * RouteOption). kgateway 2.1 on agentgateway follows a filter of the route only, which a rule gets for its own `policies`.
   *
   * @default - nothing
   */
  readonly cors?: Cors;

  /**
   * Whether requests that change something must come from the own origin (`traffic.csrf` of an AgentgatewayPolicy, `csrf` of a TrafficPolicy of
   * kgateway 2.1 on Envoy and of a RouteOption).
   *
   * @default - from anywhere
   */
  readonly csrf?: Csrf;
}
