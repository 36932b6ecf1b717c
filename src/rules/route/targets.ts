import { Key } from '../../codec/manifest-path';
import { RuleIntent, TargetIntent } from '../../intent/route';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';

/** A target of a rule, and where it stands. */
export interface RouteTargetPlace {
  readonly rule: RuleIntent;
  readonly target: TargetIntent;
  readonly keys: readonly Key[];
}

/** The targets of a route. */
export const targetsOf = ({ route }: KnownObject): readonly RouteTargetPlace[] => route === undefined ? [] : route.intent.rules.flatMap((rule, r) =>
  (rule.targets ?? []).map((target, t) => ({ rule, target, keys: ['spec', 'rules', r, 'backendRefs', t] })));

/** What a target of a route is, if it is at hand. */
export const targetObject = ({ namespace }: KnownObject, target: TargetIntent, around: KnownObjects): KnownObject | undefined =>
  around.find(target.kind, target.namespace ?? namespace, target.name, target.group);
