import { Table } from '../../../codec/table';
import { AiCapabilities } from '../../../intent/policy/ai-capabilities';
import { messages } from '../../messages';
import { AgentgatewayRelease } from '../release';

/** What is done with the contents of calls: `ai` of a policy or a backend. Gateways add messages with whatever role is said. */
export function aiCapabilities(_release: AgentgatewayRelease): Table<AiCapabilities> {
  return {
    prompt: messages('ai.prompt'),
  };
}
