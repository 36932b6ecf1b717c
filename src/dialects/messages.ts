import { Codec, Field, fields, list, optional, record, spelled, value } from '../codec/codec';
import { MessageIntent, PromptIntent } from '../intent/policy/prompt';

/** The two lists of messages that every dialect adds to prompts, below a path; `role` says how it spells who speaks. */
export function messages(path: string, role: Field<string> = value('role')): Field<PromptIntent> {
  const each = list(fields<MessageIntent>({ role: role as Codec<string>, content: value('content') }));
  return optional(path, record<PromptIntent>({ prepend: optional('prepend', each), append: optional('append', each) }));
}

/** The spelling of the AI plugin of Gloo; it reads any. */
export const UPPER_CASE_ROLE: Field<string> = spelled('role', { system: 'SYSTEM', user: 'USER', assistant: 'ASSISTANT', developer: 'DEVELOPER' });
