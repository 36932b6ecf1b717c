import { budgetOf, stopsOf, systemText } from './completions-to-messages';
import { Fields, fieldsOf, listOf, parsedOr, textsIn, without } from './json';
import { JsonValue } from '../../intent/policy/body';

/** A request for chat completions as one for Bedrock's Converse. */
export function completionsToConverse(request: Fields, guardrail: { readonly identifier: string; readonly version: string } | undefined): Fields {
  const messages = listOf(request.messages).map(fieldsOf);
  const system = systemText(messages);
  const tools = listOf(request.tools).map(fieldsOf).filter(({ type }) => type === 'function').map(toolOf);
  const budget = typeof request.thinking_budget_tokens === 'number' ? request.thinking_budget_tokens : budgetOf(request.reasoning_effort);
  return without({
    modelId: request.model,
    messages: merged(messages.flatMap(messageOf)),
    system: system === '' ? undefined : [{ text: system }],
    inferenceConfig: without({
      maxTokens: request.max_completion_tokens ?? request.max_tokens ?? 4096,
      temperature: request.temperature,
      topP: request.top_p,
      topK: request.top_k,
      stopSequences: stopsOf(request.stop),
    }),
    toolConfig: request.tools === undefined ? undefined : without({ tools, toolChoice: choiceOf(request.tool_choice) }),
    guardrailConfig: guardrail && { guardrailIdentifier: guardrail.identifier, guardrailVersion: guardrail.version, trace: 'enabled' },
    additionalModelRequestFields: budget === undefined ? undefined : { thinking: { type: 'enabled', budget_tokens: budget } },
  });
}

function messageOf(message: Fields): readonly Fields[] {
  const texts = textsIn(message.content).filter(text => text.trim() !== '').map((text): JsonValue => ({ text }));
  switch (message.role) {
    case 'system': case 'developer': return [];
    case 'assistant': {
      const calls = listOf(message.tool_calls).map(fieldsOf).map((call): JsonValue => {
        const { name, arguments: given } = fieldsOf(call.function);
        return { toolUse: { toolUseId: call.id, name, input: parsedOr(String(given)) } };
      });
      return withContent('assistant', [...texts, ...calls]);
    }
    case 'tool': return withContent('user', [{ toolResult: { toolUseId: message.tool_call_id, content: textsIn(message.content).map(text => ({ text })), status: 'success' } }]);
    default: return withContent('user', texts);
  }
}

const withContent = (role: string, content: readonly JsonValue[]): readonly Fields[] => content.length === 0 ? [] : [{ role, content }];

/** Messages of one side that follow each other are one. */
function merged(messages: readonly Fields[]): JsonValue {
  return messages.reduce<Fields[]>((before, message) => {
    const last = before[before.length - 1];
    if (last?.role !== message.role) { return [...before, message]; }
    return [...before.slice(0, -1), { ...last, content: [...listOf(last.content), ...listOf(message.content)] }];
  }, []);
}

const toolOf = ({ function: described }: Fields): JsonValue => {
  const { name, description, parameters } = fieldsOf(described);
  return { toolSpec: without({ name, description, inputSchema: parameters === undefined ? undefined : { json: parameters } }) };
};

function choiceOf(choice: JsonValue | undefined): JsonValue | undefined {
  if (choice === 'auto') { return { auto: {} }; }
  if (choice === 'required') { return { any: {} }; }
  const { function: named } = fieldsOf(choice);
  return named === undefined ? undefined : { tool: { name: fieldsOf(named).name } };
}
