import { Duration } from 'cdk8s';
import { HeaderChanges } from './header-changes';
import { Rewrite } from './rewrite';
import { RouteMatch } from './route-match';
import { RouteMirror } from './route-mirror';
import { RouteRedirect } from './route-redirect';
import { RouteRetry } from './route-retry';
import { RouteTimeout } from './route-timeout';
import { IRouteTarget } from '../backend/route-target';

/**
 * One rule of a route (`rules` of an HTTPRoute, and what the dialect keeps beside it).
 */
export interface LlmRouteRule {
  /**
   * What the rule is for (`matches`): any of these.
   *
   * @default - every request
   */
  readonly matches?: RouteMatch[];

  /**
   * Where requests go (`backendRefs`); several share the traffic by weight, see `RouteTarget.weighted`.
   *
   * @default - none; the rule must redirect then
   */
  readonly targets?: IRouteTarget[];

  /**
   * Name of the rule (`name`), unique in its route, for policies to refer to.
   *
   * @default - none, or `rule-1` and so on where a policy needs one
   */
  readonly ruleName?: string;

  /**
   * Changes to path and host (filter `URLRewrite`).
   *
   * @default - what the dialect needs for the targets: nothing, or their host where the gateway does not set it by itself
   */
  readonly rewrite?: Rewrite;

  /**
   * Where the client is sent instead (filter `RequestRedirect`).
   *
   * @default - requests go to the targets
   */
  readonly redirect?: RouteRedirect;

  /**
   * Where copies of the requests go (filters `RequestMirror`).
   *
   * @default - nowhere
   */
  readonly mirrors?: RouteMirror[];

  /**
   * Changes to the headers of requests (filter `RequestHeaderModifier`).
   *
   * @default - none
   */
  readonly requestHeaders?: HeaderChanges;

  /**
   * Changes to the headers of answers (filter `ResponseHeaderModifier`).
   *
   * @default - none
   */
  readonly responseHeaders?: HeaderChanges;

  /**
   * How long a request may take, stream included (`timeouts.request`; in Gloo `timeout` of a RouteOption).
   *
   * @default - unlimited on Envoy, which would cut streams after 15 seconds; what the gateway does elsewhere
   */
  readonly requestTimeout?: RouteTimeout;

  /**
   * How long one try may take (`timeouts.backendRequest`; `perTryTimeout` of the retries on Envoy, where there are any).
   *
   * @default - as long as the request
   */
  readonly backendRequestTimeout?: Duration;

  /**
   * Whether failed requests are tried again (`retry` of HTTPRoute, TrafficPolicy or AgentgatewayPolicy, as the dialect has it; `retries` of a
   * RouteOption).
   *
   * @default - never, but as often as it takes to reach the last tier of a `FailoverBackend` where the release fails over within a request
   */
  readonly retry?: RouteRetry;

  /**
   * Whether streamed answers are expected (`ai.routeType` of a TrafficPolicy or RouteOption). Only Gloo and kgateway on Envoy must be told,
   * and only for Gemini and Vertex AI.
   *
   * @default false
   */
  readonly streaming?: boolean;
}
