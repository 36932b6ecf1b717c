import { PlacedRule, placeRule } from './place-rule';
import { PolicyIntent } from './policy/policy';
import { placeParent } from './renamed-refs';
import { RouteIntent, RuleIntent } from './route';
import { RouteContext } from './route-context';
import { PlacedGrant, placeGrants } from './route-grants';
import { RULES_PER_ROUTE, splitRule } from './route-limits';
import { hasPolicy, inventedName, isShared, usualNameOf } from './route-names';
import { overflowName, RouteRanking } from './route-order';
import { StatedRouteIntent, StatedRuleIntent } from './stated-route';

/** The objects that a route becomes, beside the backends. */
export interface PlacedRoute {
  readonly routes: readonly { readonly name: string; readonly intent: RouteIntent }[];
  readonly policies: readonly { readonly name: string; readonly intent: PolicyIntent }[];
  readonly grants: readonly PlacedGrant[];
}

/** The rules of a route as they are written, in order; `policyName` is there where there is a policy. */
export interface RulePart {
  readonly stated: StatedRuleIntent;
  readonly placed: PlacedRule;
  readonly policyName?: string;
}

const HTTP_ROUTE = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute' };

/** The parts of one stated rule. */
export function partsOf(rule: StatedRuleIntent, context: RouteContext): readonly RulePart[] {
  const facts = (rule.targets ?? []).map(context.factsOf);
  return splitRule(rule, facts).map(stated => ({ stated, placed: placeRule(stated, facts, context.placement) }));
}

/** Splits a route into the objects that a dialect wants, and moves each part to where it is kept. */
export function placeRoute(route: StatedRouteIntent, context: RouteContext): PlacedRoute {
  const parts = withPolicyNames(route.rules.flatMap(rule => partsOf(rule, context)), route.name, context);
  return { ...layOut(route, parts, context), grants: placeGrants(route, context) };
}

/** Names the policies that have no name of their own by their number. */
function withPolicyNames(parts: readonly RulePart[], name: string, context: RouteContext): readonly RulePart[] {
  return parts.map((part, i) => !hasPolicy(part, context) ? part
    : { ...part, policyName: part.stated.policyName ?? usualNameOf(parts, i, name, context) });
}

/** The HTTPRoutes that hold these parts, and the policies that they are tied to. */
export function layOut(route: StatedRouteIntent, parts: readonly RulePart[], context: RouteContext): Omit<PlacedRoute, 'grants'> {
  const { placement, policy } = context;
  const isFirst = (name: string | undefined, i: number): boolean => parts.findIndex(({ policyName }) => policyName === name) === i;
  const isOwn = isShared(parts, context) ? isFirst : () => true;
  const { name, hostnames, overflowNames } = route;
  const count = Math.max(1, Math.ceil(parts.length / RULES_PER_ROUTE));
  const names = Array.from({ length: count }, (_, r) => routeObjectName(name, r, overflowNames, placement.routeRanking));
  const byReference = placement.policyAttachment === 'extension';
  const rules = parts.map(({ placed: { rule }, policyName }, i): RuleIntent => {
    if (policyName === undefined || !policy) { return rule; }
    if (!byReference) { return { ...rule, name: rule.name ?? inventedName(i) }; }
    const { group, kind } = policy;
    return { ...rule, filters: [...rule.filters ?? [], { kind: 'extension', policy: { group, kind, name: policyName } }] };
  });
  const parents = route.parents.map(parent => placeParent(parent, placement));
  return {
    routes: names.map((routeName, r) => ({
      name: routeName,
      intent: {
        parents, ...hostnames && hostnames.length > 0 && { hostnames }, rules: rules.slice(r * RULES_PER_ROUTE, (r + 1) * RULES_PER_ROUTE),
      },
    })),
    policies: parts.flatMap(({ placed, policyName }, i) => policyName === undefined || !placed.policy || !isOwn(policyName, i) ? [] : [{
      name: policyName,
      intent: {
        ...placed.policy,
        targets: byReference ? [] : [{ ...HTTP_ROUTE, name: names[Math.floor(i / RULES_PER_ROUTE)], sectionName: rules[i].name ?? inventedName(i) }],
      },
    }]),
  };
}

/** The name of the HTTPRoute with this index, from 0. */
export const routeObjectName = (name: string, index: number, given: readonly string[] | undefined, ranking: RouteRanking): string =>
  index === 0 ? name : given?.[index - 1] ?? overflowName(name, index, ranking);
