import { ApiObject } from 'cdk8s';
import { has, isObject, JsonObject } from '../schema/json-type';

/** A value that is to stand somewhere in a manifest, whatever is there; without a value, nothing is. */
export interface Override {
  readonly path: readonly string[];
  readonly value: unknown;
}

const OVERRIDES = Symbol.for('cdk8s-ai-gateway.Overrides');

type Overridden = ApiObject & { [OVERRIDES]?: Override[] };

/** What was added to an object. */
export const overridesOf = (object: ApiObject): readonly Override[] => (object as Overridden)[OVERRIDES] ?? NONE;

const NONE: readonly Override[] = [];

/** Adds one to an object; the first of an object's. */
export function addOverride(object: ApiObject, override: Override): void {
  const known = (object as Overridden)[OVERRIDES];
  if (known) { known.push(override); } else { Object.defineProperty(object, OVERRIDES, { value: [override] }); }
}

/** What is in the way of an override. */
export class NoWay extends Error {
  constructor(public readonly at: readonly string[], message: string) { super(message); }
}

/** A copy of a manifest with an override. @throws NoWay where something stands in between that is no object and no list */
export const overridden = (manifest: JsonObject, { path, value }: Override): JsonObject => set(manifest, path, value, []) as JsonObject;

function set(node: unknown, [key, ...rest]: readonly string[], value: unknown, above: readonly string[]): unknown {
  const at = [...above, key];
  const isGone = (there: unknown): boolean => there === undefined && value === undefined;
  const below = (there: unknown): unknown => rest.length === 0 ? value : isGone(there) ? undefined : set(there, rest, value, at);
  if (Array.isArray(node)) { return setItem(node, key, below, above); }
  if (node !== undefined && !isObject(node)) { throw new NoWay(above, `there is ${described(node)} at '${above.join('.')}', in which nothing can stand`); }
  const made = below(node?.[key]);
  const { [key]: _, ...others } = node ?? {};
  if (made === undefined) { return node === undefined ? undefined : others; }
  const isThere = node !== undefined && has(node, key);
  // What is replaced keeps its place.
  return isThere ? Object.fromEntries(Object.entries(node).map(([name, there]) => [name, name === key ? made : there])) : { ...others, [key]: made };
}

function setItem(list: readonly unknown[], key: string, below: (there: unknown) => unknown, above: readonly string[]): unknown {
  const index = key === '-' ? list.length : /^\d+$/.test(key) ? Number(key) : NaN;
  if (!(index <= list.length)) {
    const what = `there is ${described(list)} at '${above.join('.')}'`;
    throw new NoWay(above, `${what}, in which '${key}' is no place; give a number up to ${list.length}, or - for the end`);
  }
  const made = below(list[index]);
  return made === undefined ? list.filter((_, i) => i !== index) : [...list.slice(0, index), made, ...list.slice(index + 1)];
}

/** What stands somewhere, without values, which may be secret. */
export function described(node: unknown): string {
  if (Array.isArray(node)) { return node.length === 0 ? 'an empty list' : `a list of ${node.length} ${node.length === 1 ? 'item' : 'items'}`; }
  if (!isObject(node)) { return node === null ? 'null' : `a ${typeof node}`; }
  const names = Object.keys(node).sort();
  return names.length === 0 ? 'an empty object' : `an object with ${names.slice(0, SHOWN).join(', ')}${names.length > SHOWN ? ', …' : ''}`;
}

const SHOWN = 12;
