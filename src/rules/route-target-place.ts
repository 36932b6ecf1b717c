import { Key } from '../codec/manifest-path';
import { RouteIntent, RuleIntent, TargetIntent } from '../intent/route';

/** A target of a rule, and where it stands. */
export interface RouteTargetPlace {
  readonly rule: RuleIntent;
  readonly target: TargetIntent;
  readonly keys: readonly Key[];
}

/** The targets of a route, in order. */
export const targetsIn = ({ rules }: RouteIntent): readonly RouteTargetPlace[] =>
  rules.flatMap((rule, r) => (rule.targets ?? []).map((target, t) => ({ rule, target, keys: ['spec', 'rules', r, 'backendRefs', t] })));
