import { absent, Codec, fields, lackingOf, value } from '../../../codec/codec';
import { RetryIntent } from '../../../intent/policy/retry';

/** What the gateway retries for an HTTPRoute's own `retry`; the schema wants a list of conditions where no status code is named. */
const RETRY_ON: readonly string[] = ['cancelled', 'connect-failure', 'refused-stream', 'retriable-status-codes', 'unavailable'];

const rest = fields<RetryIntent>({
  attempts: value('attempts'),
  codes: value('statusCodes'),
  backoff: value('backoffBaseInterval'),
  tryTimeout: value('perTryTimeout'),
  condition: absent('a retry condition in CEL', 'retries go by status code'),
  precondition: absent('a retry condition in CEL', 'retries go by status code'),
});

export const retry: Codec<RetryIntent> = {
  encode(v, to) {
    to.at('retryOn').set(RETRY_ON);
    rest.encode(v, to);
  },
  decode(from) {
    const conditions = from.at('retryOn');
    if (JSON.stringify(conditions.peek) === JSON.stringify(RETRY_ON)) { conditions.read(); }
    return rest.decode(from);
  },
  ...lackingOf<RetryIntent>([['', rest]]),
};
