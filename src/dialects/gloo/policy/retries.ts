import { absent, Field, fields, lackingOf, value } from '../../../codec/codec';
import { RetryIntent } from '../../../intent/policy/retry';

const RETRY_ON = 'connect-failure,refused-stream,unavailable,cancelled,retriable-status-codes';

const rest = fields<RetryIntent>({
  attempts: value('numRetries'),
  codes: value('retriableStatusCodes'),
  backoff: value('retryBackOff.baseInterval'),
  tryTimeout: value('perTryTimeout'),
  condition: absent('a retry condition in CEL', 'retries go by status code'),
  precondition: absent('a retry condition in CEL', 'retries go by status code'),
});

/** Retries step to the next priority of the Upstream, which is what makes it fail over. */
export const retries: Field<RetryIntent> = {
  encode(v, to) {
    if (!v) { return; }
    const below = to.in(['options', 'retries']);
    below.at('retryOn').set(RETRY_ON);
    rest.encode(v, below);
    below.in(['previousPriorities', 'updateFrequency']).set(1);
  },
  decode(from) {
    const below = from.in(['options', 'retries']);
    const retryOn = below.at('retryOn');
    // Envoy retries nothing where nothing says on what.
    if (!retryOn.exists) { return undefined; }
    const updateFrequency = below.in(['previousPriorities', 'updateFrequency']);
    if (retryOn.peek === RETRY_ON) { retryOn.read(); }
    if (updateFrequency.peek === 1) { updateFrequency.read(); }
    return rest.decode(below);
  },
  ...lackingOf<RetryIntent>([['', rest]]),
};
