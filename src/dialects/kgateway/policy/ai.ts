import { TrafficPolicyForms } from './forms';
import { guards } from './guards';
import { Table } from '../../../codec/table';
import { AiCapabilities } from '../../../intent/policy/ai-capabilities';
import { noAi } from '../../lacking';
import { messages } from '../../messages';

/** What is done with the contents of calls: `ai` of a TrafficPolicy. */
export function aiCapabilities(forms: TrafficPolicyForms): Table<AiCapabilities> {
  return {
    ...noAi('kgateway has no such thing'),
    prompt: messages('ai.promptEnrichment'),
    guards: guards(forms),
  };
}
