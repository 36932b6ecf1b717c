import { called } from './called';
import { onConditions } from './conditional';
import { duration, milliseconds } from './duration';
import { maybe, onlyTrue } from './optional';
import { Saying } from './saying';
import { BodyLimitIntent, BufferIntent } from '../../intent/policy/buffer';
import { GlobalLimitIntent, LimitDescriptorIntent, LimitEntryIntent, LocalLimitIntent, RateLimitIntent } from '../../intent/policy/rate-limit';
import { TrafficCapabilities } from '../../intent/policy/traffic-capabilities';
import { call, Expression, from, list, literal, struct, structIfAny } from '../code/expression';

type Fields = { readonly [name: string]: Expression | undefined };

/** What limits calls, as properties. */
export function limitFields({ rateLimit, buffer }: TrafficCapabilities, saying: Saying): Fields {
  return {
    ...rateLimit && ('conditional' in rateLimit
      ? { conditionalRateLimits: onConditions('ConditionalRateLimits', rateLimit.conditional, policy => rateLimits(policy, saying)) }
      : rateLimits(rateLimit, saying)),
    buffer: buffer && bodyLimits(buffer),
  };
}

const rateLimits = ({ local, global }: RateLimitIntent, saying: Saying): Fields => ({
  rateLimits: local && list(local.map(localLimit)),
  globalRateLimit: global && globalLimit(global, saying),
});

const TIMES: { readonly [milliseconds: number]: string } = { 1000: 'perSecond', 60_000: 'perMinute', 3_600_000: 'perHour' };

function localLimit({ requests, tokens, per, burst }: LocalLimitIntent): Expression {
  const amount = tokens === undefined ? from('RateLimit', 'requests', literal(requests ?? 0)) : from('RateLimit', 'tokens', literal(tokens));
  const options = structIfAny('RateLimitOptions', { burst: maybe(burst === 0 ? undefined : burst) });
  const time = milliseconds(per);
  return time !== undefined && TIMES[time] !== undefined ? call(amount, TIMES[time], options) : call(amount, 'per', duration(per) ?? from('Duration', 'seconds', literal(1)), options);
}

function globalLimit({ limiter, descriptors }: GlobalLimitIntent, saying: Saying): Expression | undefined {
  if ('extension' in limiter) { return undefined; }
  const { service, domain, failOpen, timeout, headers, authority } = limiter;
  return from('GlobalRateLimit', 'of', struct('GlobalRateLimitOptions', {
    service: called(service, saying),
    domain: literal(domain),
    descriptors: list(descriptors.map(descriptor)),
    failOpen: maybe(failOpen),
    timeout: duration(timeout),
    responseHeaders: maybe(headers),
    authority: maybe(authority),
  }));
}

const descriptor = ({ entries, unit, cost, limitOverride }: LimitDescriptorIntent): Expression => from('LimitDescriptor', unit === 'tokens' ? 'tokens' : 'requests',
  list(entries.map(entry)), structIfAny('LimitDescriptorOptions', { cost: maybe(cost), limitOverride: maybe(limitOverride) }));

/** The shortest words for what a request is told apart by. */
function entry({ name, expression }: LimitEntryIntent): Expression {
  if (name === 'remote_address' && expression === 'source.address') { return from('LimitEntry', 'remoteAddress'); }
  if (name === 'path' && expression === 'request.path') { return from('LimitEntry', 'path'); }
  if (expression === `request.headers[${JSON.stringify(name.toLowerCase())}]` && name === name.toLowerCase()) { return from('LimitEntry', 'header', literal(name)); }
  const text = constant(expression);
  return text ? from('LimitEntry', 'value', literal(name), literal(text)) : from('LimitEntry', 'cel', literal(name), literal(expression));
}

/** The text that an expression is nothing else than. */
function constant(expression: string): string | undefined {
  if (!/^"([^"\\]|\\["\\/bfnrt])*"$/.test(expression)) { return undefined; }
  const text = JSON.parse(expression) as string;
  return JSON.stringify(text) === expression ? text : undefined;
}

const bodyLimits = ({ request, response, off }: BufferIntent): Expression => struct('BodyLimits', {
  request: request && bodyLimit(request), response: response && bodyLimit(response), off: onlyTrue(off),
});

const bodyLimit = ({ maxBytes, failOpen }: BodyLimitIntent): Expression => struct('BodyLimit', { maxBytes: maybe(bytes(maxBytes)), failOpen: maybe(failOpen) });

const POWERS: readonly string[] = ['', 'Ki', 'Mi', 'Gi'];

/** Bytes of a number or of a quantity such as `64Ki`. */
export function bytes(size: number | string | undefined): number | undefined {
  if (typeof size !== 'string') { return size; }
  const [, count, unit] = /^(\d+)(Ki|Mi|Gi)?$/.exec(size) ?? [];
  return count === undefined ? undefined : Number(count) * 1024 ** POWERS.indexOf(unit ?? '');
}
