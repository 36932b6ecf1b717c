import { Codec, value } from '../codec/codec';
import { Gap } from '../codec/gap';
import { LocalLimitIntent } from '../intent/policy/rate-limit';

const most = value<number>('maxTokens');
const filled = value<number>('tokensPerFill');
const interval = value<string>('fillInterval');

const OF_TOKENS: Gap = { feature: 'a local limit of tokens', level: 'no', because: 'count requests, or limit tokens where the keys are made' };
const SEVERAL: Gap = { feature: 'any number of local limits but one', level: 'no', because: 'give one, and a global one beside it' };

/** A bucket of Envoy: filled once in a while, it holds what is filled and a burst. Its tokens are requests, not those of an LLM. */
export const tokenBucket: Codec<LocalLimitIntent> = {
  encode: ({ requests, tokens, per, burst = 0 }, to) => {
    if (requests === undefined || tokens !== undefined) { return to.report.gap(OF_TOKENS, { manifestPath: to.path }); }
    most.encode(requests + burst, to);
    filled.encode(requests, to);
    interval.encode(per, to);
  },
  gaps: [OF_TOKENS],
  lacks: limit => limit?.tokens === undefined ? [] : [{ gap: OF_TOKENS, where: '' }],
  decode: from => {
    const { peek } = from.at('tokensPerFill');
    // Envoy fills one at a time unless told otherwise.
    const requests = typeof peek === 'number' ? peek : 1;
    const capacity = from.at('maxTokens').peek;
    if (typeof capacity !== 'number' || capacity < requests || !from.at('fillInterval').exists) { return undefined; }
    [most, filled].forEach(field => field.decode(from));
    return { requests, per: interval.decode(from) as string, ...capacity > requests && { burst: capacity - requests } };
  },
};

/** The only bucket that there can be. */
export const onlyBucket: Codec<readonly LocalLimitIntent[]> = {
  encode: (limits, to) => {
    if (limits.length === 1) { return tokenBucket.encode(limits[0], to); }
    to.report.gap(SEVERAL, { manifestPath: to.path });
  },
  decode: from => {
    const only = tokenBucket.decode(from);
    return only && [only];
  },
  gaps: [SEVERAL, OF_TOKENS],
  lacks: limits => !Array.isArray(limits) ? [] : limits.length !== 1 ? [{ gap: SEVERAL, where: '' }] : limits.flatMap((limit: LocalLimitIntent) => tokenBucket.lacks?.(limit) ?? []),
};
