import { BODY_DEFAULTS, BODY_OVERRIDES, BODY_TRANSFORMATIONS } from './body';
import { GUARDS } from './guards';
import { PROMPT } from './prompt';
import { PROMPT_CACHING } from './prompt-caching';
import { RAG } from './rag';
import { samples } from './sample';
import { SEMANTIC_CACHE } from './semantic-cache';
import { AiCapabilities } from '../../../src/intent/policy/ai-capabilities';

export const AI = samples<AiCapabilities>({
  prompt: PROMPT,
  guards: GUARDS,
  bodyDefaults: BODY_DEFAULTS,
  bodyOverrides: BODY_OVERRIDES,
  bodyTransformations: BODY_TRANSFORMATIONS,
  finalTransformations: BODY_TRANSFORMATIONS,
  promptCaching: PROMPT_CACHING,
  rag: RAG,
  semanticCache: SEMANTIC_CACHE,
});
