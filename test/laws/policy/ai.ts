import { PROMPT } from './prompt';
import { samples } from './sample';
import { AiCapabilities } from '../../../src/intent/policy/ai-capabilities';

export const AI = samples<AiCapabilities>({
  prompt: PROMPT,
});
