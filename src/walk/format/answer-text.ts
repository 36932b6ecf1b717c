import { ChatApi } from './api';
import { Fields, fieldsOf, isFields, listOf, textOf } from './json';
import { JsonValue } from '../../intent/policy/body';

/** What a provider answers, as far as anything is made of it. */
export interface AnswerText {
  readonly text: string;
  /** Its own name for the answer, and the model that it says. */
  readonly id?: string;
  readonly model?: string;
  readonly input: number;
  readonly output: number;
}

/** Reads an answer of an API; a text says why it is none. */
export function readAnswer(api: ChatApi, body: JsonValue | undefined): AnswerText | string {
  if (!isFields(body)) { return 'failed to parse response: expected an object'; }
  const read = readFields(api, body);
  return typeof read === 'string' ? read : { ...read, ...typeof body.id === 'string' && { id: body.id }, ...typeof body.model === 'string' && { model: body.model } };
}

function readFields(api: ChatApi, body: Fields): AnswerText | string {
  switch (api) {
    case 'Completions': return body.choices === undefined ? missing('choices')
      : { text: textOf(fieldsOf(fieldsOf(listOf(body.choices)[0]).message).content) ?? '', ...counts(fieldsOf(body.usage), 'prompt_tokens', 'completion_tokens') };
    case 'Messages': return fieldsOf(body.usage).input_tokens === undefined ? missing('input_tokens')
      : { text: listOf(body.content).map(fieldsOf).map(({ text }) => textOf(text) ?? '').join(''), ...counts(fieldsOf(body.usage), 'input_tokens', 'output_tokens') };
    case 'Responses': return {
      text: listOf(body.output).map(fieldsOf).flatMap(({ content }) => listOf(content)).map(part => textOf(fieldsOf(part).text) ?? '').join(''),
      ...counts(fieldsOf(body.usage), 'input_tokens', 'output_tokens'),
    };
    case 'Converse': return fieldsOf(body.usage).inputTokens === undefined ? missing('inputTokens')
      : { text: listOf(fieldsOf(fieldsOf(body.output).message).content).map(part => textOf(fieldsOf(part).text) ?? '').join(''), ...counts(fieldsOf(body.usage), 'inputTokens', 'outputTokens') };
    case 'Gemini': return {
      ...typeof body.modelVersion === 'string' && { model: body.modelVersion },
      text: listOf(fieldsOf(fieldsOf(listOf(body.candidates)[0]).content).parts).map(part => textOf(fieldsOf(part).text) ?? '').join(''),
      ...counts(fieldsOf(body.usageMetadata), 'promptTokenCount', 'candidatesTokenCount'),
    };
  }
}

const missing = (field: string): string => `failed to parse response: missing field \`${field}\``;

const counts = (usage: Fields, input: string, output: string): Pick<AnswerText, 'input' | 'output'> =>
  ({ input: Number(usage[input] ?? 0), output: Number(usage[output] ?? 0) });

/** The answer in the words of the API that the client speaks; `<time>` stands for when it was made. */
export function answerAs(api: string, spoken: ChatApi, { text, input, output, id, model: said }: AnswerText, asked: string): JsonValue {
  const model = said ?? asked;
  switch (api) {
    case 'Messages': return {
      id: id ?? 'msg_<time>',
      type: 'message',
      role: 'assistant',
      content: [{ type: 'text', text }],
      model,
      stop_reason: 'end_turn',
      stop_sequence: null,
      usage: { input_tokens: input, output_tokens: output },
    };
    case 'Responses': return {
      id: id ?? 'resp_<time>',
      object: 'response',
      created_at: 1,
      status: 'completed',
      model,
      output: [{ type: 'message', id: 'msg_1', role: 'assistant', status: 'completed', content: [{ type: 'output_text', annotations: [], logprobs: null, text }] }],
      usage: {
        input_tokens: input,
        output_tokens: output,
        total_tokens: input + output,
        input_tokens_details: { cached_tokens: 0 },
        output_tokens_details: { reasoning_tokens: 0 },
      },
    };
    default: return {
      id: id ?? `${spoken === 'Converse' ? 'bedrock' : 'vertex-gemini'}-<time>`,
      object: 'chat.completion',
      created: spoken === 'Completions' ? 1700000000 : '<time>',
      model,
      choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }],
      usage: { prompt_tokens: input, completion_tokens: output, total_tokens: input + output },
    };
  }
}
