import { JsonValue } from '../intent/policy/body';

/** Every client names a model. */
const ANY = 'any-model';

/** The least that the API of a path takes. */
export function usualBody(path: string, method: string, model: string | undefined, prompt: string): JsonValue | undefined {
  if (method !== 'POST' && model === undefined) { return undefined; }
  const named: { readonly [name: string]: JsonValue } = { model: model ?? ANY };
  if (/\/(embeddings|responses)$/.test(path)) { return { ...named, input: prompt }; }
  return { ...named, messages: [{ role: 'user', content: prompt }], ...path.endsWith('/messages') && { max_tokens: 16 } };
}
