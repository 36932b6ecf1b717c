import { RouteRetry } from './route-retry';
import { RouteTimeout } from './route-timeout';

/**
 * How requests and answers are changed and sent.
 */
export interface TransportPolicies {
  /**
   * How long a request may take (`traffic.timeouts.request` of an AgentgatewayPolicy, `timeouts.request` of a TrafficPolicy, `timeout` of a
   * RouteOption). What a rule of a route says of it wins (recorded on agentgateway 1.4.1).
   *
   * @default - what the rule of the route says
   */
  readonly requestTimeout?: RouteTimeout;

  /**
   * Whether failed requests are tried again (`traffic.retry` of an AgentgatewayPolicy, `retry` of a TrafficPolicy, `retries` of a RouteOption).
   *
   * @default - what the rule of the route says
   */
  readonly retry?: RouteRetry;
}
