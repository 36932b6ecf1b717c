import { IRouteTarget } from '../backend/route-target';

/**
 * Requests that are sent a second time elsewhere; the second answer is thrown away.
 */
export interface RouteMirror {
  /**
   * Where copies are sent (`requestMirror.backendRef`).
   */
  readonly target: IRouteTarget;

  /**
   * Percentage of the requests that are copied, from 0 to 100 (`requestMirror.percent`).
   *
   * @default 100
   */
  readonly percent?: number;
}
