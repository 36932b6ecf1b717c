import { RulePart, partsOf, routeObjectName } from '../../src/intent/place-route';
import { Placement } from '../../src/intent/placement';
import { plainRule } from '../../src/intent/plain-rule';
import { unrenamedRef } from '../../src/intent/renamed-refs';
import { RouteContext } from '../../src/intent/route-context';
import { TargetFacts } from '../../src/intent/route-facts';
import { gatherGrants, placeGrants } from '../../src/intent/route-grants';
import { joinRules, RULES_PER_ROUTE } from '../../src/intent/route-limits';
import { ownName, ownPolicyName } from '../../src/intent/route-names';
import { RuleDefault } from '../../src/intent/rule-default';
import { DEFAULTS } from '../../src/intent/rule-defaults';
import { sameRule } from '../../src/intent/same-rule';
import { RuleDefaultName, StatedRouteIntent, StatedRuleIntent } from '../../src/intent/stated-route';
import { withoutUndefined } from '../../src/intent/without-undefined';

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

/** The form in which nothing is said that holds anyway, and nothing is done without that would not have been added. */
function normalDefaults(stated: StatedRuleIntent, facts: readonly TargetFacts[], placement: Placement): StatedRuleIntent {
  const { without: given = [], ...rest } = stated;
  const without: RuleDefaultName[] = [];
  const said = DEFAULTS.reduceRight<StatedRuleIntent>((rule, { name, add, takeAway }, i) => {
    // A default may add to one that comes before it, as the backoff does to retries.
    const before = (some: StatedRuleIntent) => added(DEFAULTS.slice(0, i), some, given, facts, placement);
    const whole = add(before(rule), facts, placement);
    if (given.includes(name) && !sameRule(whole, before(rule))) { without.unshift(name); return rule; }
    const bare = takeAway(rule, facts, placement);
    return sameRule(add(before(bare), facts, placement), whole) ? bare : rule;
  }, rest);
  return { ...said, ...without.length > 0 && { without } };
}

const added = (
  defaults: readonly RuleDefault[], rule: StatedRuleIntent, without: readonly RuleDefaultName[], facts: readonly TargetFacts[], placement: Placement,
): StatedRuleIntent => defaults.reduce((said, { name, add }) => without.includes(name) ? said : add(said, facts, placement), rule);

/** What a route says of grants that it needs, and that is not the usual. */
function normalGrants(route: StatedRouteIntent, context: RouteContext): Pick<StatedRouteIntent, 'grantNames' | 'ungranted'> {
  const { grantNames: _names, ungranted: _ungranted, ...silent } = route;
  return gatherGrants(silent, placeGrants(route, context), context);
}
