import { Api } from './api';
import { Fields, fieldsOf, listOf, textOf } from './json';
import { JsonValue } from '../../intent/policy/body';
import { PromptIntent } from '../../intent/policy/prompt';

/** What is said in a conversation, and by whom. */
export interface Said {
  readonly role: string;
  readonly content: string;
}

/** All that is said in a request, the system's first; the parts of a message are one text. */
export function conversation(api: Api, request: Fields): readonly Said[] {
  switch (api) {
    case 'Messages': {
      const system = textIn(request.system, '\n', ofText);
      return [...system === '' ? [] : [{ role: 'system', content: system }], ...messagesIn(request.messages, ofText)];
    }
    case 'Responses': return typeof request.input === 'string' ? [{ role: 'user', content: request.input }]
      : listOf(request.input).map(fieldsOf).filter(({ role, content }) => ROLES.includes(String(role)) && (typeof content === 'string' || Array.isArray(content)))
        .map(({ role, content }) => ({ role: String(role), content: textIn(content, '\n', ofResponse) }));
    default: return messagesIn(request.messages, ofAny);
  }
}

const ROLES: readonly string[] = ['user', 'assistant', 'system', 'developer'];

/** The text of a part of a message; undefined where it is something else. */
type PartText = (part: JsonValue) => string | undefined;

const ofAny: PartText = part => textOf(fieldsOf(part).text);
const ofText: PartText = part => textOf(fieldsOf(part).type) === undefined ? undefined : textOf(fieldsOf(part).text);
const ofResponse: PartText = part => ['input_text', 'output_text'].includes(String(fieldsOf(part).type)) ? textOf(fieldsOf(part).text) : undefined;

const messagesIn = (messages: JsonValue | undefined, of: PartText): readonly Said[] =>
  listOf(messages).map(fieldsOf).map(({ role = 'user', content }) => ({ role: String(role), content: textIn(content, ' ', of) }));

const textIn = (content: JsonValue | undefined, between: string, of: PartText): string =>
  typeof content === 'string' ? content : listOf(content).map(of).filter(text => text !== undefined).join(between);

/** The request with every text of its conversation as something makes it; results of tools are left alone. */
export function withTexts(api: Api, request: Fields, change: (text: string) => string): Fields {
  switch (api) {
    case 'Messages': return {
      ...request, ...request.system !== undefined && { system: changed(request.system, '\n', ofText, change) }, messages: inMessages(request.messages, ' ', ofText, change),
    };
    case 'Responses': return { ...request, input: typeof request.input === 'string' ? change(request.input) : inMessages(request.input, '\n', ofResponse, change) };
    default: return { ...request, messages: inMessages(request.messages, ' ', ofAny, change) };
  }
}

type Change = (text: string) => string;

const inMessages = (messages: JsonValue, between: string, of: PartText, change: Change): JsonValue => listOf(messages).map(fieldsOf).map(message =>
  message.role === undefined || message.role === 'tool' || message.content === undefined || message.content === null ? message
    : { ...message, content: changed(message.content, between, of, change) } as Fields);

/** Texts that follow each other are looked at as one; if anything of it changes, the last of them carries all. */
function changed(content: JsonValue, between: string, of: PartText, change: (text: string) => string): JsonValue {
  if (typeof content === 'string') { return change(content); }
  const parts = listOf(content);
  const made: JsonValue[] = [];
  for (let at = 0; at < parts.length;) {
    let end = at;
    while (end < parts.length && of(parts[end]) !== undefined) { end++; }
    if (end === at) {
      made.push(parts[at++]);
      continue;
    }
    const run = parts.slice(at, end);
    const text = run.map(part => of(part)!).join(between);
    const after = change(text);
    made.push(...after === text ? run : [{ ...fieldsOf(run[run.length - 1]), text: after }]);
    at = end;
  }
  return made;
}

/** The request with another conversation, each message a plain text. */
export function withConversation(api: Api, request: Fields, said: readonly Said[]): Fields {
  switch (api) {
    case 'Messages': {
      const { system: _, ...rest } = request;
      const system = said.filter(({ role }) => role === 'system').map(({ content }): JsonValue => ({ type: 'text', text: content }));
      return { ...rest, ...system.length > 0 && { system }, messages: said.filter(({ role }) => role !== 'system').map(asMessage) };
    }
    case 'Responses': return { ...request, input: said.map(asInput) };
    default: return { ...request, messages: said.map(asMessage) };
  }
}

/** The request with messages before and after those of the client, in the words of its API. */
export function withPrompt(api: Api, request: Fields, { prepend = [], append = [] }: PromptIntent): Fields {
  switch (api) {
    case 'Messages': case 'AnthropicTokenCount': return withPromptOfMessages(request, prepend, append);
    case 'Responses': {
      const own = typeof request.input === 'string' ? [asInput({ role: 'user', content: request.input })] : listOf(request.input);
      return { ...request, input: [...prepend.map(asInput), ...own, ...append.map(asInput)] };
    }
    case 'Completions': return { ...request, messages: [...prepend.map(asMessage), ...listOf(request.messages), ...append.map(asMessage)] };
    default: return request;
  }
}

const asMessage = ({ role, content }: Said): JsonValue => ({ role, content });
const asInput = ({ role, content }: Said): JsonValue => role === 'assistant' ? { type: 'message', role, content }
  : { type: 'message', role: role === 'system' || role === 'developer' ? role : 'user', content: [{ type: 'input_text', text: content }] };

/** What the system says stands apart there, in blocks. */
function withPromptOfMessages(request: Fields, prepend: readonly Said[], append: readonly Said[]): Fields {
  const isSystem = ({ role }: Said): boolean => role === 'system';
  const block = (content: string): JsonValue => ({ type: 'text', text: content });
  const own = typeof request.system === 'string' ? [block(request.system)] : listOf(request.system);
  const before = prepend.filter(isSystem).map(({ content }) => block(content));
  const after = append.filter(isSystem).map(({ content }) => block(content));
  const others = (said: readonly Said[]): readonly JsonValue[] => said.filter(each => !isSystem(each)).map(asMessage);
  return {
    ...request,
    ...before.length + after.length > 0 && { system: [...before, ...own, ...after] },
    messages: [...others(prepend), ...listOf(request.messages), ...others(append)],
  };
}
