import { EndpointWords } from './guard-call';
import { guards } from './guards';
import { promptCaching } from './prompt-caching';
import { Table } from '../../../codec/table';
import { AiCapabilities } from '../../../intent/policy/ai-capabilities';
import { BODY_TRANSFORMATIONS, FINAL_TRANSFORMATIONS } from '../../../intent/policy/body';
import { bodyExpressions, bodyFields } from '../../body-fields';
import { noAi } from '../../lacking';
import { messages } from '../../messages';
import { AgentgatewayRelease, since } from '../release';

/** What is done with the contents of calls: `ai` of a policy or a backend. Gateways add messages with whatever role is said. */
export function aiCapabilities(release: AgentgatewayRelease, words: EndpointWords): Table<AiCapabilities> {
  return {
    ...noAi('agentgateway has no such thing'),
    prompt: messages('ai.prompt'),
    guards: guards(release, words),
    bodyDefaults: bodyFields('ai.defaults'),
    bodyOverrides: bodyFields('ai.overrides'),
    bodyTransformations: since('1.0', release, BODY_TRANSFORMATIONS, bodyExpressions('ai.transformations')),
    finalTransformations: since('1.5', release, FINAL_TRANSFORMATIONS, bodyExpressions('ai.finalTransformations')),
    promptCaching: promptCaching(release),
  };
}
