import { Codec, Field, optional, record, value } from '../../codec/codec';
import { HealthIntent, UnhealthyIntent } from '../../intent/backend';

/** How a release says that a call failed. */
export interface HealthForms {
  readonly failedCall: string;
}

/** A failed connection leaves no response to look at, and neither does a client that hangs up: before 1.3 the two look alike. */
export const HEALTH_1_0: HealthForms = { failedCall: 'default(response.code, 503) >= 500 || response.code == 429' };

/** The time that the provider took is known once it was called, whether it answered or not, unless the client left first. */
export const HEALTH_1_3: HealthForms = {
  failedCall: 'default(response.code, has(proxy.upstreamDuration) ? 503 : 200) >= 500 || response.code == 429',
};

type Eviction = NonNullable<HealthIntent['eviction']>;

/** The `health` block of one agentgateway release. */
export function health({ failedCall }: HealthForms): Codec<HealthIntent> {
  return record<HealthIntent>({
    unhealthy: unhealthy(failedCall),
    eviction: optional('eviction', record<Eviction>({
      duration: value('duration'),
      consecutiveFailures: value('consecutiveFailures'),
      healthThreshold: value('healthThreshold'),
      restoreHealth: value('restoreHealth'),
    })),
  });
}

/** An expression that happens to be the release's own words for a failed call is read as these. */
function unhealthy(failedCall: string): Field<UnhealthyIntent> {
  const condition = value<string>('unhealthyCondition');
  return {
    encode: (v, to) => condition.encode(v?.kind === 'failedCall' ? failedCall : v?.expression, to),
    decode: from => {
      const expression = condition.decode(from);
      return expression === undefined ? undefined : expression === failedCall ? { kind: 'failedCall' } : { kind: 'cel', expression };
    },
  };
}
