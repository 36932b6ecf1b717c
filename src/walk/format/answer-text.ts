import { ChatApi } from './api';
import { Fields, fieldsOf, isFields, listOf, textOf } from './json';
import { JsonValue } from '../../intent/policy/body';

/** What a provider answers, as far as anything is made of it. */
export interface AnswerText {
  readonly text: string;
  readonly input: number;
  readonly output: number;
}

/** Reads an answer of an API; a text says why it is none. */
export function readAnswer(api: ChatApi, body: JsonValue | undefined): AnswerText | string {
  if (!isFields(body)) { return 'failed to parse response: expected an object'; }
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
      text: listOf(fieldsOf(fieldsOf(listOf(body.candidates)[0]).content).parts).map(part => textOf(fieldsOf(part).text) ?? '').join(''),
      ...counts(fieldsOf(body.usageMetadata), 'promptTokenCount', 'candidatesTokenCount'),
    };
  }
}

const missing = (field: string): string => `failed to parse response: missing field \`${field}\``;

const counts = (usage: Fields, input: string, output: string): Pick<AnswerText, 'input' | 'output'> =>
  ({ input: Number(usage[input] ?? 0), output: Number(usage[output] ?? 0) });

/** The answer in the words of the API that the client speaks, in short. */
export function answerAs(api: string, { text, input, output }: AnswerText, model: string): JsonValue {
  switch (api) {
    case 'Messages': return { type: 'message', role: 'assistant', content: [{ type: 'text', text }], model, stop_reason: 'end_turn', usage: { input_tokens: input, output_tokens: output } };
    case 'Responses': return {
      object: 'response', status: 'completed', model, output: [{ type: 'message', role: 'assistant', content: [{ type: 'output_text', text }] }],
      usage: { input_tokens: input, output_tokens: output, total_tokens: input + output },
    };
    default: return {
      object: 'chat.completion', model, choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }],
      usage: { prompt_tokens: input, completion_tokens: output, total_tokens: input + output },
    };
  }
}
