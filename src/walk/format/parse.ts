import { Api } from './api';
import { Fields, isFields } from './json';

/** Types of the fields that the gateway knows; what has another ends the request. */
type Kind = 'text' | 'number' | 'integer' | 'boolean' | 'list' | 'text or list' | 'text or object' | 'object' | 'any';

const NUMBERS: { readonly [field: string]: Kind } = {
  top_p: 'number',
  temperature: 'number',
  frequency_penalty: 'number',
  presence_penalty: 'number',
  seed: 'integer',
  max_tokens: 'integer',
  max_completion_tokens: 'integer',
  stream: 'boolean',
  user: 'text',
  tools: 'list',
  stream_options: 'object',
};

const KNOWN: { readonly [api in Api]?: { readonly required: readonly string[]; readonly fields: { readonly [field: string]: Kind } } } = {
  Completions: { required: ['messages'], fields: { ...NUMBERS, messages: 'list', model: 'text' } },
  Messages: { required: ['messages'], fields: { model: 'text', messages: 'list', max_tokens: 'integer', stream: 'boolean', temperature: 'number', top_p: 'number', top_k: 'integer' } },
  Responses: { required: ['input'], fields: { model: 'text', input: 'text or list', stream: 'boolean', temperature: 'number', top_p: 'number', max_output_tokens: 'integer' } },
  Embeddings: { required: ['input'], fields: { model: 'text', input: 'any' } },
  Rerank: { required: ['query', 'documents'], fields: { model: 'text' } },
  AnthropicTokenCount: { required: ['messages'], fields: { model: 'text', messages: 'list' } },
};

/** Why a body is no request of an API, in the gateway's words; undefined where it is one. */
export function parseProblem(api: Api, body: Fields): string | undefined {
  const known = KNOWN[api];
  if (known === undefined) { return undefined; }
  const wrong = Object.entries(known.fields).find(([field, kind]) => body[field] !== undefined && body[field] !== null && !isOf(kind, body[field]));
  if (wrong) { return `failed to parse request: invalid type for \`${wrong[0]}\``; }
  const missing = known.required.find(field => body[field] === undefined);
  return missing === undefined ? undefined : `failed to parse request: missing field \`${missing}\``;
}

/** Known fields that are null are as good as absent. */
export function withoutNulls(api: Api, body: Fields): Fields {
  const fields = KNOWN[api]?.fields ?? {};
  return Object.fromEntries(Object.entries(body).filter(([name, value]) => value !== null || fields[name] === undefined));
}

function isOf(kind: Kind, value: unknown): boolean {
  switch (kind) {
    case 'text': return typeof value === 'string';
    case 'number': return typeof value === 'number';
    case 'integer': return Number.isInteger(value);
    case 'boolean': return typeof value === 'boolean';
    case 'list': return Array.isArray(value);
    case 'text or list': return typeof value === 'string' || Array.isArray(value);
    case 'text or object': return typeof value === 'string' || isFields(value);
    case 'object': return isFields(value);
    case 'any': return true;
  }
}
