import { PlacedRoute, routeObjectName } from './place-route';
import { gatherRule, RulePolicy } from './place-rule';
import { plainRule } from './plain-rule';
import { PolicyIntent } from './policy/policy';
import { unrenamedRef } from './renamed-refs';
import { FilterIntent, RuleIntent } from './route';
import { RouteContext } from './route-context';
import { gatherGrants } from './route-grants';
import { joinRules } from './route-limits';
import { ownName, ownPolicyName } from './route-names';
import { StatedRouteIntent, StatedRuleIntent } from './stated-route';
import { withoutUndefined } from './without-undefined';

/**
 * The inverse of `placeRoute`: joins the HTTPRoutes of one route, first ones first, with the policies and grants that belong to them, and says
 * what somebody must have stated to get them, without what holds anyway. `namespace` is that of the HTTPRoutes. `joins` tells whether neighbours
 * that differ in their matches alone are one rule.
 */
export function gatherRoute(
  { routes, policies, grants }: PlacedRoute, namespace: string | undefined, context: RouteContext, joins = true,
): StatedRouteIntent {
  const { placement } = context;
  const [{ name, intent: { parents, hostnames } }] = routes;
  const parts = routes.flatMap(route => route.intent.rules.map(rule => untied(rule, route.name, policies, context)));
  const rules = parts.map((part, i): StatedRuleIntent => {
    const { placed } = part;
    const own = { name: ownName(parts, i, context), policyName: ownPolicyName(parts, i, name, context) };
    const { name: _, ...rule } = plainRule(placed.rule, namespace, placement);
    const facts = (rule.targets ?? []).map(context.factsOf);
    return { ...gatherRule({ ...placed, rule }, facts, placement), ...withoutUndefined(own) };
  });
  const named = routes.slice(1).map(route => route.name);
  const route: StatedRouteIntent = withoutUndefined({
    name,
    namespace,
    parents: parents.map(parent => unrenamedRef(parent, placement)),
    hostnames: hostnames && hostnames.length > 0 ? hostnames : undefined,
    rules: joins ? joinRules(rules) : rules,
    overflowNames: named.every((given, i) => given === routeObjectName(name, i + 1, undefined, placement.routeRanking)) ? undefined : named,
  });
  return { ...route, ...gatherGrants(route, grants, context) };
}

interface Named { readonly name: string; readonly intent: PolicyIntent }

interface Untied {
  readonly placed: { readonly rule: RuleIntent; readonly policy: RulePolicy | undefined };
  readonly stated: { readonly name?: string; readonly policyName?: string };
}

/** A rule, the policy that is tied to it, and their names; without the filter that only ties them. */
function untied(rule: RuleIntent, route: string, policies: readonly Named[], context: RouteContext): Untied {
  const found = policyOf(rule, route, policies, context);
  if (!found) { return { placed: { rule, policy: undefined }, stated: { name: rule.name } }; }
  const { filters = [], ...rest } = rule;
  const own = filters.filter(filter => !isReference(filter, context) || filter.policy.name !== found.name);
  const { targets: _, ...policy } = found.intent;
  return { placed: { rule: { ...rest, ...own.length > 0 && { filters: own } }, policy }, stated: { name: rule.name, policyName: found.name } };
}

function policyOf(rule: RuleIntent, route: string, policies: readonly Named[], context: RouteContext): Named | undefined {
  const referred = rule.filters?.flatMap(filter => isReference(filter, context) ? [filter.policy.name] : []) ?? [];
  return policies.find(({ name, intent: { targets } }) => context.placement.policyAttachment === 'extension' ? targets.length === 0 && referred.includes(name)
    : rule.name !== undefined && targets.some(target => target.name === route && target.sectionName === rule.name));
}

/** Whether a filter refers to a policy of the kind that the library places. */
const isReference = (filter: FilterIntent, { policy }: RouteContext): filter is FilterIntent & { readonly kind: 'extension' } =>
  filter.kind === 'extension' && filter.policy.group === policy?.group && filter.policy.kind === policy.kind;
