import { Fields, fieldsOf, listOf, textsIn, without } from './json';
import { JsonValue } from '../../intent/policy/body';

/** A request for OpenAI's Responses as one for chat completions, as far as its texts and its usual settings go. */
export function responsesToCompletions(request: Fields): Fields {
  const stream = request.stream === true;
  return without({
    messages: [
      ...typeof request.instructions === 'string' ? [{ role: 'system', content: request.instructions }] : [],
      ...typeof request.input === 'string' ? [{ role: 'user', content: request.input }] : listOf(request.input).map(fieldsOf).flatMap(itemOf),
    ],
    model: request.model,
    max_completion_tokens: request.max_output_tokens,
    stream: stream || undefined,
    ...stream && { stream_options: { include_usage: true } },
    temperature: request.temperature,
    top_p: request.top_p,
    user: request.user,
    parallel_tool_calls: request.parallel_tool_calls,
  });
}

const itemOf = (item: Fields): readonly JsonValue[] => {
  const texts = textsIn(item.content);
  return texts.length === 0 ? [] : [{ role: item.role ?? 'user', content: texts.length === 1 ? texts[0] : texts.map(text => ({ type: 'text', text })) }];
};
