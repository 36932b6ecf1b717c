import { Placement } from './placement';
import { ObjectRefIntent } from './route';
import { TargetFacts } from './route-facts';

interface Kind { readonly group: string; readonly kind: string }

/** What placing a route needs to know besides the route. */
export interface RouteContext {
  readonly placement: Placement;
  readonly backend: Kind;
  /** The kind of the policy beside a route, where the dialect has one. */
  readonly policy: Kind | undefined;
  /** What is known of a target. */
  readonly factsOf: (target: ObjectRefIntent) => TargetFacts;
}
