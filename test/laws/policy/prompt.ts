import * as fc from 'fast-check';
import { Sample } from './sample';
import { MessageIntent, PromptIntent } from '../../../src/intent/policy/prompt';
import { few, some, words } from '../arbitrary-parts';

const message: fc.Arbitrary<MessageIntent> = fc.record({ role: fc.constantFrom('system', 'user', 'assistant'), content: words });

export const PROMPT: Sample<PromptIntent> = {
  full: { prepend: [{ role: 'system', content: 'Answer in English.' }, { role: 'user', content: 'Hello.' }], append: [{ role: 'assistant', content: 'Bye.' }] },
  cases: {
    before: { prepend: [{ role: 'system', content: 'Answer in English.' }] },
    after: { append: [{ role: 'user', content: 'Be brief.' }] },
  },
  arbitrary: some<PromptIntent>([], { prepend: few(message, 1), append: few(message, 1) }),
};
