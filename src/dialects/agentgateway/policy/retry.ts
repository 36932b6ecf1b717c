import { Field, optional, record, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { RetryIntent } from '../../../intent/policy/retry';
import { AMONG_TIMEOUTS } from '../../lacking';
import { AgentgatewayRelease, since } from '../release';

export const retry = (release: AgentgatewayRelease): Field<RetryIntent> => optional('retry', record<RetryIntent>({
  attempts: value('attempts'),
  codes: value('codes'),
  backoff: value('backoff'),
  tryTimeout: absent('a timeout of each try among the retries', AMONG_TIMEOUTS),
  condition: since('1.3', release, 'a retry condition in CEL', value('condition')),
  precondition: since('1.3', release, 'a retry condition in CEL', value('precondition')),
}));
