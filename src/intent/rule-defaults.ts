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
const DEFAULTS: readonly RuleDefault[] = [STREAM_TIMEOUT, FAILOVER_RETRY, BACKOFF, AUTHORIZATION, PREFIX, HOST];

/** The rule with what the dialect adds where nothing is said. */
export function withDefaults(stated: StatedRuleIntent, facts: readonly TargetFacts[], placement: Placement): StatedRuleIntent {
  const { without = [], ...rule } = stated;
  return added(DEFAULTS, rule, without, facts, placement);
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

/** The form in which nothing is said that holds anyway, and nothing is done without that would not have been added. */
export function normalDefaults(stated: StatedRuleIntent, facts: readonly TargetFacts[], placement: Placement): StatedRuleIntent {
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
