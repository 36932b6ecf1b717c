import { Capabilities } from './policy/policy';
import { ParentIntent, RuleIntent } from './route';

/** What a dialect adds to a rule that says nothing of it. */
export type RuleDefaultName = 'streamTimeout' | 'failoverRetry' | 'retryBackoff' | 'authorization' | 'prefix' | 'host';

/** A rule as it is stated: what the route and the policy beside it say together, before the dialect adds its defaults. */
export interface StatedRuleIntent extends RuleIntent {
  /** Whether streamed responses are expected, where the gateway must be told. */
  readonly streaming?: boolean;
  /** What the policy beside the route says besides. */
  readonly policies?: Capabilities;
  /** Defaults that the rule does without. */
  readonly without?: readonly RuleDefaultName[];
  /** Name of the policy beside the route, where it is not the usual one. */
  readonly policyName?: string;
}

/** A route as it is stated: several HTTPRoutes, policies and grants together. */
export interface StatedRouteIntent {
  readonly name: string;
  /** Undefined where it is left to whoever applies the objects. */
  readonly namespace?: string;
  readonly parents: readonly ParentIntent[];
  readonly hostnames?: readonly string[];
  readonly rules: readonly StatedRuleIntent[];
  /** Names of the second HTTPRoute and those after it, where they are not the usual ones. */
  readonly overflowNames?: readonly string[];
  /** Names of grants by `namespace/name` of what they lead to, where they are not the usual ones. */
  readonly grantNames?: { readonly [target: string]: string };
  /** Targets by `namespace/name` that others give leave to. */
  readonly ungranted?: readonly string[];
}
