import { Fields, fieldsOf, listOf, parsedOr, textOf, textsIn, without } from './json';
import { JsonValue } from '../../intent/policy/body';

/** A request for chat completions as one for Anthropic's Messages. */
export function completionsToMessages(request: Fields): Fields {
  const messages = listOf(request.messages).map(fieldsOf);
  const system = systemText(messages);
  const tools = request.tools === undefined ? undefined : listOf(request.tools).map(fieldsOf).filter(({ type }) => type === 'function').map(toolOf);
  const isParallel = typeof request.parallel_tool_calls === 'boolean' ? request.parallel_tool_calls : undefined;
  const budget = typeof request.thinking_budget_tokens === 'number' ? request.thinking_budget_tokens : BUDGETS[String(request.reasoning_effort)];
  return without({
    messages: messages.flatMap(messageOf),
    system: system === '' ? undefined : system,
    model: request.model,
    max_tokens: request.max_completion_tokens ?? request.max_tokens ?? 4096,
    stop_sequences: stopsOf(request.stop),
    stream: request.stream === true ? true : undefined,
    temperature: request.temperature,
    top_p: request.top_p,
    tools,
    tool_choice: choiceOf(request.tool_choice, isParallel, (tools ?? []).length > 0),
    metadata: textOf(request.user) === undefined ? undefined : { user_id: request.user },
    thinking: budget === undefined ? undefined : { type: 'enabled', budget_tokens: budget },
    output_config: outputOf(request.response_format),
  });
}

/** What goes before the conversation, in one text. */
export const systemText = (messages: readonly Fields[]): string =>
  messages.filter(({ role }) => role === 'system' || role === 'developer').flatMap(({ content }) => textsIn(content)).filter(text => text.trim() !== '').join('\n');

const BUDGETS: { readonly [effort: string]: number } = { minimal: 1024, low: 1024, medium: 2048, high: 4096, xhigh: 8192, max: 16384 };

export const budgetOf = (effort: JsonValue | undefined): number | undefined => BUDGETS[String(effort)];

export function stopsOf(stop: JsonValue | undefined): JsonValue | undefined {
  const stops = typeof stop === 'string' ? [stop] : listOf(stop);
  return stops.length === 0 ? undefined : stops;
}

function messageOf(message: Fields): readonly JsonValue[] {
  switch (message.role) {
    case 'system': case 'developer': return [];
    case 'assistant': return withContent('assistant', [
      ...textBlocks(message.content), ...textBlocks(message.refusal),
      ...listOf(message.tool_calls).map(fieldsOf).map((call): JsonValue =>
        ({ type: 'tool_use', id: call.id, name: fieldsOf(call.function).name, input: parsedOr(String(fieldsOf(call.function).arguments)) })),
    ]);
    case 'tool': return [{ role: 'user', content: [{ type: 'tool_result', tool_use_id: message.tool_call_id, content: message.content }] }];
    default: return withContent('user', typeof message.content === 'string' ? textBlocks(message.content) : listOf(message.content).map(fieldsOf).flatMap(partOf));
  }
}

const withContent = (role: string, content: readonly JsonValue[]): readonly JsonValue[] => content.length === 0 ? [] : [{ role, content }];

const textBlocks = (content: JsonValue | undefined): readonly JsonValue[] =>
  textsIn(content).filter(text => text.trim() !== '').map(text => ({ type: 'text', text }));

function partOf(part: Fields): readonly JsonValue[] {
  if (part.type === 'text') { return textBlocks(String(part.text)); }
  if (part.type !== 'image_url') { return []; }
  const url = String(fieldsOf(part.image_url).url);
  const data = /^data:([^;,]+);base64,(.*)$/s.exec(url);
  return [{ type: 'image', source: data ? { type: 'base64', media_type: data[1], data: data[2] } : { type: 'url', url } }];
}

const toolOf = ({ function: described }: Fields): JsonValue => {
  const { name, description, parameters = {} } = fieldsOf(described);
  return without({ name, description, input_schema: parameters });
};

function choiceOf(choice: JsonValue | undefined, isParallel: boolean | undefined, hasTools: boolean): JsonValue | undefined {
  const single: Fields = isParallel === undefined ? {} : { disable_parallel_tool_use: !isParallel };
  if (choice === 'auto') { return { type: 'auto', ...single }; }
  if (choice === 'required') { return { type: 'any', ...single }; }
  if (choice === 'none') { return { type: 'none' }; }
  const { function: named } = fieldsOf(choice);
  if (named !== undefined) { return { type: 'tool', name: fieldsOf(named).name, ...single }; }
  return isParallel !== undefined && hasTools ? { type: 'auto', ...single } : undefined;
}

function outputOf(format: JsonValue | undefined): JsonValue | undefined {
  const { type, json_schema: described } = fieldsOf(format);
  if (type === 'json_schema') { return { format: { type: 'json_schema', schema: fieldsOf(described).schema } }; }
  return type === 'json_object' ? { format: { type: 'json_schema', schema: { type: 'object', additionalProperties: true } } } : undefined;
}
