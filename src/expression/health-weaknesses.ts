import { asked, Circumstance } from './circumstance';
import { parse } from './parse';
import { CelError, NotKnown } from '../schema/cel/error';
import { Expression } from '../schema/cel/syntax';

/** What a health condition does not see, or sees where nothing is wrong. What depends on the request is no weakness, and said in `unknown`. */
export interface HealthWeaknesses {
  /** An answer of 500 is no failure. */
  readonly misses500: boolean;
  /** A refused connection is no failure at the time when a retry chooses, so that it goes to the same provider. */
  readonly missesRefused: boolean;
  /** A client that gives up before the answer makes a healthy provider look like a failed one. */
  readonly evictsOnClientLeft: boolean;
  /** An answer of 429 is no failure. */
  readonly misses429: boolean;
  /** Nothing that may happen is a failure. */
  readonly neverEvicts: boolean;
  /** Why some of this could not be worked out. */
  readonly unknown?: string;
}

/** The gateway's own condition: a server error or no answer (`telemetry/log.rs` of agentgateway v1.0.1 to v1.4.1; gRPC apart). */
const DEFAULT = 'default(response.code, 503) >= 500';

const REFUSED: Circumstance = { upstream: true };
const CLIENT_LEFT: Circumstance = { upstream: false };
const answer = (code: number): Circumstance => ({ code, upstream: true });

const EVERY: readonly Circumstance[] = [REFUSED, CLIENT_LEFT, ...Array.from({ length: 500 }, (_, i) => answer(i + 100))];

/**
 * Evaluates an `unhealthyCondition` of agentgateway in what may happen to a call; undefined is the gateway's own. What cannot be evaluated, or
 * is no boolean, is no failure, as in the gateway. Before 1.3 there is no `proxy`.
 */
export function healthWeaknesses(condition: string | undefined, dialect?: string): HealthWeaknesses {
  const parsed = parse(condition ?? DEFAULT);
  if (parsed === 'unjudged') { return { ...NO_WEAKNESSES, unknown: 'the expression is not understood' }; }
  if ('reason' in parsed) { return { ...NO_WEAKNESSES, unknown: `it is not CEL: ${parsed.reason}` }; }
  const evaluate = compiled(parsed.tree, dialect);
  if (typeof evaluate === 'string') { return { ...NO_WEAKNESSES, unknown: evaluate }; }
  const [refused, clientLeft, on500, on429] = [REFUSED, CLIENT_LEFT, answer(500), answer(429)].map(circumstance => outcome(evaluate, circumstance));
  const unknown = [on500, refused, clientLeft, on429].find(result => typeof result === 'string');
  return {
    misses500: on500 === false,
    missesRefused: refused === false,
    evictsOnClientLeft: clientLeft === true,
    misses429: on429 === false,
    neverEvicts: EVERY.every(circumstance => outcome(evaluate, circumstance) === false),
    ...typeof unknown === 'string' && { unknown },
  };
}

function compiled(tree: Expression, dialect: string | undefined): ReturnType<typeof asked> | string {
  try {
    return asked(tree, dialect);
  } catch (e) {
    return (e as Error).message;
  }
}

/** Of a condition that has none. */
export const NO_WEAKNESSES: HealthWeaknesses = {
  misses500: false, missesRefused: false, evictsOnClientLeft: false, misses429: false, neverEvicts: false,
};

/** Whether a circumstance is a failure, or the reason why nobody knows. */
function outcome(evaluate: (circumstance: Circumstance) => unknown, circumstance: Circumstance): boolean | string {
  try {
    return evaluate(circumstance) === true;
  } catch (e) {
    // Anything else is a limit of ours, such as a regular expression that is none.
    return e instanceof CelError && !(e instanceof NotKnown) ? false : (e as Error).message;
  }
}
