import { BodyLimit, BodyLimits } from './body-limits';
import { onConditions } from './conditional-list';
import { LimitPolicies } from './limit-policies';
import { isWholeNumber } from '../input/whole-number';
import { BodyLimitIntent, BufferIntent } from '../intent/policy/buffer';
import { RateLimitIntent } from '../intent/policy/rate-limit';
import { TrafficCapabilities } from '../intent/policy/traffic-capabilities';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';

/** What agentgateway takes, in bytes. */
const LONGEST_BODY = 4_294_967_295;
/** No release takes more. */
const MOST_LIMITS = 16;

type Limits = Pick<LimitPolicies, 'rateLimits' | 'globalRateLimit'>;

/** How much may be called, in the words of the hub. */
export function limitCapabilities(policies: LimitPolicies, binding: Binding): TrafficCapabilities {
  const { conditionalRateLimits, buffer } = policies;
  return withoutUndefined({
    rateLimit: conditionalRateLimits ? conditionally(policies, conditionalRateLimits, binding) : rateLimit(policies, binding, 'rateLimits'),
    buffer: buffer && bufferIntent(buffer, binding),
  });
}

function conditionally(policies: Limits, limits: NonNullable<LimitPolicies['conditionalRateLimits']>, binding: Binding): TrafficCapabilities['rateLimit'] {
  if (policies.rateLimits || policies.globalRateLimit) {
    binding.refuse('ConflictingOptions', 'limits on conditions stand alone; put those without condition last in conditionalRateLimits, with no \'when\'');
  }
  return onConditions('conditionalRateLimits', limits, (limit, i) => {
    const at = `conditionalRateLimits[${i}]`;
    const said = rateLimit(limit, binding, `${at}.rateLimits`);
    if (!said) { binding.refuse('ItemCount', `${at} limits nothing; give rateLimits, globalRateLimit or both`); }
    return said ?? {};
  }, binding);
}

function rateLimit({ rateLimits, globalRateLimit }: Limits, binding: Binding, property: string): RateLimitIntent | undefined {
  if (!rateLimits && !globalRateLimit) { return undefined; }
  if (rateLimits && rateLimits.length > MOST_LIMITS) { binding.refuse('ItemCount', `${property} takes at most ${MOST_LIMITS} items, got ${rateLimits.length}`); }
  return { ...rateLimits && { local: rateLimits.map(limit => limit._toIntent()) }, ...globalRateLimit && { global: globalRateLimit._bind(binding) } };
}

function bufferIntent({ request, response, off }: BodyLimits, binding: Binding): BufferIntent {
  if (off && (request || response)) { binding.refuse('ConflictingOptions', 'a limit of bodies is either turned off or given, got both; leave one out'); }
  return {
    ...request && { request: bodyLimit(request, 'request', binding) },
    ...response && { response: bodyLimit(response, 'response', binding) },
    ...off && { off },
  };
}

function bodyLimit({ maxBytes, failOpen }: BodyLimit, which: string, { refuse }: Binding): BodyLimitIntent {
  if (maxBytes !== undefined && !isWholeNumber(maxBytes, 1, LONGEST_BODY)) {
    refuse('InvalidLimit', `maxBytes of buffer.${which} is a whole number from 1 to ${LONGEST_BODY}, got ${maxBytes}`);
  }
  return withoutUndefined({ maxBytes, failOpen });
}
