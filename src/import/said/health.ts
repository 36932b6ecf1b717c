import { duration } from './duration';
import { maybe } from './optional';
import { HealthIntent } from '../../intent/backend';
import { Expression, from, structIfAny } from '../code/expression';

/** When an endpoint is left, and for how long; undefined for what constructs do not say. */
export function healthRule({ unhealthy, eviction = {} }: HealthIntent): Expression | undefined {
  const isUsual = Object.keys(eviction).length === 1 && eviction.duration === '30s';
  if (unhealthy?.kind === 'failedCall') { return isUsual ? from('HealthRule', 'failover') : undefined; }
  const options = structIfAny('HealthRuleOptions', {
    unhealthyCondition: maybe(unhealthy?.expression),
    evictionDuration: duration(eviction.duration),
    consecutiveFailures: maybe(eviction.consecutiveFailures),
    healthThreshold: maybe(eviction.healthThreshold),
    restoreHealth: maybe(eviction.restoreHealth),
  });
  return options && from('HealthRule', 'of', options);
}
