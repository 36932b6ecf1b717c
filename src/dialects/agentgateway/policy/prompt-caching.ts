import { Field, optional, record, value } from '../../../codec/codec';
import { PromptCachingIntent } from '../../../intent/policy/prompt-caching';
import { AgentgatewayRelease, since } from '../release';

/** What the provider is asked to keep: `promptCaching`. */
export const promptCaching = (release: AgentgatewayRelease): Field<PromptCachingIntent> => optional('ai.promptCaching', record<PromptCachingIntent>({
  system: value('cacheSystem'),
  messages: value('cacheMessages'),
  tools: value('cacheTools'),
  minTokens: value('minTokens'),
  messageOffset: since('1.2', release, 'where the kept part of a prompt ends', value('cacheMessageOffset')),
}));
