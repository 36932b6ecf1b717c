import * as fc from 'fast-check';
import { Sample } from './sample';
import { PromptCachingIntent } from '../../../src/intent/policy/prompt-caching';
import { counts, some } from '../arbitrary-parts';

export const PROMPT_CACHING: Sample<PromptCachingIntent> = {
  full: { system: false, messages: false, tools: true, minTokens: 2048, messageOffset: 2 },
  cases: {
    'as the gateway likes': {},
    'tools, too': { tools: true },
    'what is long': { system: true, messages: false, minTokens: 4096 },
    'not the last messages': { messageOffset: 2 },
  },
  arbitrary: some<PromptCachingIntent>([], { system: fc.boolean(), messages: fc.boolean(), tools: fc.boolean(), minTokens: counts, messageOffset: counts }),
};
