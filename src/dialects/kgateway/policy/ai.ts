import { TrafficPolicyForms } from './forms';
import { guards } from './guards';
import { jsonText } from './json-text';
import { partly } from '../../../codec/lacking';
import { Table } from '../../../codec/table';
import { AiCapabilities } from '../../../intent/policy/ai-capabilities';
import { BODY_OVERRIDES } from '../../../intent/policy/body';
import { flaggedBodyFields } from '../../body-fields';
import { noAi } from '../../lacking';
import { messages } from '../../messages';

/** What is done with the contents of calls: `ai` of a TrafficPolicy. */
export function aiCapabilities(forms: TrafficPolicyForms): Table<AiCapabilities> {
  const { bodyDefaults, bodyOverrides } = flaggedBodyFields('ai.defaults', jsonText);
  return {
    ...noAi('kgateway has no such thing'),
    prompt: messages('ai.promptEnrichment'),
    guards: guards(forms),
    bodyDefaults,
    bodyOverrides: forms.plane === '2.0'
      ? partly(bodyOverrides, BODY_OVERRIDES, 'this release may take them for defaults', 'have clients leave the field out, or use kgateway 2.1') : bodyOverrides,
  };
}
