import { IRouteTarget } from '../target/route-target';

/**
 * A share of requests.
 */
export interface MirrorFraction {
  /**
   * How many of them are copied.
   */
  readonly numerator: number;

  /**
   * Of how many requests.
   *
   * @default 100
   */
  readonly denominator?: number;
}

/**
 * Requests that are sent a second time elsewhere; the second answer is thrown away.
 */
export interface RouteMirror {
  /**
   * Where copies are sent (`requestMirror.backendRef`). agentgateway copies nothing to a backend of LLM providers, which is an error; its copies to
   * anything else have no body, and go to a backend only if some other rule leads there, too (recorded on 1.4.1).
   */
  readonly target: IRouteTarget;

  /**
   * Percentage of the requests that are copied, from 0 to 100 (`requestMirror.percent`).
   *
   * @default 100
   */
  readonly percent?: number;

  /**
   * The same as a fraction, for less than one percent (`requestMirror.fraction`); not together with `percent`.
   *
   * @default - as `percent` says
   */
  readonly fraction?: MirrorFraction;
}
