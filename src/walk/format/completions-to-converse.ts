import { budgetOf, stopsOf, systemText } from './completions-to-messages';
import { converseRequest, Guardrail, imageBlock, merged, schemaOf, thinkingOf, toolName, toolResult, toolSpec, withContent } from './converse';
import { Fields, fieldsOf, listOf, parsedOr, textsIn } from './json';
import { JsonValue } from '../../intent/policy/body';

/** A request for chat completions as one for Bedrock's Converse. */
export function completionsToConverse(request: Fields, guardrail: Guardrail | undefined): Fields {
  const messages = listOf(request.messages).map(fieldsOf);
  const system = systemText(messages);
  const { type, json_schema: described } = fieldsOf(request.response_format);
  return converseRequest({
    model: request.model,
    messages: merged(messages.flatMap(messageOf)),
    system: system === '' ? [] : [{ text: system }],
    limits: {
      maxTokens: request.max_completion_tokens ?? request.max_tokens ?? 4096,
      temperature: request.temperature,
      topP: request.top_p,
      topK: request.top_k,
      stops: stopsOf(request.stop),
    },
    tools: request.tools === undefined ? undefined : listOf(request.tools).map(fieldsOf).filter(tool => tool.type === 'function').map(toolOf),
    choice: choiceOf(request.tool_choice),
    guardrail,
    more: thinkingOf(typeof request.thinking_budget_tokens === 'number' ? request.thinking_budget_tokens : budgetOf(request.reasoning_effort)),
    outputFormat: schemaOf(type, fieldsOf(described)),
  });
}

const textBlocks = (content: JsonValue | undefined): readonly JsonValue[] => textsIn(content).filter(text => text.trim() !== '').map(text => ({ text }));

function messageOf(message: Fields): readonly Fields[] {
  switch (message.role) {
    case 'system': case 'developer': return [];
    case 'assistant': {
      const calls = listOf(message.tool_calls).map(fieldsOf).map((call): JsonValue => {
        const { name, arguments: given } = fieldsOf(call.function);
        return { toolUse: { toolUseId: call.id, name: toolName(name), input: parsedOr(String(given)) } };
      });
      return withContent('assistant', [...textBlocks(message.content), ...textBlocks(message.refusal), ...calls]);
    }
    case 'tool': return withContent('user', [toolResult(message.tool_call_id, textsIn(message.content).map(text => ({ text })))]);
    default: return withContent('user', typeof message.content === 'string' ? textBlocks(message.content) : listOf(message.content).map(fieldsOf).flatMap(partOf));
  }
}

function partOf(part: Fields): readonly JsonValue[] {
  if (part.type !== 'image_url') { return part.type === 'text' ? textBlocks(part.text) : []; }
  const image = imageBlock(String(fieldsOf(part.image_url).url));
  return image === undefined ? [] : [image];
}

function toolOf({ function: described }: Fields): JsonValue {
  const { name, description, parameters } = fieldsOf(described);
  return toolSpec(name, description, parameters);
}

function choiceOf(choice: JsonValue | undefined): JsonValue | undefined {
  if (choice === 'auto') { return 'auto'; }
  if (choice === 'required') { return 'any'; }
  const { function: named } = fieldsOf(choice);
  return named === undefined ? undefined : { tool: { name: toolName(fieldsOf(named).name) } };
}
