import { requestGuards, responseGuards } from './guards';
import { absent } from '../../../codec/codec';
import { Table } from '../../../codec/table';
import { AiCapabilities } from '../../../intent/policy/ai-capabilities';
import { GUARD_STREAMS } from '../../../intent/policy/guard';
import { noAi } from '../../lacking';
import { messages, UPPER_CASE_ROLE } from '../../messages';

/** What is done with the contents of calls: `options.ai` of a RouteOption. */
export const aiCapabilities: Table<AiCapabilities> = {
  ...noAi('Gloo has no such thing'),
  prompt: messages('options.ai.promptEnrichment', UPPER_CASE_ROLE),
  requestGuards,
  responseGuards,
  guardStreams: absent(GUARD_STREAMS, 'there is nothing to turn on'),
};
