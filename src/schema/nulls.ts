import { has, isObject, JsonObject } from './json-type';
import { Release } from './release';

/**
 * Removes nulls as the server does before anything else: a null property or map value counts as absent unless its schema allows null.
 * Unknown fields stay, so that they are refused. The same value comes back when there is nothing to remove.
 */
export function withoutNulls(value: JsonObject, root: number, release: Release): JsonObject {
  return holdsNull(value, 0) ? prune(value, root, release) as JsonObject : value;
}

/** A value that no server would read, and no walk here would survive. */
export class TooDeep extends Error {}

export const MAX_DEPTH = 1000;

// The whole value is walked, so that whatever comes after need not count how deep it is.
function holdsNull(value: object, depth: number): boolean {
  if (depth > MAX_DEPTH) { throw new TooDeep(); }
  let found = false;
  for (const key of Object.keys(value)) {
    const below = (value as { readonly [key: string]: unknown })[key];
    if (below === null || (typeof below === 'object' && holdsNull(below, depth + 1))) { found = true; }
  }
  return found;
}

function prune(value: unknown, index: number | undefined, release: Release): unknown {
  if (index === undefined) { return value; }
  const { properties, additionalProperties, items } = release.schemas[index];
  const rest = typeof additionalProperties === 'number' ? additionalProperties : undefined;
  if (Array.isArray(value)) { return value.map(item => prune(item, items, release)); }
  if (!isObject(value)) { return value; }
  return Object.fromEntries(Object.entries(value).flatMap(([key, below]): [string, unknown][] => {
    const schema = properties && has(properties, key) ? properties[key] : rest;
    if (below !== null) { return [[key, prune(below, schema, release)]]; }
    if (schema === undefined) { return [[key, below]]; }
    const { nullable, default: fallback } = release.schemas[schema];
    return nullable || fallback !== undefined ? [[key, below]] : [];
  }));
}
