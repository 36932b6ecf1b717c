import { Sample } from './sample';
import { RetryIntent } from '../../../src/intent/policy/retry';
import { counts, durations, few, some, words } from '../arbitrary-parts';

export const RETRY: Sample<RetryIntent> = {
  full: { attempts: 2, codes: [429, 503], backoff: '100ms', tryTimeout: '30s', condition: 'response.code == 429', precondition: 'true' },
  cases: {
    'each within a time': { attempts: 2, codes: [503], tryTimeout: '30s' },
    'after a while': { attempts: 2, codes: [503], backoff: '1s' },
    'as the gateway likes': {},
    'on a condition': { attempts: 1, condition: 'response.code == 429' },
  },
  arbitrary: some<RetryIntent>([], {
    attempts: counts, codes: few(counts), backoff: durations, tryTimeout: durations, condition: words, precondition: words,
  }),
};
