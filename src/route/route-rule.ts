import { Duration } from 'cdk8s';
import { Rewrite } from './rewrite';
import { RouteMatch } from './route-match';
import { RouteMirror } from './route-mirror';
import { RouteRedirect } from './route-redirect';
import { HeaderChanges } from '../policy/header-changes';
import { RoutePolicies } from '../policy/policy-groups';
import { PolicyRef } from '../policy/policy-ref';
import { RouteRetry } from '../policy/route-retry';
import { RouteTimeout } from '../policy/route-timeout';
import { IRouteTarget } from '../target/route-target';

/**
 * One rule of any route (`rules` of an HTTPRoute, and what the dialect keeps beside it).
 */
export interface RouteRule {
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
   * Name of the policy that the dialect keeps beside the route for this rule (AgentgatewayPolicy, TrafficPolicy or RouteOption), where it has
   * one. A rule that is split has several, `…-2` and so on.
   *
   * @default - the name of the route and a number
   */
  readonly policyName?: string;

  /**
   * Changes to path and host (filter `URLRewrite`).
   *
   * @default - what the dialect needs for the targets: nothing, or their host where the gateway does not set it by itself
   */
  readonly rewrite?: Rewrite;

  /**
   * Whether nothing is done about the Host header, where the gateway leaves it the client's: for other hosts than the providers' own on kgateway
   * 2.1, for hosts that are addresses on agentgateway, for plain hosts by TLS on Gloo and kgateway on Envoy.
   *
   * @default false - the rule names the host of its targets, if it is one
   */
  readonly keepHost?: boolean;

  /**
   * Where the client is sent instead (filter `RequestRedirect`).
   *
   * @default - requests go to the targets
   */
  readonly redirect?: RouteRedirect;

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
   * Policies that the rule refers to (filters `ExtensionRef`), each an `LlmPolicy` with `byReference` or a policy of others. What is only for this rule is said
   * by `policies`.
   *
   * @default - none
   */
  readonly policyRefs?: PolicyRef[];

  /**
   * How long a request may take (`timeouts.request`; in Gloo `timeout` of a RouteOption). Gloo and kgateway on Envoy end the request then, in the
   * middle of a stream, too. agentgateway waits that long for the answer to begin, over all tries, and answers 504, before any further try;
   * an answer that has begun is never cut (recorded on 1.4.1).
   *
   * @default - unlimited on Envoy, which would cut streams after 15 seconds; what the gateway does elsewhere, which is to wait
   */
  readonly requestTimeout?: RouteTimeout;

  /**
   * How long one try may take (`timeouts.backendRequest`; `perTryTimeout` of the retries on Envoy, where there are any). Envoy counts up to the end
   * of the answer. agentgateway waits that long for the answer to begin, and then, with a retry and its backoff, asks the next tier; without a
   * retry it answers 504 (recorded on 1.4.1). It is a plain duration, unlike `requestTimeout`, which has to tell no limit from what the gateway does by
   * itself: a try without a limit is one that nothing is said of, on every gateway.
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
   * What is said of this rule besides, in the policy that the dialect keeps beside the route. What the fields above say of timeouts, retries and
   * headers is said here nowhere: said twice, it is an error.
   *
   * @default - nothing
   */
  readonly policies?: RoutePolicies;
}

/**
 * One rule of an `LlmRoute`.
 */
export interface LlmRouteRule extends RouteRule {
  /**
   * Whether the prefix by which the rule matches stays in front of the path. It matters only for APIs that are passed on as they are
   * (`ApiFormat.PASSTHROUGH` and `DETECT`), which are called at the client's path: with a rule for `/openai`, a request to
   * `/openai/v1/files` is sent on to `/v1/files`. A prefix with which the API of the provider begins, such as `/v1`, stays anyway, and so does
   * the whole path where `rewrite` says another one. A rule with several matches becomes several.
   *
   * @default false
   */
  readonly keepPrefix?: boolean;

  /**
   * Whether the `Authorization` of the caller is sent along to a provider whose own key travels in another header, a query parameter or a
   * cookie. Seen on agentgateway 1.4.1, where a header filter takes it off; not verified elsewhere. What `requestHeaders` says of
   * `Authorization` wins, and nothing is taken off where a provider of the backend is given the caller's credential on purpose. Other headers of
   * the caller, such as `x-api-key` and cookies, are sent along in any case; take them off with `requestHeaders`.
   *
   * @default false - it is taken off
   */
  readonly keepAuthorization?: boolean;

  /**
   * Where copies of the requests go (filters `RequestMirror`).
   *
   * @default - nowhere
   */
  readonly mirrors?: RouteMirror[];

  /**
   * Whether streamed answers are expected (`ai.routeType` of a TrafficPolicy or RouteOption). Only Gloo and kgateway on Envoy must be told,
   * and only for Gemini and Vertex AI.
   *
   * @default false
   */
  readonly streaming?: boolean;
}
