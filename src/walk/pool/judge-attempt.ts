import { Callee } from './member';
import { secondsIn } from '../../dialects/duration';
import { HealthIntent } from '../../intent/endpoint-policy';
import { evaluate } from '../evaluate';
import { recorded } from '../ground';
import { HeaderMap } from '../header-map';
import { Place, Walking } from '../walking';

/** What came of one try, as far as health rules see it. */
export interface Attempt {
  /** Undefined where there was no answer, and none of the gateway's own yet. */
  readonly status: number | undefined;
  readonly headers?: HeaderMap;
  readonly body?: string;
  /** Whether the call itself has ended, and not just the client's patience. */
  readonly hasEnded: boolean;
}

/** How long is evicted for where nothing says so. */
const USUAL = 3;

/** Keeps what came of a try, and takes the endpoint out where a health rule says so. */
export function judgeAttempt(
  walking: Walking, member: Callee, health: HealthIntent | undefined, attempt: Attempt, backoff: number | undefined, place: Place,
): void {
  const { state, endpoint } = member;
  const isBad = isUnhealthy(walking, health, attempt);
  const until = isBad && health ? evictionFor(state.health, state.failures, state.timesEvicted, health, attempt, backoff) : undefined;
  const wasEvicted = state.evicted !== undefined && walking.state.now < state.evicted.until;
  if (isBad) {
    state.health = record(state.health, 0);
    state.failures += 1;
  } else {
    state.health = record(state.health, 1);
    state.failures = 0;
    state.timesEvicted = 0;
  }
  if (until === undefined || wasEvicted) { return; }
  state.timesEvicted += 1;
  state.evicted = { from: walking.state.now, until: walking.state.now + until };
  const { restoreHealth } = health?.eviction ?? {};
  if (restoreHealth !== undefined) { state.health = restoreHealth / 100; }
  walking.tell('eviction', `${endpoint.name ?? 'the endpoint'} is evicted for ${Math.round(until * 1000) / 1000} s`, recorded('72', '75', '77b', '82', '86', '87', '88'), place);
}

/** Moving average of agentgateway. */
const record = (old: number, value: number): number => old === 0 ? value : 0.3 * value + 0.7 * old;

function evictionFor(
  score: number, failures: number, times: number, { eviction }: HealthIntent, attempt: Attempt, backoff: number | undefined,
): number | undefined {
  const stated = eviction?.duration === undefined ? undefined : secondsIn(eviction.duration);
  const base = eviction ? stated ?? USUAL : retryAfter(attempt) ?? backoff;
  const { healthThreshold, consecutiveFailures } = eviction ?? {};
  const isDue = (healthThreshold === undefined && consecutiveFailures === undefined)
    || (healthThreshold !== undefined && score < healthThreshold / 100)
    || (consecutiveFailures !== undefined && consecutiveFailures > 0 && failures + 1 >= consecutiveFailures);
  return base !== undefined && isDue ? base * (times + 1) : undefined;
}

/** Longer times are dates. */
const MONTH = 30 * 24 * 60 * 60;

/** What a provider asks for with a 429. */
function retryAfter({ status, headers }: Attempt): number | undefined {
  if (status !== 429 || headers === undefined) { return undefined; }
  const seconds = headers.get('retry-after');
  if (seconds !== undefined && /^\d+$/.test(seconds)) { return Number(seconds); }
  const milliseconds = headers.get('retry-after-ms');
  if (milliseconds !== undefined && /^\d+$/.test(milliseconds)) { return Number(milliseconds) / 1000; }
  const reset = headers.get('x-ratelimit-reset');
  return reset !== undefined && /^\d+$/.test(reset) && Number(reset) < MONTH ? Number(reset) : undefined;
}

function isUnhealthy(walking: Walking, health: HealthIntent | undefined, attempt: Attempt): boolean {
  const { status, headers, body, hasEnded } = attempt;
  const rule = health?.unhealthy;
  if (rule === undefined) { return status === undefined || status >= 500; }
  if (rule.kind === 'failedCall') { return status === undefined ? hasEnded || !walking.site.conduct.tellsClientsThatLeft : status >= 500 || status === 429; }
  const outcome = evaluate(walking, rule.expression, {
    response: status === undefined ? null : { code: status, headers: headers?.toObject() ?? {}, body: body ?? '' },
    proxy: hasEnded ? { upstreamDuration: 1 } : {},
  });
  if ('unknown' in outcome) { walking.leaveOpen(`whether the answer counts as a failure: ${outcome.unknown}`); }
  return 'value' in outcome && outcome.value === true;
}
