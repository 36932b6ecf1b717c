import { isBefore } from './release-order';
import { firstOf, Sections } from './sections';
import { HEALTH_1_0, HEALTH_1_3 } from '../../../dialects/agentgateway/health';
import { DialectDefinition } from '../../../dialects/definition';
import { DIALECTS } from '../../../dialects/registry';
import { Expression, from, literal, struct } from '../../code/expression';
import { seconds } from '../providers/call-timeout';

/** How long a provider that failed is left. */
export function health(sections: Sections, dialect: DialectDefinition): Expression | undefined {
  const cooldown = firstOf(sections, 'cooldown_time');
  const allowed = firstOf(sections, 'allowed_fails');
  const policy = firstOf(sections, 'allowed_fails_policy');
  const off = firstOf(sections, 'disable_cooldowns');
  const isOff = off?.flag === true;
  [allowed, policy].forEach(each => each?.tell('approximate', 'a provider is left after its first failure: a later try has to reach another one'));
  const time = isOff ? 1 : cooldown?.number;
  if (!dialect.placement.failover.health) {
    [cooldown, off].forEach(each => each?.tell('unsupported', `${dialect.title} has no rule for how long a provider that failed is left; dialects that have: ${withHealth()}`));
    return undefined;
  }
  if (time === undefined) { return undefined; }
  if (isOff) { off!.tell('approximate', 'a provider that failed is left for a second: a later try has to reach another one'); }
  if (!isOff) { cooldown!.tell('approximate', 'the time is multiplied by the failures since the last success, and counts for providers of pools'); }
  if (time < 1) { cooldown?.tell('approximate', 'a provider that failed is left for a second, which is the least'); }
  const { failedCall } = isBefore(dialect, 'agentgateway-1.3') ? HEALTH_1_0 : HEALTH_1_3;
  return from('HealthRule', 'of', struct('HealthRuleOptions', { unhealthyCondition: literal(failedCall), evictionDuration: seconds(Math.max(1, time)) }));
}

const withHealth = (): string => DIALECTS.filter(({ placement }) => placement.failover.health).map(({ id }) => id).join(', ');
