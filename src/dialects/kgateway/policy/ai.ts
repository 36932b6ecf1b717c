import { TrafficPolicyForms } from './forms';
import { requestGuards, responseGuards } from './guards';
import { absent } from '../../../codec/codec';
import { Table } from '../../../codec/table';
import { AiCapabilities } from '../../../intent/policy/ai-capabilities';
import { GUARD_STREAMS } from '../../../intent/policy/guard';
import { noAi } from '../../lacking';
import { messages } from '../../messages';

/** What is done with the contents of calls: `ai` of a TrafficPolicy. */
export function aiCapabilities(forms: TrafficPolicyForms): Table<AiCapabilities> {
  return {
    ...noAi('kgateway has no such thing'),
    prompt: messages('ai.promptEnrichment'),
    requestGuards: requestGuards(forms),
    responseGuards: responseGuards(forms),
    guardStreams: absent(GUARD_STREAMS, forms.plane === '2.1-agentgateway' ? 'the gateway never looks at them' : 'there is nothing to turn on'),
  };
}
