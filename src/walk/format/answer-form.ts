import { Fields, fieldsOf, isFields, listOf } from './json';
import { JsonValue } from '../../intent/policy/body';

/** Fields without which an answer is none, in the order in which they are missed; `crates/llm/src/types` of agentgateway v1.4.1. */
const REQUIRED = {
  Completions: ['model'],
  Messages: ['id', 'type', 'role', 'model', 'usage', 'content'],
  Responses: ['id', 'status', 'output', 'model'],
  Embeddings: ['object', 'model'],
  Rerank: ['results'],
  AnthropicTokenCount: ['input_tokens'],
} as const;

export type AnswerForm = keyof typeof REQUIRED;

const EXPECTED = 'failed to parse response: expected ident';

/** Why a body is no answer of an API, in the gateway's words; undefined where it is one. */
export function answerProblem(form: AnswerForm, body: unknown): string | undefined {
  if (!isFields(body)) { return EXPECTED; }
  const names = form === 'AnthropicTokenCount' && body.inputTokens !== undefined ? [] : REQUIRED[form];
  // What is there is read before anything is missed.
  const counted = form === 'Messages' && isFields(body.usage) ? ['input_tokens', 'output_tokens'].find(name => fieldsOf(body.usage)[name] === undefined) : undefined;
  const missing = counted ?? names.find(name => body[name] === undefined);
  return missing === undefined ? undefined : `failed to parse response: missing field \`${missing}\``;
}

/** An answer as it is written again: what the gateway knows by name is there, if only as null. */
export function rewrittenAnswer(form: AnswerForm, body: Fields): Fields {
  switch (form) {
    case 'Completions': return {
      ...body,
      usage: isFields(body.usage) ? { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0, ...body.usage } : null,
      choices: listOf(body.choices).map((choice): JsonValue => ({ ...fieldsOf(choice), message: withoutNulls(fieldsOf(fieldsOf(choice).message), ['content', 'role']) })),
    };
    case 'Messages': return { stop_reason: null, stop_sequence: null, ...body };
    default: return body;
  }
}

const withoutNulls = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name, value]) => value !== null || !names.includes(name)));
