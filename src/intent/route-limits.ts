import { wantsOwnRules } from './prefix-rewrite';
import { TargetFacts } from './route-facts';
import { sameRule } from './same-rule';
import { StatedRuleIntent } from './stated-route';

/** The API's own limit; a route that is larger is split. */
export const RULES_PER_ROUTE = 16;

/** So that a full route stays within 128 matches. */
const MATCHES_PER_RULE = 8;

/** Splits a rule whose matches do not fit into one, or must each be rewritten; in order, and each part keeps everything else. */
export function splitRule(rule: StatedRuleIntent, facts: readonly TargetFacts[]): readonly StatedRuleIntent[] {
  const matches = rule.matches ?? [];
  const size = wantsOwnRules(rule, facts) ? 1 : MATCHES_PER_RULE;
  if (matches.length <= size) { return [rule]; }
  return Array.from({ length: Math.ceil(matches.length / size) }, (_, i) => ({
    ...rule,
    ...rule.name !== undefined && { name: partName(rule.name, i) },
    ...rule.policyName !== undefined && { policyName: partName(rule.policyName, i) },
    matches: matches.slice(i * size, (i + 1) * size),
  }));
}

/** The inverse of `splitRule`: neighbours that say the same of different matches are one rule. Those that a user wrote so mean the same, too. */
export function joinRules(parts: readonly StatedRuleIntent[]): readonly StatedRuleIntent[] {
  const joined: { readonly rule: StatedRuleIntent; readonly parts: number }[] = [];
  for (const part of parts) {
    const last = joined[joined.length - 1];
    if (last && isPart(part, last.rule, last.parts)) {
      const matches = [...last.rule.matches ?? [], ...part.matches ?? []];
      joined[joined.length - 1] = { rule: { ...last.rule, matches }, parts: last.parts + 1 };
    } else {
      joined.push({ rule: part, parts: 1 });
    }
  }
  return joined.map(({ rule }) => rule);
}

const partName = (name: string, i: number): string => i === 0 ? name : `${name}-${i + 1}`;

function isPart(part: StatedRuleIntent, first: StatedRuleIntent, i: number): boolean {
  // A rule without matches is for every request, which no further match adds to.
  if (!part.matches?.length || !first.matches?.length) { return false; }
  const { name, policyName } = first;
  return sameRule(
    { ...part, matches: [] },
    {
      ...first,
      matches: [],
      ...name !== undefined && { name: partName(name, i) },
      ...policyName !== undefined && { policyName: partName(policyName, i) },
    });
}
