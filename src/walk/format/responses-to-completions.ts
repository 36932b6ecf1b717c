import { Fields, fieldsOf, isFields, listOf, without } from './json';
import { itemsIn, ResponseItem } from './response-items';
import { JsonValue } from '../../intent/policy/body';

/** A request for OpenAI's Responses as one for chat completions: `conversion/openai_compat.rs` of agentgateway v1.4.1. */
export function responsesToCompletions(request: Fields): Fields {
  const stream = request.stream === true;
  const tools = request.tools === undefined ? undefined : listOf(request.tools).map(fieldsOf).filter(({ type }) => type === 'function').map(toolOf);
  const { effort } = fieldsOf(request.reasoning);
  return without({
    messages: [
      ...typeof request.instructions === 'string' ? [{ role: 'developer', content: request.instructions }] : [],
      ...itemsIn(request.input).map(messageOf),
    ],
    model: request.model,
    max_completion_tokens: request.max_output_tokens,
    stream,
    ...stream && { stream_options: { include_usage: true } },
    temperature: request.temperature,
    top_p: request.top_p,
    tools,
    tool_choice: choiceOf(request.tool_choice),
    parallel_tool_calls: request.parallel_tool_calls,
    reasoning_effort: effort === 'none' ? undefined : effort,
    response_format: formatOf(fieldsOf(fieldsOf(request.text).format)),
  });
}

function messageOf(item: ResponseItem): JsonValue {
  switch (item.kind) {
    case 'message': {
      // A plain message of the system is the developer's; one in parts stays what it is.
      const role = item.role === 'system' && !item.isStructured ? 'developer' : item.role;
      if (item.isPlain) { return { role, content: item.texts[0] }; }
      if (item.role === 'assistant') { return without({ role, content: item.texts.length === 0 ? undefined : item.texts.join('\n') }); }
      return { role, content: item.texts.map(text => ({ type: 'text', text })) };
    }
    case 'call': return { role: 'assistant', tool_calls: [{ id: item.id, type: 'function', function: { name: item.name, arguments: item.input } }] };
    case 'result': return { role: 'tool', content: item.text, tool_call_id: item.id };
  }
}

const toolOf = ({ name, description, parameters, strict }: Fields): JsonValue => ({ type: 'function', function: without({ name, description, parameters, strict }) });

function choiceOf(choice: JsonValue | undefined): JsonValue | undefined {
  if (choice === 'auto' || choice === 'required' || choice === 'none') { return choice; }
  return isFields(choice) && choice.type === 'function' ? { type: 'function', function: { name: choice.name } } : undefined;
}

function formatOf({ type, description, name, schema, strict }: Fields): JsonValue | undefined {
  if (type === 'json_object') { return { type }; }
  return type === 'json_schema' ? { type, json_schema: without({ description, name, schema, strict }) } : undefined;
}
