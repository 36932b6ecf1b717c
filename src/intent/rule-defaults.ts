import { AUTHORIZATION } from './caller-authorization';
import { HOST } from './host-rewrite';
import { Placement } from './placement';
import { PREFIX } from './prefix-rewrite';
import { TargetFacts } from './route-facts';
import { BACKOFF, FAILOVER_RETRY } from './route-retry';
import { RuleDefault } from './rule-default';
import { sameRule } from './same-rule';
import { RuleDefaultName, StatedRuleIntent } from './stated-route';
import { STREAM_TIMEOUT } from './stream-timeout';

/** In the order in which they are added; they are taken away in the opposite one. */
export const DEFAULTS: readonly RuleDefault[] = [STREAM_TIMEOUT, FAILOVER_RETRY, BACKOFF, AUTHORIZATION, PREFIX, HOST];

/** The rule with what the dialect adds where nothing is said. */
export function withDefaults(stated: StatedRuleIntent, facts: readonly TargetFacts[], placement: Placement): StatedRuleIntent {
  const { without = [], ...rule } = stated;
  return DEFAULTS.reduce((said, { name, add }) => without.includes(name) ? said : add(said, facts, placement), rule as StatedRuleIntent);
}

/**
 * The inverse of `withDefaults`. What is just what the dialect would have added counts as not said; where it would have added something that
 * is not there, the rule does without it.
 */
export function withoutDefaults(whole: StatedRuleIntent, facts: readonly TargetFacts[], placement: Placement): StatedRuleIntent {
  const without: RuleDefaultName[] = [];
  const said = DEFAULTS.reduceRight<StatedRuleIntent>((rule, { name, add, takeAway }) => {
    const bare = takeAway(rule, facts, placement);
    if (sameRule(add(bare, facts, placement), rule)) { return bare; }
    if (!sameRule(add(rule, facts, placement), rule)) { without.unshift(name); }
    return rule;
  }, whole);
  return { ...said, ...without.length > 0 && { without } };
}
