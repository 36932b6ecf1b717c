import { budgetOf } from './completions-to-messages';
import { converseRequest, Guardrail, imageBlock, merged, schemaOf, thinkingOf, toolName, toolResult, toolSpec, withContent } from './converse';
import { Fields, fieldsOf, isFields, listOf } from './json';
import { itemsIn, ResponseItem } from './response-items';
import { JsonValue } from '../../intent/policy/body';

/** A request for OpenAI's Responses as one for Bedrock's Converse. */
export function responsesToConverse(request: Fields, guardrail: Guardrail | undefined): Fields {
  const items = itemsIn(request.input);
  const system = items.flatMap(item => item.kind === 'message' && isOfSystem(item.role) ? [{ text: item.texts.join('\n') }] : []);
  const tools = listOf(request.tools).map(fieldsOf).filter(({ type }) => type === 'function')
    .map(({ name, description, parameters = null }) => toolSpec(name, description, parameters));
  const { thinking_budget_tokens: budget } = fieldsOf(request.vendor_extensions);
  const format = fieldsOf(fieldsOf(request.text).format);
  return converseRequest({
    model: request.model,
    messages: merged(items.flatMap(messageOf)),
    system: [...typeof request.instructions === 'string' ? [{ text: request.instructions }] : [], ...system],
    limits: { maxTokens: request.max_output_tokens ?? 4096, temperature: request.temperature, topP: request.top_p },
    tools: tools.length === 0 ? undefined : tools,
    choice: choiceOf(request.tool_choice),
    guardrail,
    more: thinkingOf(typeof budget === 'number' ? budget : budgetOf(fieldsOf(request.reasoning).effort)),
    outputFormat: schemaOf(format.type, format),
  });
}

const isOfSystem = (role: string): boolean => role === 'system' || role === 'developer';

function messageOf(item: ResponseItem): readonly Fields[] {
  switch (item.kind) {
    case 'message': return isOfSystem(item.role) ? [] : withContent(item.role,
      [...item.texts.map((text): JsonValue => ({ text })), ...item.images.map(imageBlock).filter(image => image !== undefined)]);
    case 'call': {
      const input = parsed(item.input);
      return input === undefined ? [] : [{ role: 'assistant', content: [{ toolUse: { toolUseId: item.id, name: toolName(item.name), input } }] }];
    }
    case 'result': return [{ role: 'user', content: [toolResult(item.id, [{ text: item.text }])] }];
  }
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

function choiceOf(choice: JsonValue | undefined): JsonValue | undefined {
  if (choice === 'auto') { return 'auto'; }
  if (choice === 'required') { return 'any'; }
  return isFields(choice) && choice.type === 'function' ? { tool: { name: toolName(choice.name) } } : undefined;
}
