import { stopsOf, systemText } from './completions-to-messages';
import { Fields, fieldsOf, listOf, parsedOr, textsIn, without } from './json';
import { JsonValue } from '../../intent/policy/body';

/** A request for chat completions as one for Vertex AI's Gemini. */
export function completionsToGemini(request: Fields): Fields {
  const messages = listOf(request.messages).map(fieldsOf);
  const system = systemText(messages);
  const tools = listOf(request.tools).map(fieldsOf).filter(({ type }) => type === 'function').map(({ function: described }): JsonValue => {
    const { name, description, parameters } = fieldsOf(described);
    return without({ name, description, parameters });
  });
  const config = without({
    temperature: request.temperature,
    topP: request.top_p,
    topK: request.top_k,
    frequencyPenalty: request.frequency_penalty,
    presencePenalty: request.presence_penalty,
    maxOutputTokens: request.max_completion_tokens ?? request.max_tokens,
    stopSequences: stopsOf(request.stop),
    candidateCount: request.n,
    seed: request.seed,
    ...formatOf(fieldsOf(request.response_format)),
  });
  return without({
    contents: messages.flatMap(messageOf),
    systemInstruction: system === '' ? undefined : { parts: [{ text: system }] },
    tools: tools.length === 0 ? undefined : [{ functionDeclarations: tools }],
    generationConfig: Object.keys(config).length === 0 ? undefined : config,
  });
}

function messageOf(message: Fields): readonly JsonValue[] {
  const texts = textsIn(message.content).map((text): JsonValue => ({ text }));
  switch (message.role) {
    case 'system': case 'developer': return [];
    case 'assistant': {
      const calls = listOf(message.tool_calls).map(fieldsOf).map((call): JsonValue => {
        const { name, arguments: given } = fieldsOf(call.function);
        return { functionCall: { name, args: parsedOr(String(given)) } };
      });
      return [{ role: 'model', parts: [...texts, ...calls] }];
    }
    default: return texts.length === 0 ? [] : [{ role: 'user', parts: texts }];
  }
}

const formatOf = ({ type, json_schema: described }: Fields): { readonly [name: string]: JsonValue | undefined } =>
  type === 'json_object' || type === 'json_schema'
    ? { responseMimeType: 'application/json', ...type === 'json_schema' && { responseSchema: fieldsOf(described).schema } } : {};
