import { guards } from './guards';
import { rag } from './rag';
import { semanticCache } from './semantic-cache';
import { Table } from '../../../codec/table';
import { AiCapabilities } from '../../../intent/policy/ai-capabilities';
import { flaggedBodyFields, json } from '../../body-fields';
import { noAi } from '../../lacking';
import { messages, UPPER_CASE_ROLE } from '../../messages';

/** What is done with the contents of calls: `options.ai` of a RouteOption. */
export const aiCapabilities: Table<AiCapabilities> = {
  ...noAi('Gloo has no such thing'),
  prompt: messages('options.ai.promptEnrichment', UPPER_CASE_ROLE),
  guards,
  ...flaggedBodyFields('options.ai.defaults', json),
  rag,
  semanticCache,
};
