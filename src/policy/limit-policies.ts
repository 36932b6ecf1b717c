import { BodyLimits } from './body-limits';
import { ConditionalRateLimits } from './conditional-rate-limits';
import { GlobalRateLimit } from './global-rate-limit';
import { RateLimit } from './rate-limit';

/**
 * How much may be called.
 */
export interface LimitPolicies {
  /**
   * Limits of each replica of the gateway, at most 16 (`traffic.rateLimit.local` of an AgentgatewayPolicy, `rateLimit.local.tokenBucket` of a
   * TrafficPolicy, `ratelimit.localRatelimit` of a RouteOption, which is not verified; these two take one). Before agentgateway 1.5 only the first
   * is followed (recorded on 1.4.1), and a more specific policy with limits replaces them all. An empty list turns off those of a less
   * specific TrafficPolicy.
   *
   * @default - no limit
   */
  readonly rateLimits?: RateLimit[];

  /**
   * Limits that all replicas share (`traffic.rateLimit.global` of an AgentgatewayPolicy; `rateLimit.global` of a TrafficPolicy of kgateway 2.1, with
   * a GatewayExtension).
   *
   * @default - no limit
   */
  readonly globalRateLimit?: GlobalRateLimit;

  /**
   * Limits on conditions instead, at most 16, of which the first that holds counts (`traffic.rateLimit.conditional`; agentgateway 1.2 and later).
   *
   * @default - the same for all requests
   */
  readonly conditionalRateLimits?: ConditionalRateLimits[];

  /**
   * The longest bodies that are taken (`traffic.buffer` of agentgateway 1.3 and later, `buffer` of a TrafficPolicy of kgateway 2.1 on Envoy,
   * `bufferPerRoute` of a RouteOption).
   *
   * @default - what the gateway takes: 2 MiB on routes to models (recorded on agentgateway 1.4.1)
   */
  readonly buffer?: BodyLimits;
}
