import { Duration } from 'cdk8s';
import { ConditionalDirectResponse } from './conditional-direct-response';
import { DirectResponse } from './direct-response';
import { ExternalProcessing } from './external-processing';
import { HeaderModifiers } from './header-modifiers';
import { RequestDelay } from './request-delay';
import { RouteRetry } from './route-retry';
import { RouteTimeout } from './route-timeout';
import { Transformation } from './transformation';

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

  /**
   * Changes to headers (`traffic.headerModifiers` of an AgentgatewayPolicy, `headerModifiers` of a TrafficPolicy of kgateway 2.1 on Envoy,
   * `headerManipulation` of a RouteOption). For a rule of a route, `requestHeaders` and `responseHeaders` work everywhere.
   *
   * @default - none
   */
  readonly headers?: HeaderModifiers;

  /**
   * How long requests are held back (`traffic.delay` of agentgateway 1.4 and later, `faults.delay` of a RouteOption).
   *
   * @default - not at all
   */
  readonly delay?: RequestDelay;

  /**
   * What the gateway answers by itself (`traffic.directResponse` of an AgentgatewayPolicy; on kgateway a DirectResponse, for an `LlmPolicy` on one
   * rule of a route).
   *
   * @default - backends answer
   */
  readonly directResponse?: DirectResponse;

  /**
   * Answers on conditions instead, at most 16, of which the first that holds counts (`traffic.directResponse.conditional`; agentgateway 1.2 and
   * later). Backends answer the requests that none holds for.
   *
   * @default - backends answer
   */
  readonly conditionalDirectResponses?: ConditionalDirectResponse[];

  /**
   * Whether backends are called by their own host names, instead of the one that the client asked for (`traffic.hostRewrite.mode`: `Auto` or
   * `None`, agentgateway 1.0 and later; `autoHostRewrite` of a TrafficPolicy of kgateway 2.1 on Envoy and of a RouteOption). A Service is called
   * `name.namespace.svc.cluster.local` then; where it is false, hosts and models get the client's host, too (recorded on agentgateway 1.4.1).
   *
   * @default - Services get the client's host, all else its own
   */
  readonly rewriteHost?: boolean;

  /**
   * What becomes of requests and answers (`traffic.transformation` of an AgentgatewayPolicy, `transformation` of a TrafficPolicy,
   * `stagedTransformations.regular` of a RouteOption). A more specific policy replaces the one of requests and the one of answers together, and one
   * before routing is followed besides one after it (recorded on agentgateway 1.4.1).
   *
   * @default - they stay as they are
   */
  readonly transformation?: Transformation;

  /**
   * A service that is handed requests and answers, and may change them (`traffic.extProc` of an AgentgatewayPolicy, `extProc` of a TrafficPolicy of
   * kgateway on Envoy). Not verified at run time.
   *
   * @default - none
   */
  readonly externalProcessing?: ExternalProcessing;

  /**
   * How long nothing may pass before a stream is ended; zero is for ever (`timeouts.streamIdle` of a TrafficPolicy of kgateway 2.1 on Envoy,
   * `idleTimeout` of a RouteOption). agentgateway has no such limit.
   *
   * @default - what the gateway does: five minutes on Envoy
   */
  readonly streamIdleTimeout?: Duration;
}
