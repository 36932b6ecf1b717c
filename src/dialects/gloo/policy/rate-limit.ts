import { Field, fields, optional } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { RATE_LIMIT, RateLimitIntent } from '../../../intent/policy/rate-limit';
import { TrafficCapabilities } from '../../../intent/policy/traffic-capabilities';
import { onlyBucket } from '../../token-bucket';
import { unconditional } from '../../unconditional';

const PATH = 'options.ratelimit.localRatelimit';

const limits = unconditional(fields<RateLimitIntent>({
  local: optional(PATH, onlyBucket),
  global: absent('a global rate limit', 'in Gloo it stands in a RateLimitConfig, whose schema is not at hand; apply that object, and refer to it with a JSON patch'),
}), RATE_LIMIT);

/** A bucket. Everything else about limits in Gloo is about its own rate-limit server. */
export const rateLimit: Field<TrafficCapabilities['rateLimit']> = {
  ...limits,
  decode: from => from.in(PATH.split('.')).exists ? limits.decode(from) : undefined,
};
