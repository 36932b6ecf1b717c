import { RuleIntent } from './route';

/** The API's own limit; a route that is larger is split. */
export const RULES_PER_ROUTE = 16;

/** So that a full route stays within 128 matches. */
const MATCHES_PER_RULE = 8;

/** Splits a rule that has more matches than fit, in order; each part keeps everything else. */
export function splitMatches(rule: RuleIntent): RuleIntent[] {
  const matches = rule.matches ?? [];
  if (matches.length <= MATCHES_PER_RULE) { return [rule]; }
  return Array.from({ length: Math.ceil(matches.length / MATCHES_PER_RULE) }, (_, i) => ({
    ...rule,
    ...rule.name !== undefined && i > 0 && { name: `${rule.name}-${i + 1}` },
    matches: matches.slice(i * MATCHES_PER_RULE, (i + 1) * MATCHES_PER_RULE),
  }));
}
