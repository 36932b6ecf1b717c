import { Body } from './body';
import { JsonValue } from '../intent/policy/body';

/** What an API answers to a request, where nobody says anything else. */
export function usualAnswer(name: string, path: string, body: Body | undefined, content = `hello from ${name}`): { readonly body: JsonValue; readonly isStream: boolean } {
  const asked = body?.json as { readonly model?: JsonValue; readonly stream?: JsonValue; readonly messages?: JsonValue } | undefined;
  const model = typeof asked?.model === 'string' ? asked.model : 'm';
  const form = FORMS.find(([ending]) => path.endsWith(ending)) ?? (Array.isArray(asked?.messages) ? FORMS[0] : undefined);
  const isStream = asked?.stream === true || path.endsWith('/converse-stream') || path.endsWith(':streamGenerateContent') || path.endsWith(':streamRawPredict');
  return { body: form === undefined ? { from: name } : form[1](content, model), isStream: form !== undefined && isStream };
}

type Form = (content: string, model: string) => JsonValue;

const messages: Form = (content, model) => ({
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  model,
  content: [{ type: 'text', text: content }],
  stop_reason: 'end_turn',
  stop_sequence: null,
  usage: { input_tokens: 5, output_tokens: 3 },
});

const converse: Form = content => ({
  output: { message: { role: 'assistant', content: [{ text: content }] } }, stopReason: 'end_turn', usage: { inputTokens: 5, outputTokens: 3, totalTokens: 8 },
});

const generate: Form = content => ({
  candidates: [{ content: { role: 'model', parts: [{ text: content }] }, finishReason: 'STOP', index: 0 }],
  modelVersion: 'g',
  usageMetadata: { promptTokenCount: 5, candidatesTokenCount: 3, totalTokenCount: 8 },
});

/** By the end of the path. */
const FORMS: readonly (readonly [string, Form])[] = [
  ['/chat/completions', (content, model) => ({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1700000000,
    model,
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 5, completion_tokens: 3, total_tokens: 8 },
  })],
  ['/messages', messages],
  [':rawPredict', messages],
  [':streamRawPredict', messages],
  ['/responses', (content, model) => ({
    id: 'resp_1',
    object: 'response',
    created_at: 1,
    status: 'completed',
    model,
    output: [{ type: 'message', id: 'msg_1', role: 'assistant', status: 'completed', content: [{ type: 'output_text', text: content, annotations: [] }] }],
    usage: { input_tokens: 5, output_tokens: 3, total_tokens: 8 },
  })],
  ['/embeddings', (_, model) => ({ object: 'list', model, data: [{ object: 'embedding', index: 0, embedding: [0.5, 0.25] }], usage: { prompt_tokens: 2, total_tokens: 2 } })],
  ['/converse', converse],
  ['/converse-stream', converse],
  [':generateContent', generate],
  [':streamGenerateContent', generate],
  ['/models', () => ({ object: 'list', data: [{ id: 'm1', object: 'model' }] })],
  ['/count_tokens', () => ({ input_tokens: 7 })],
];
