import { EndpointWords } from './guard-call';
import { guards } from './guards';
import { Field, value } from '../../../codec/codec';
import { Table, under } from '../../../codec/table';
import { AiCapabilities } from '../../../intent/policy/ai-capabilities';
import { GUARD_STREAMS } from '../../../intent/policy/guard';
import { messages } from '../../messages';
import { AgentgatewayRelease, since } from '../release';

/** What is done with the contents of calls: `ai` of a policy or a backend. Gateways add messages with whatever role is said. */
export function aiCapabilities(release: AgentgatewayRelease, words: EndpointWords): Table<AiCapabilities> {
  return {
    prompt: messages('ai.prompt'),
    ...under<Omit<AiCapabilities, 'prompt'>>('ai.promptGuard', {
      requestGuards: guards('request', release, words),
      responseGuards: guards('response', release, words),
      guardStreams: since('1.3', release, GUARD_STREAMS, enabled('streaming')),
    }),
  };
}

/** A flag whose only word is yes. */
function enabled(path: string): Field<true> {
  const word = value<string>(path);
  return {
    encode: (v, to) => word.encode(v && 'Enabled', to),
    decode: from => word.decode(from) === 'Enabled' ? true : undefined,
  };
}
