import { GUARD_STREAMS, REQUEST_GUARDS, RESPONSE_GUARDS } from './guards';
import { PROMPT } from './prompt';
import { samples } from './sample';
import { AiCapabilities } from '../../../src/intent/policy/ai-capabilities';

export const AI = samples<AiCapabilities>({
  prompt: PROMPT,
  requestGuards: REQUEST_GUARDS,
  responseGuards: RESPONSE_GUARDS,
  guardStreams: GUARD_STREAMS,
});
