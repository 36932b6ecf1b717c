import { callsIn, ToolCall } from './answer-calls';
import { finishReason, stopReason } from './answer-end';
import { ChatApi } from './api';
import { Fields, fieldsOf, isFields, listOf, textOf, without } from './json';
import { JsonValue } from '../../intent/policy/body';

/** What a provider answers, as far as anything is made of it. */
export interface AnswerText {
  readonly text: string;
  readonly calls: readonly ToolCall[];
  /** Why the model stopped, in the words of its own API. */
  readonly end?: string;
  /** Its own name for the answer, and the model that it says. */
  readonly id?: string;
  readonly model?: string;
  readonly input: number;
  readonly output: number;
}

/** Reads an answer of an API; a text says why it cannot be translated, where it is to be. */
export function readAnswer(api: ChatApi, body: JsonValue | undefined, isTranslated: boolean): AnswerText | string {
  if (!isFields(body)) { return 'failed to parse response: expected an object'; }
  const problem = isTranslated ? problemOf(api, body) : undefined;
  const end = endOf(api, body);
  return problem ?? { ...readFields(api, body), calls: callsIn(api, body), ...end !== undefined && { end }, ...typeof body.id === 'string' && { id: body.id }, ...typeof body.model === 'string' && { model: body.model } };
}

/** What nothing can be translated without. */
function problemOf(api: ChatApi, body: Fields): string | undefined {
  switch (api) {
    case 'Completions': return absent(body, 'id', 'choices', 'model') ?? (listOf(body.choices).length === 0 ? 'invalid response: chat response missing choices' : undefined);
    // What is there is read before anything is missed.
    case 'Messages': return usageLacks(body, 'input_tokens', 'output_tokens') ?? absent(body, 'id', 'type', 'role', 'content', 'model', 'usage');
    case 'Converse': return usageLacks(body, 'inputTokens', 'outputTokens', 'totalTokens') ?? absent(body, 'stopReason')
      ?? (fieldsOf(body.output).message === undefined ? 'response was missing fields' : undefined);
    default: return undefined;
  }
}

const usageLacks = ({ usage }: Fields, ...fields: readonly string[]): string | undefined => isFields(usage) ? absent(usage, ...fields) : undefined;

function absent(body: Fields, ...fields: readonly string[]): string | undefined {
  const field = fields.find(each => body[each] === undefined);
  return field === undefined ? undefined : `failed to parse response: missing field \`${field}\``;
}

function endOf(api: ChatApi, body: Fields): string | undefined {
  switch (api) {
    case 'Completions': return textOf(fieldsOf(listOf(body.choices)[0]).finish_reason);
    case 'Messages': return textOf(body.stop_reason);
    case 'Converse': return textOf(body.stopReason);
    case 'Gemini': return textOf(fieldsOf(listOf(body.candidates)[0]).finishReason);
    default: return undefined;
  }
}

function readFields(api: ChatApi, body: Fields): Pick<AnswerText, 'text' | 'model' | 'input' | 'output'> {
  switch (api) {
    case 'Completions': return {
      text: textOf(fieldsOf(fieldsOf(listOf(body.choices)[0]).message).content) ?? '',
      ...counts(fieldsOf(body.usage), 'prompt_tokens', 'completion_tokens'),
    };
    case 'Messages': return {
      text: listOf(body.content).map(fieldsOf).map(({ text }) => textOf(text) ?? '').join(''),
      ...counts(fieldsOf(body.usage), 'input_tokens', 'output_tokens'),
    };
    case 'Responses': return {
      text: listOf(body.output).map(fieldsOf).flatMap(({ content }) => listOf(content)).map(part => textOf(fieldsOf(part).text) ?? '').join(''),
      ...counts(fieldsOf(body.usage), 'input_tokens', 'output_tokens'),
    };
    case 'Converse': return {
      text: listOf(fieldsOf(fieldsOf(body.output).message).content).map(part => textOf(fieldsOf(part).text) ?? '').join(''),
      ...counts(fieldsOf(body.usage), 'inputTokens', 'outputTokens'),
    };
    case 'Gemini': return {
      ...typeof body.modelVersion === 'string' && { model: body.modelVersion },
      text: listOf(fieldsOf(fieldsOf(listOf(body.candidates)[0]).content).parts).map(part => textOf(fieldsOf(part).text) ?? '').join(''),
      ...counts(fieldsOf(body.usageMetadata), 'promptTokenCount', 'candidatesTokenCount'),
    };
  }
}

const counts = (usage: Fields, input: string, output: string): Pick<AnswerText, 'input' | 'output'> =>
  ({ input: Number(usage[input] ?? 0), output: Number(usage[output] ?? 0) });

/** An answer of calls alone has no text, not an empty one. */
const says = (text: string, calls: readonly ToolCall[]): boolean => text !== '' || calls.length === 0;

const outputText = (text: string): JsonValue => ({ type: 'output_text', annotations: [], logprobs: null, text });

const responseUsage = (input: number, output: number): { readonly [name: string]: JsonValue } => ({
  input_tokens: input,
  output_tokens: output,
  input_tokens_details: { cached_tokens: 0 },
  output_tokens_details: { reasoning_tokens: 0 },
});

/** The answer in the words of the API that the client speaks; `<time>` stands for when it was made, `<id>` for a number by chance. */
export function answerAs(api: string, spoken: ChatApi, { text, calls, end, input, output, id, model: said }: AnswerText, asked: string): JsonValue {
  const model = said ?? asked;
  switch (api) {
    case 'Messages': return {
      id: id ?? 'msg_<id>',
      type: 'message',
      role: 'assistant',
      content: [...says(text, calls) ? [{ type: 'text', text }] : [], ...calls.map(each => ({ type: 'tool_use', ...each }))],
      model,
      stop_reason: stopReason(spoken, end),
      stop_sequence: null,
      usage: { input_tokens: input, output_tokens: output },
    };
    case 'Responses': return spoken === 'Responses' ? {
      id: id ?? 'resp_<id>',
      object: 'response',
      created_at: 1,
      status: 'completed',
      model,
      output: [{ type: 'message', id: 'msg_1', role: 'assistant', status: 'completed', content: [outputText(text)] }],
      usage: { ...responseUsage(input, output), total_tokens: input + output },
    } : {
      // What has no place among the fields that the gateway knows by name is lost.
      id: 'resp_<id>',
      status: 'completed',
      model: asked,
      output: [{ type: 'message', id: 'msg_<id>', role: 'assistant', status: 'completed', content: [outputText(text)] }],
      usage: responseUsage(input, output),
    };
    default: return {
      id: id ?? `${spoken === 'Converse' ? 'bedrock' : 'vertex-gemini'}-<time>`,
      object: 'chat.completion',
      created: spoken === 'Completions' ? 1700000000 : '<time>',
      model,
      choices: [{
        index: 0,
        message: without({
          role: 'assistant',
          content: says(text, calls) ? text : undefined,
          tool_calls: calls.length > 0 ? calls.map(({ id: of, name, input: given }) => ({ type: 'function', id: of, function: { name, arguments: JSON.stringify(given) } })) : undefined,
        }),
        ...without({ finish_reason: finishReason(spoken, end, calls.length > 0) }),
      }],
      usage: { prompt_tokens: input, completion_tokens: output, total_tokens: input + output },
    };
  }
}
