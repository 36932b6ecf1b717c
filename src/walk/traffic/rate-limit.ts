import { chosenOf } from './conditional';
import { secondsIn } from '../../dialects/duration';
import { LocalLimitIntent } from '../../intent/policy/rate-limit';
import { Holding } from '../followed';
import { recorded } from '../ground';
import { BucketState, GatewayState } from '../state';
import { TokenLimit, Walking } from '../walking';

/** Takes a request off the bucket of its policy; a limit of tokens is returned. */
export function limit(walking: Walking, held: Holding<'rateLimit'>): TokenLimit | undefined {
  const chosen = chosenOf(walking, held.value);
  if (chosen === undefined) { return undefined; }
  const { local = [], global } = chosen.policy;
  if (global) { walking.leaveOpen('whether the global limit lets the request pass: the limiter decides; it is taken to'); }
  const [first] = local;
  if (first === undefined) { return undefined; }
  const key = `${held.source.namespace}/${held.source.name}/${targetOf(walking, held)}/${chosen.index}`;
  const capacity = (first.requests ?? first.tokens ?? 0) + (first.burst ?? 0);
  const bucket = (): BucketState => filled(walking.state, key, first, capacity);
  const ground = recorded('111', '111b', '112', '113');
  const refuse = (): never => {
    const { refillAt } = bucket();
    walking.tell('limit', `the limit of ${shown(first)} is used up`, ground, held.place);
    return walking.answer(429, 'rate limit exceeded', {
      'content-type': 'text/plain',
      'x-ratelimit-limit': String(capacity),
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.max(0, Math.floor(refillAt - walking.state.now))),
    });
  };
  if (first.tokens !== undefined) {
    return {
      check: () => {
        if (bucket().left <= 0) { refuse(); }
        walking.tell('limit', `${bucket().left} tokens are left of ${shown(first)}`, ground, held.place);
      },
      pay: tokens => { bucket().left = Math.max(0, bucket().left - tokens); },
    };
  }
  const state = bucket();
  if (state.left < 1) { refuse(); }
  state.left -= 1;
  walking.tell('limit', `counts against ${shown(first)}; ${state.left} are left`, ground, held.place);
  return undefined;
}

/** A bucket belongs to one target of a policy. */
function targetOf({ entry, door }: Walking, { level }: Holding<'rateLimit'>): string {
  if (level === 'route' || level === 'rule' || level === 'rule itself') {
    return `${entry?.route.namespace}/${entry?.route.name}${level === 'route' ? '' : `/${entry?.rule}`}`;
  }
  return `${door?.entry.namespace}/${door?.entry.gateway}${level === 'listener' ? `/${door?.entry.listener}` : ''}`;
}

const shown = ({ requests, tokens, per, burst }: LocalLimitIntent): string =>
  `${requests ?? tokens} ${requests === undefined ? 'tokens' : 'requests'} in ${per}${burst === undefined ? '' : ` and ${burst} at once`}`;

/** The bucket, filled as often as its time has come. */
function filled({ buckets, now }: GatewayState, key: string, { requests, tokens, per }: LocalLimitIntent, capacity: number): BucketState {
  const interval = secondsIn(per) ?? 1;
  const bucket = buckets.get(key) ?? { left: capacity, refillAt: now + interval };
  buckets.set(key, bucket);
  if (now >= bucket.refillAt) {
    const times = Math.floor((now - bucket.refillAt) / interval) + 1;
    bucket.left = Math.min(capacity, bucket.left + times * (requests ?? tokens ?? 0));
    bucket.refillAt += times * interval;
  }
  return bucket;
}
