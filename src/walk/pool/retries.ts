import { secondsIn } from '../../dialects/duration';
import { RetryIntent } from '../../intent/policy/retry';
import { evaluate, holds } from '../evaluate';
import { Holding } from '../followed';
import { recorded } from '../ground';
import { HeaderMap } from '../header-map';
import { Walking } from '../walking';

/** More is not kept for a second try. */
const KEPT = 64 * 1024;

/** When a request is tried again. */
export interface Retries {
  readonly attempts: number;
  /** In seconds. */
  readonly backoff: number | undefined;
  isDue(outcome: Tried): boolean;
}

/** What came of a try. */
export type Tried =
  | { readonly kind: 'answered'; readonly status: number; readonly headers: HeaderMap; readonly body: string }
  | { readonly kind: 'failed'; readonly isRetryable: boolean };

const NEVER: Retries = { attempts: 0, backoff: undefined, isDue: () => false };

/** The retries that hold for a request. */
export function retriesFor(walking: Walking, held: Holding<'retry'> | undefined): Retries {
  if (held === undefined) { return NEVER; }
  const { attempts = 1, codes = [], backoff, condition, precondition }: RetryIntent = held.value;
  if (precondition !== undefined && !holds(walking, precondition)) {
    walking.tell('retry', 'the condition for retries does not hold', recorded('93'), held.place);
    return { ...NEVER, backoff: backoff === undefined ? undefined : secondsIn(backoff) };
  }
  if (walking.request.body !== undefined && walking.request.body.size > KEPT) {
    walking.tell('retry', 'the body is over 64 KiB, so that it is sent once', recorded('89'), held.place);
    return { ...NEVER, backoff: backoff === undefined ? undefined : secondsIn(backoff) };
  }
  return {
    attempts,
    backoff: backoff === undefined ? undefined : secondsIn(backoff),
    isDue: tried => tried.kind === 'failed' ? tried.isRetryable : codes.includes(tried.status) || (condition !== undefined && isMet(walking, condition, tried)),
  };
}

function isMet(walking: Walking, condition: string, { status, headers, body }: Extract<Tried, { kind: 'answered' }>): boolean {
  const outcome = evaluate(walking, condition, { response: { code: status, headers: headers.toObject(), body } });
  if ('unknown' in outcome) { walking.leaveOpen(`whether a retry is due: ${outcome.unknown}`); }
  return 'value' in outcome && outcome.value === true;
}
