import { Api } from './api';
import { Fields, fieldsOf, isFields, listOf } from './json';

/** Types of the fields that the gateway knows; what has another ends the request. */
type Kind = 'text' | 'number' | 'integer' | 'count' | 'boolean' | 'list' | 'text or list' | 'text or object' | 'object' | 'any';

const NUMBERS: { readonly [field: string]: Kind } = {
  top_p: 'number',
  temperature: 'number',
  frequency_penalty: 'number',
  presence_penalty: 'number',
  seed: 'integer',
  max_tokens: 'count',
  max_completion_tokens: 'count',
  stream: 'boolean',
  user: 'text',
  tools: 'list',
  stream_options: 'object',
};

const KNOWN: { readonly [api in Api]?: { readonly required: readonly string[]; readonly fields: { readonly [field: string]: Kind } } } = {
  Completions: { required: ['messages'], fields: { ...NUMBERS, messages: 'list', model: 'text' } },
  Messages: { required: ['messages'], fields: { model: 'text', messages: 'list', max_tokens: 'count', stream: 'boolean', temperature: 'number', top_p: 'number', system: 'text or list' } },
  Responses: { required: ['input'], fields: { model: 'text', input: 'text or list', stream: 'boolean', temperature: 'number', top_p: 'number', max_output_tokens: 'count' } },
  Embeddings: { required: ['input'], fields: { model: 'text', input: 'any', user: 'text', dimensions: 'count' } },
  Rerank: { required: ['query', 'documents'], fields: { model: 'text', query: 'text', documents: 'list', top_n: 'count' } },
  AnthropicTokenCount: { required: ['messages'], fields: { model: 'text', messages: 'list' } },
};

/** Why a body is no request of an API, in the gateway's words; undefined where it is one. */
export function parseProblem(api: Api, body: Fields): string | undefined {
  const known = KNOWN[api];
  if (known === undefined) { return undefined; }
  const wrong = Object.entries(known.fields).find(([field, kind]) => body[field] !== undefined && body[field] !== null && !isOf(kind, body[field]));
  if (wrong) { return `failed to parse request: invalid type for \`${wrong[0]}\``; }
  const missing = known.required.find(field => body[field] === undefined) ?? (known.fields.messages && messageLacks(listOf(body.messages)));
  return missing === undefined ? undefined : `failed to parse request: missing field \`${missing}\``;
}

/** A message says whose it is. */
const messageLacks = (messages: readonly unknown[]): string | undefined => messages.some(message => typeof fieldsOf(message).role !== 'string') ? 'role' : undefined;

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
    case 'count': return Number.isInteger(value) && (value as number) >= 0;
    case 'boolean': return typeof value === 'boolean';
    case 'list': return Array.isArray(value);
    case 'text or list': return typeof value === 'string' || Array.isArray(value);
    case 'text or object': return typeof value === 'string' || isFields(value);
    case 'object': return isFields(value);
    case 'any': return true;
  }
}
