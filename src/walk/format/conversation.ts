import { Api } from './api';
import { Fields, fieldsOf, listOf, textsIn } from './json';
import { JsonValue } from '../../intent/policy/body';
import { PromptIntent } from '../../intent/policy/prompt';

/** What is said in a conversation, and by whom. */
export interface Said {
  readonly role: string;
  readonly content: string;
}

/** All that is said in a request, the system's first. */
export function conversation(api: Api, request: Fields): readonly Said[] {
  switch (api) {
    case 'Messages': return [...textsIn(request.system).map(content => ({ role: 'system', content })), ...messagesIn(request.messages)];
    case 'Responses': return [
      ...typeof request.instructions === 'string' ? [{ role: 'system', content: request.instructions }] : [],
      ...typeof request.input === 'string' ? [{ role: 'user', content: request.input }] : messagesIn(request.input),
    ];
    default: return messagesIn(request.messages);
  }
}

const messagesIn = (messages: JsonValue | undefined): readonly Said[] =>
  listOf(messages).map(fieldsOf).flatMap(({ role = 'user', content }) => textsIn(content).map(text => ({ role: String(role), content: text })));

/** The request with every text of its conversation as something makes it. */
export function withTexts(api: Api, request: Fields, change: (text: string) => string): Fields {
  const inContent = (content: JsonValue | undefined): JsonValue | undefined => typeof content === 'string' ? change(content)
    : Array.isArray(content) ? (content as readonly JsonValue[]).map((part): JsonValue => typeof fieldsOf(part).text === 'string' ? { ...fieldsOf(part), text: change(String(fieldsOf(part).text)) } : part)
      : content;
  const inMessages = (messages: JsonValue): JsonValue => listOf(messages).map(fieldsOf).map(message =>
    message.content === undefined || message.content === null ? message : { ...message, content: inContent(message.content) } as Fields);
  switch (api) {
    case 'Messages': return { ...request, ...request.system !== undefined && { system: inContent(request.system)! }, messages: inMessages(request.messages) };
    case 'Responses': return { ...request, input: typeof request.input === 'string' ? change(request.input) : inMessages(request.input) };
    default: return { ...request, messages: inMessages(request.messages) };
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
const asInput = ({ role, content }: Said): JsonValue => ({ type: 'message', role, content: [{ type: 'input_text', text: content }] });

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
