export type JsonObject = { readonly [key: string]: unknown };

export const isObject = (value: unknown): value is JsonObject => value !== null && typeof value === 'object' && !Array.isArray(value);

/** An object, or an empty one in the place of anything else. */
export const mapOf = (value: unknown): JsonObject => isObject(value) ? value : {};

export const has = (object: object, key: string): boolean => Object.prototype.hasOwnProperty.call(object, key);

/** The JSON type of a value, in OpenAPI's words. */
export function jsonType(value: unknown): string {
  if (value === null || value === undefined) { return 'null'; }
  if (Array.isArray(value)) { return 'array'; }
  if (typeof value === 'number') { return Number.isInteger(value) ? 'integer' : 'number'; }
  return typeof value === 'bigint' ? 'integer' : typeof value;
}

/** Deep equality of JSON values, whatever the order of keys. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) { return true; }
  if (Array.isArray(a)) { return Array.isArray(b) && a.length === b.length && a.every((v, i) => equal(v, b[i])); }
  if (!isObject(a) || !isObject(b)) { return false; }
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every(key => has(b, key) && equal(a[key], b[key]));
}
