import { limitEntry } from './limit-entry';
import { Codec, Field, fields, list, optional, record } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { GlobalLimitIntent, LimitDescriptorIntent, LimitEntryIntent, LocalLimitIntent, RATE_LIMIT, RateLimitIntent } from '../../../intent/policy/rate-limit';
import { TrafficCapabilities } from '../../../intent/policy/traffic-capabilities';
import { byReference } from '../../extension-ref';
import { onlyBucket } from '../../token-bucket';
import { unconditional } from '../../unconditional';

/** Requests are what is counted, unless anything else is said. */
const descriptor = record<LimitDescriptorIntent>({
  entries: optional('entries', list(limitEntry)) as Codec<readonly LimitEntryIntent[]>,
  unit: absent('what a global limit counts', 'it counts requests; leave it out'),
  cost: absent('what a request costs', 'every request costs one; leave it out'),
  limitOverride: absent('a limit in the request', 'the rate-limit service knows the limits; leave it out'),
});

const global = fields<GlobalLimitIntent>({
  limiter: byReference('extensionRef', 'a rate-limit service'),
  descriptors: optional('descriptors', list(descriptor)) as Codec<readonly LimitDescriptorIntent[]>,
});

/** None at all turns off that of a less specific policy. */
const local: Codec<readonly LocalLimitIntent[]> = {
  ...onlyBucket,
  lacks: limits => Array.isArray(limits) && limits.length > 0 ? onlyBucket.lacks?.(limits) ?? [] : [],
  encode: (limits, to) => {
    to.touch();
    if (limits.length > 0) { onlyBucket.encode(limits, to.at('tokenBucket')); }
  },
  decode: from => {
    from.readIfEmpty();
    return from.at('tokenBucket').exists ? onlyBucket.decode(from.at('tokenBucket')) : [];
  },
};

/** A bucket, and from 2.1 on what a service is asked that a GatewayExtension names. */
export const rateLimit = (hasGlobal: boolean): Field<TrafficCapabilities['rateLimit']> => optional('rateLimit', unconditional(record<RateLimitIntent>({
  local: optional('local', local),
  global: hasGlobal ? optional('global', global) : absent('a global rate limit', 'it came with kgateway 2.1'),
}), RATE_LIMIT));
