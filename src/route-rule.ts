import { Duration } from 'cdk8s';
import { FilterIntent, HeaderChangeIntent, RuleIntent } from './intent/route';
import { absolute, Rewrite } from './rewrite';
import { RouteMatch } from './route-match';
import { RouteRetry } from './route-retry';
import { IRouteTarget, RouteTargetConfig } from './route-target';
import { RouteTimeout } from './route-timeout';

/**
 * Changes to the headers of a request or an answer.
 */
export interface HeaderChanges {
  /**
   * Headers that replace those of the same name.
   *
   * @default - none
   */
  readonly set?: { [headerName: string]: string };

  /**
   * Headers that are added to those of the same name.
   *
   * @default - none
   */
  readonly add?: { [headerName: string]: string };

  /**
   * Names of headers that are removed.
   *
   * @default - none
   */
  readonly remove?: string[];
}

/**
 * Where a rule sends the client instead of answering.
 */
export interface RouteRedirect {
  /**
   * Scheme of the new address: `http` or `https`.
   *
   * @default - that of the request
   */
  readonly scheme?: string;

  /**
   * Host of the new address.
   *
   * @default - that of the request
   */
  readonly hostname?: string;

  /**
   * Port of the new address.
   *
   * @default - that of the scheme
   */
  readonly port?: number;

  /**
   * Whole path of the new address, starting with `/`.
   *
   * @default - that of the request
   */
  readonly path?: string;

  /**
   * Status code of the answer: 301, 302, 303, 307 or 308.
   *
   * @default 302
   */
  readonly statusCode?: number;
}

/**
 * Requests that are sent a second time elsewhere; the second answer is thrown away.
 */
export interface RouteMirror {
  /**
   * Where copies are sent.
   */
  readonly target: IRouteTarget;

  /**
   * Percentage of the requests that are copied, from 0 to 100.
   *
   * @default 100
   */
  readonly percent?: number;
}

/**
 * One rule of a route.
 */
export interface LlmRouteRule {
  /**
   * What the rule is for: any of these.
   *
   * @default - every request
   */
  readonly matches?: RouteMatch[];

  /**
   * Where requests go; several share the traffic by weight, see `RouteTarget.weighted`.
   *
   * @default - none; the rule must redirect then
   */
  readonly targets?: IRouteTarget[];

  /**
   * Name of the rule, for policies to refer to.
   *
   * @default - none, or `rule-1` and so on where a policy needs one
   */
  readonly ruleName?: string;

  /**
   * Changes to path and host.
   *
   * @default - what the dialect needs for the targets: nothing, or their host where the gateway does not set it by itself
   */
  readonly rewrite?: Rewrite;

  /**
   * Where the client is sent instead.
   *
   * @default - requests go to the targets
   */
  readonly redirect?: RouteRedirect;

  /**
   * Where copies of the requests go.
   *
   * @default - nowhere
   */
  readonly mirrors?: RouteMirror[];

  /**
   * Changes to the headers of requests.
   *
   * @default - none
   */
  readonly requestHeaders?: HeaderChanges;

  /**
   * Changes to the headers of answers.
   *
   * @default - none
   */
  readonly responseHeaders?: HeaderChanges;

  /**
   * How long a request may take, stream included.
   *
   * @default - unlimited on Envoy, which would cut streams after 15 seconds; what the gateway does elsewhere
   */
  readonly requestTimeout?: RouteTimeout;

  /**
   * How long one try may take.
   *
   * @default - as long as the request
   */
  readonly backendRequestTimeout?: Duration;

  /**
   * Whether failed requests are tried again.
   *
   * @default - never, but one more try for each fallback of a `FailoverBackend` where the release fails over within a request
   */
  readonly retry?: RouteRetry;

  /**
   * Whether streamed answers are expected. Only Gloo and kgateway on Envoy must be told, and only for Gemini and Vertex AI.
   *
   * @default false
   */
  readonly streaming?: boolean;
}

/** The part of a rule that is the same in every dialect. */
export function ruleIntent(rule: LlmRouteRule, refer: (target: RouteTargetConfig) => RouteTargetConfig): RuleIntent {
  const filters: FilterIntent[] = [];
  const { requestHeaders, responseHeaders, rewrite, redirect, mirrors = [] } = rule;
  if (requestHeaders) { filters.push({ kind: 'requestHeaders', ...headerChange(requestHeaders) }); }
  if (responseHeaders) { filters.push({ kind: 'responseHeaders', ...headerChange(responseHeaders) }); }
  if (rewrite) { filters.push({ kind: 'rewrite', ...rewrite._toIntent() }); }
  if (redirect) {
    const { path, ...rest } = redirect;
    filters.push({ kind: 'redirect', ...rest, ...path !== undefined && { path: { type: 'full', value: absolute(path) } } });
  }
  for (const { target, percent } of mirrors) {
    const { weight: _, ...ref } = refer(target.toRouteTarget());
    filters.push({ kind: 'mirror', target: ref, ...percent !== undefined && { percent } });
  }
  return {
    ...rule.ruleName !== undefined && { name: rule.ruleName },
    ...rule.matches && rule.matches.length > 0 && { matches: rule.matches.map(match => match._toIntent()) },
    ...filters.length > 0 && { filters },
    ...rule.targets && rule.targets.length > 0 && { targets: rule.targets.map(target => refer(target.toRouteTarget())) },
  };
}

function headerChange({ set, add, remove }: HeaderChanges): HeaderChangeIntent {
  const pairs = (headers: { [name: string]: string }) => Object.entries(headers).map(([name, value]) => ({ name, value }));
  return { ...set && { set: pairs(set) }, ...add && { add: pairs(add) }, ...remove && { remove } };
}
