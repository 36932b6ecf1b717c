import { TrafficPolicyForms } from './forms';
import { Table } from '../../../codec/table';
import { AiCapabilities } from '../../../intent/policy/ai-capabilities';
import { noAi } from '../../lacking';
import { messages } from '../../messages';

/** What is done with the contents of calls: `ai` of a TrafficPolicy. */
export function aiCapabilities(_forms: TrafficPolicyForms): Table<AiCapabilities> {
  return {
    ...noAi('kgateway has no such thing'),
    prompt: messages('ai.promptEnrichment'),
  };
}
