import { RulePart, partsOf, routeObjectName } from './place-route';
import { plainRule } from './plain-rule';
import { unrenamedRef } from './renamed-refs';
import { RouteContext } from './route-context';
import { normalGrants } from './route-grants';
import { joinRules, RULES_PER_ROUTE } from './route-limits';
import { ownName, ownPolicyName } from './route-names';
import { normalDefaults } from './rule-defaults';
import { StatedRouteIntent, StatedRuleIntent } from './stated-route';
import { withoutUndefined } from './without-undefined';

/**
 * Brings a route into the one form that `gatherRoute` gives back: what holds anyway is not said, empty lists and changes of nothing are left
 * out, names are those of the latest releases, a namespace is said only where it is another one, and neighbouring rules that differ in
 * nothing but their matches are one rule. What is written means the same as before. Pure and idempotent.
 */
export function normalizeRoute(route: StatedRouteIntent, context: RouteContext): StatedRouteIntent {
  const { name, namespace, hostnames, grantNames: _grantNames, ungranted: _ungranted, ...rest } = route;
  const parts = route.rules.flatMap(rule => partsOf(plainRule(rule, namespace, context.placement), context));
  const rules = joinRules(parts.map((_, i) => normalPart(parts, i, name, context)));
  const count = Math.max(1, Math.ceil(parts.length / RULES_PER_ROUTE));
  const names = (given?: readonly string[]) =>
    Array.from({ length: count - 1 }, (_, r) => routeObjectName(name, r + 1, given, context.placement.routeRanking));
  const overflowNames = names(route.overflowNames);
  return withoutUndefined({
    ...rest,
    name,
    namespace,
    parents: route.parents.map(parent => unrenamedRef(parent, context.placement)),
    hostnames: hostnames && hostnames.length > 0 ? hostnames : undefined,
    rules,
    overflowNames: overflowNames.join() === names().join() ? undefined : overflowNames,
    ...normalGrants({ ...route, rules }, context),
  });
}

function normalPart(parts: readonly RulePart[], i: number, route: string, context: RouteContext): StatedRuleIntent {
  const { name: _name, policyName: _policyName, ...rest } = parts[i].stated;
  const facts = (rest.targets ?? []).map(context.factsOf);
  const own = { name: ownName(parts, i, context), policyName: ownPolicyName(parts, i, route, context) };
  return { ...normalDefaults(rest, facts, context.placement), ...withoutUndefined(own) };
}
