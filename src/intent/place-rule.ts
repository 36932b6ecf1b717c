import { keepsBeside, Placement } from './placement';
import { PolicyIntent } from './policy/policy';
import { renamedRef, unrenamedRef, withRefs } from './renamed-refs';
import { RuleIntent, TimeoutIntent } from './route';
import { TargetFacts } from './route-facts';
import { withDefaults, withoutDefaults } from './rule-defaults';
import { StatedRuleIntent } from './stated-route';

/** What a rule says beside the route. */
export type RulePolicy = Omit<PolicyIntent, 'targets'>;

export interface PlacedRule {
  readonly rule: RuleIntent;
  readonly policy: RulePolicy | undefined;
}

/** Adds what the dialect adds to a rule, and moves what it says of timeouts, retries and streaming to where the dialect keeps it. */
export function placeRule(stated: StatedRuleIntent, facts: readonly TargetFacts[], placement: Placement): PlacedRule {
  const said = withDefaults(stated, facts, placement);
  const whole = placement.renamed ? withRefs(said, ref => renamedRef(ref, placement)) : said;
  const { timeouts, retry, streaming, policies, policyName: _, ...rest } = withTryTimeout(whole, placement);
  const isBeside = placement.retry === 'policy' || placement.retry === 'extension';
  const policy: RulePolicy = {
    ...policies,
    ...placement.timeout === 'extension' && timeouts?.request !== undefined && { requestTimeout: timeouts.request },
    ...isBeside && retry && { retry },
    ...placement.declaresStreaming && streaming && { streaming },
  };
  return {
    rule: {
      ...rest,
      ...timeouts && placement.timeout === 'route' && { timeouts },
      ...retry && placement.retry === 'route' && { retry },
    },
    policy: Object.keys(policy).length > 0 ? policy : undefined,
  };
}

/**
 * Whether `placeRule` surely leaves nothing beside the route, which is quickly told of most rules. `leadsToTiers`: whether a target has more than one tier.
 */
export function isAllInRoute({ policies, retry, streaming }: StatedRuleIntent, placement: Placement, leadsToTiers: () => boolean): boolean {
  return policies === undefined
    && (!keepsBeside(placement) || (placement.timeout === 'route' && !retry && !streaming && !(placement.failover.retry && leadsToTiers())));
}

/** The inverse of `placeRule`: joins a rule with what was kept beside it, and leaves out what the dialect would have added anyway. */
export function gatherRule({ rule, policy = {} }: PlacedRule, facts: readonly TargetFacts[], placement: Placement): StatedRuleIntent {
  const { requestTimeout, retry = rule.retry, streaming, ...policies } = policy;
  const timeouts: TimeoutIntent = { ...rule.timeouts, ...requestTimeout !== undefined && { request: requestTimeout } };
  const whole: StatedRuleIntent = {
    ...rule,
    ...Object.keys(timeouts).length > 0 && { timeouts },
    ...retry && { retry },
    ...streaming && { streaming },
    ...Object.keys(policies).length > 0 && { policies },
  };
  return withoutDefaults(withRefs(withoutTryTimeout(whole, placement), ref => unrenamedRef(ref, placement)), facts, placement);
}

/** The timeout of each try among the retries, where the dialect keeps it there. */
function withTryTimeout(rule: StatedRuleIntent, { tryTimeoutInRetry }: Placement): StatedRuleIntent {
  if (!tryTimeoutInRetry || !rule.retry || rule.timeouts?.backendRequest === undefined) { return rule; }
  const { timeouts: { backendRequest, ...timeouts }, retry, ...rest } = rule;
  return { ...rest, retry: { ...retry, tryTimeout: backendRequest }, ...Object.keys(timeouts).length > 0 && { timeouts } };
}

/** The inverse: a timeout of each try is one of the timeouts, wherever it is kept. */
export function withoutTryTimeout(rule: StatedRuleIntent, { tryTimeoutInRetry }: Placement): StatedRuleIntent {
  if (!tryTimeoutInRetry || rule.retry?.tryTimeout === undefined) { return rule; }
  const { retry: { tryTimeout, ...retry }, timeouts, ...rest } = rule;
  return { ...rest, retry, timeouts: { backendRequest: tryTimeout, ...timeouts } };
}
