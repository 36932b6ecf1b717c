import { Finding } from '../intent/finding';
import { failoverRetry, placeRule, RulePolicy, TargetFacts } from '../intent/place-route';
import { Placement } from '../intent/placement';
import { RouteIntent, RoutePolicyIntent, RuleIntent } from '../intent/route';
import { Resource } from '../synth/resource';

/** A rule as the user stated it, and what it takes to write it. */
export interface StatedRule {
  readonly rule: RuleIntent;
  readonly facts: () => readonly TargetFacts[];
  readonly streaming: boolean;
  /** Whether the user settled the retries; a rule without any may mean just that. */
  readonly settled: boolean;
  readonly route: Resource<RouteIntent>;
  /** Its number among the rules, from 1. */
  readonly number: number;
  /** The object that holds part of the rule, where the dialect wants one. */
  policy?: Resource<RoutePolicyIntent>;
}

/** The name by which a policy finds a rule. */
export const sectionName = ({ rule, number }: StatedRule): string => rule.name ?? `rule-${number}`;

/** The rule with the retries that make a failover happen, unless it has its own. */
export function wholeRule({ rule, facts, settled }: StatedRule, placement: Placement): RuleIntent {
  if (settled || !placement.failover.retry) { return rule; }
  const retry = failoverRetry(facts());
  return retry ? { ...rule, retry } : rule;
}

/** What the dialect keeps beside the route. */
export function besidesRule(stated: StatedRule, placement: Placement): RulePolicy {
  const { policy } = placeRule(wholeRule(stated, placement), [], placement);
  return { ...policy, ...stated.streaming && { streaming: true } };
}

/** Rules of one route that go by the same name: a policy for one of them would be followed by all. */
export function ruleNameFindings(stated: readonly StatedRule[], { policyAttachment }: Placement): Finding[] {
  const names = stated.map(each => each.policy && policyAttachment !== 'extension' ? sectionName(each) : each.rule.name);
  const twice = new Set(names.filter((name, i) => name !== undefined && names.indexOf(name) !== i));
  return [...twice].map(name => ({
    code: 'DuplicateRuleName',
    message: `rule names must be unique in a route, got '${name}' more than once; give each rule its own ruleName, and none like rule-1`,
    where: 'rules',
  }));
}
