import { Key } from '../../src/codec/manifest-path';
import { isObject, JsonObject } from '../../src/schema/json-type';

/** What no release reads, or what tells an object from others. */
const isPassedOver = ([first, second]: readonly Key[]): boolean =>
  first === 'apiVersion' || first === 'kind' || first === 'status' || (first === 'metadata' && ['name', 'namespace'].includes(String(second)));

/** The paths of all leaves of a manifest that mean something. */
export const leavesOf = (manifest: JsonObject): readonly (readonly Key[])[] => [...below(manifest, [])].filter(path => !isPassedOver(path));

function* below(node: unknown, path: readonly Key[]): Generator<readonly Key[]> {
  if (Array.isArray(node)) {
    for (const [i, item] of node.entries()) { yield* below(item, [...path, i]); }
  } else if (isObject(node)) {
    for (const key of Object.keys(node)) { yield* below(node[key], [...path, key]); }
  } else { yield path; }
}

/** A copy without a leaf, or with another value there. */
export function mutated(manifest: JsonObject, path: readonly Key[], how: 'without' | 'changed'): JsonObject {
  const copy = structuredClone(manifest) as unknown;
  const last = path[path.length - 1];
  const holder = path.slice(0, -1).reduce((node, key) => (node as { [key: Key]: unknown })[key], copy) as { [key: Key]: unknown };
  const value = holder[last];
  if (how === 'changed') {
    holder[last] = typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : typeof value === 'string' ? `${value}x` : 'x';
  } else if (Array.isArray(holder)) { holder.splice(Number(last), 1); } else { delete holder[last]; }
  return copy as JsonObject;
}
