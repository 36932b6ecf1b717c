/** How people call it. */
export const PROMPT_CACHING = 'caching of prompts by the provider';

/** Which parts of a prompt the provider is asked to keep. */
export interface PromptCachingIntent {
  readonly system?: boolean;
  readonly messages?: boolean;
  readonly tools?: boolean;
  /** Shorter prompts are not kept. */
  readonly minTokens?: number;
  /** How many messages before the last one the kept part ends. */
  readonly messageOffset?: number;
}
