import { RulePolicy } from './place-rule';
import { RuleIntent } from './route';
import { RouteContext } from './route-context';
import { sameRule } from './same-rule';
import { StatedRuleIntent } from './stated-route';

/** The name by which a policy finds a rule that has none, by its place among all rules of a route. */
export const inventedName = (index: number): string => `rule-${index + 1}`;

/** The name of the policy with this number, from 1, among those of a route. */
export const usualPolicyName = (route: string, number: number): string => `${route}-${number}`;

/** What is known of a part of a route, when it is asked whose its names are. */
interface NamedPart {
  readonly stated: Pick<RuleIntent, 'name'> & Pick<StatedRuleIntent, 'policyName'>;
  readonly placed: { readonly policy?: RulePolicy };
}

/**
 * The name of a rule, if it is the user's. What would have been invented counts as invented, unless the next part is called after it: then it is
 * a rule that was split.
 */
export function ownName(parts: readonly NamedPart[], i: number, context: RouteContext): string | undefined {
  const byName = hasPolicy(parts[i], context) && context.placement.policyAttachment !== 'extension';
  const { stated: { name = byName ? inventedName(i) : undefined } } = parts[i];
  return byName && name === inventedName(i) && parts[i + 1]?.stated.name !== `${name}-2` ? undefined : name;
}

/** The same for the name of a policy; without a policy it is nobody's. */
export function ownPolicyName(parts: readonly NamedPart[], i: number, route: string, context: RouteContext): string | undefined {
  if (!hasPolicy(parts[i], context)) { return undefined; }
  const usual = usualNameOf(parts, i, route, context);
  const { stated: { policyName = usual } } = parts[i];
  return policyName === usual && parts[i + 1]?.stated.policyName !== `${usual}-2` ? undefined : policyName;
}

/** The name of the policy of a part that has no name of its own. */
export const usualNameOf = (parts: readonly NamedPart[], i: number, route: string, context: RouteContext): string =>
  usualPolicyName(route, isShared(parts, context) ? 1 : policyNumber(parts, i, context));

/** Whether all parts of a route say the same beside it, so that one policy does for them. */
export const isShared = (parts: readonly NamedPart[], context: RouteContext): boolean => context.placement.sharesPolicies === true
  && parts.every(part => hasPolicy(part, context) && sameRule(part.placed.policy, parts[0].placed.policy));

/** The number of a part's policy among those of the route, from 1. */
const policyNumber = (parts: readonly NamedPart[], i: number, context: RouteContext): number =>
  parts.slice(0, i + 1).filter(part => hasPolicy(part, context)).length;

/** Whether something of a part is kept beside the route. */
export const hasPolicy = ({ placed }: NamedPart, { policy }: RouteContext): boolean =>
  placed.policy !== undefined && policy !== undefined;
