import { Fields, fieldsOf, listOf, textOf, without } from './json';
import { JsonValue } from '../../intent/policy/body';

/** A request for Anthropic's Messages as one for chat completions. */
export function messagesToCompletions(request: Fields): Fields {
  const tools = listOf(request.tools).map(fieldsOf).map((tool): JsonValue =>
    ({ type: 'function', function: without({ name: tool.name, description: tool.description, parameters: tool.input_schema }) }));
  const choice = fieldsOf(request.tool_choice);
  const stream = request.stream === true;
  return without({
    messages: [...systemOf(request.system), ...listOf(request.messages).map(fieldsOf).flatMap(messageOf)],
    model: request.model,
    max_completion_tokens: request.max_tokens,
    stop: listOf(request.stop_sequences).length === 0 ? undefined : request.stop_sequences,
    stream,
    ...stream && { stream_options: { include_usage: true } },
    temperature: request.temperature,
    top_p: request.top_p,
    tools: tools.length === 0 ? undefined : tools,
    tool_choice: choiceOf(choice),
    parallel_tool_calls: typeof choice.disable_parallel_tool_use === 'boolean' ? !choice.disable_parallel_tool_use : undefined,
    user: textOf(fieldsOf(request.metadata).user_id),
    reasoning_effort: effortOf(request, tools.length > 0),
    response_format: formatOf(request.output_config),
  });
}

function systemOf(system: JsonValue | undefined): readonly JsonValue[] {
  if (typeof system === 'string') { return [{ role: 'system', content: system }]; }
  const blocks = listOf(system).map(fieldsOf);
  return blocks.length === 0 ? [] : [{ role: 'system', content: blocks.map(({ text }) => ({ type: 'text', text })) }];
}

function messageOf(message: Fields): readonly JsonValue[] {
  const blocks = typeof message.content === 'string' ? [{ type: 'text', text: message.content } as Fields] : listOf(message.content).map(fieldsOf);
  const texts = blocks.filter(({ type }) => type === 'text').map(({ text }): JsonValue => ({ type: 'text', text }));
  if (message.role === 'assistant') {
    const calls = blocks.filter(({ type }) => type === 'tool_use').map((call): JsonValue =>
      ({ id: call.id, type: 'function', function: { name: call.name, arguments: JSON.stringify(call.input) } }));
    return texts.length + calls.length === 0 ? [] : [without({ role: 'assistant', content: texts.length > 0 ? texts : undefined, tool_calls: calls.length > 0 ? calls : undefined })];
  }
  if (message.role === 'system') { return texts.length === 0 ? [] : [{ role: 'system', content: texts }]; }
  const results = blocks.filter(({ type }) => type === 'tool_result').map((result): JsonValue => ({
    role: 'tool',
    tool_call_id: result.tool_use_id,
    content: typeof result.content === 'string' ? result.content
      : listOf(result.content).map(fieldsOf).filter(({ type }) => type === 'text').map(({ text }) => ({ type: 'text', text })),
  }));
  const parts = blocks.flatMap((block): readonly JsonValue[] => block.type === 'text' ? [{ type: 'text', text: block.text }] : block.type === 'image' ? imageOf(fieldsOf(block.source)) : []);
  return [...results, ...parts.length === 0 ? [] : [{ role: 'user', content: parts }]];
}

function imageOf(source: Fields): readonly JsonValue[] {
  const url = source.type === 'base64' ? `data:${String(source.media_type)};base64,${String(source.data)}` : textOf(source.url);
  return url === undefined ? [] : [{ type: 'image_url', image_url: { url } }];
}

function choiceOf({ type, name }: Fields): JsonValue | undefined {
  switch (type) {
    case 'auto': return 'auto';
    case 'any': return 'required';
    case 'none': return 'none';
    case 'tool': return { type: 'function', function: { name } };
    default: return undefined;
  }
}

/** Some models take no reasoning beside tools. */
function effortOf(request: Fields, hasTools: boolean): JsonValue | undefined {
  const model = String(request.model);
  const takesBoth = !model.startsWith('gpt-') || model === 'gpt-5' || /^gpt-5(-|\.1|\.2)/.test(model);
  if (hasTools && !takesBoth) { return 'none'; }
  if (fieldsOf(request.thinking).type !== 'adaptive') { return undefined; }
  return fieldsOf(request.output_config).effort ?? 'high';
}

function formatOf(output: JsonValue | undefined): JsonValue | undefined {
  const { type, schema } = fieldsOf(fieldsOf(output).format);
  return type === 'json_schema' ? { type: 'json_schema', json_schema: { name: 'structured_output', schema } } : undefined;
}
