import { RetryIntent } from './policy/retry';
import { TargetFacts } from './route-facts';
import { RuleDefault } from './rule-default';
import { sameRule } from './same-rule';

/** Statuses that another try, or another provider, may do better than; 529 is Anthropic's word for being overloaded. */
export const RETRY_CODES: readonly number[] = [429, 500, 502, 503, 504, 529];

/** Retries that make a failover happen within the request that failed. */
export function failoverRetry(facts: readonly TargetFacts[]): RetryIntent | undefined {
  const fallbacks = Math.max(0, ...facts.map(target => target.fallbacks));
  return fallbacks === 0 ? undefined : { attempts: fallbacks, codes: RETRY_CODES };
}

/** One try for each provider before the last tier, where a retry can reach the next one. */
export const FAILOVER_RETRY: RuleDefault = {
  name: 'failoverRetry',
  add: (rule, facts, { failover }) => {
    const retry = failover.retry && !rule.retry ? failoverRetry(facts) : undefined;
    return retry ? { ...rule, retry } : rule;
  },
  takeAway: (rule, facts, { failover }) => {
    const { retry, ...rest } = rule;
    return retry && failover.retry && sameRule(retry, failoverRetry(facts)) ? rest : rule;
  },
};

/** The wait without which another try meets the provider that just failed. */
export const BACKOFF: RuleDefault = {
  name: 'retryBackoff',
  add: (rule, facts, { retryBackoff }) => {
    const { retry } = rule;
    if (!retry || leadsToTools(facts) || retry.backoff !== undefined || !retryBackoff) { return rule; }
    return { ...rule, retry: { ...retry, backoff: retryBackoff } };
  },
  takeAway: (rule, facts, { retryBackoff }) => {
    if (leadsToTools(facts) || rule.retry?.backoff === undefined || rule.retry.backoff !== retryBackoff) { return rule; }
    const { backoff: _, ...retry } = rule.retry;
    return { ...rule, retry };
  },
};

/** Servers of tools are not left for another one when they fail. */
const leadsToTools = (facts: readonly TargetFacts[]): boolean => facts.length > 0 && facts.every(({ tools }) => tools);
