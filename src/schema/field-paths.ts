import { Release, SchemaFacts } from './release';

/** Where a kind has a field. */
export interface FieldPath {
  /** The names on the way to it, its own last; lists and maps go without saying. */
  readonly names: readonly string[];
  /** The same for people: `spec.rules[].backendRefs`. */
  readonly text: string;
  readonly schema: SchemaFacts;
}

/** More fields than any kind has. */
const MOST = 100_000;

const known = new WeakMap<Release, Map<number, ReadonlyMap<string, readonly FieldPath[]>>>();

/** Every field of a kind by its name, in the order of depth; what a server says in `status` is no place for anybody's fields. */
export function fieldPaths(release: Release, root: number): ReadonlyMap<string, readonly FieldPath[]> {
  const ofRelease = known.get(release) ?? new Map<number, ReadonlyMap<string, readonly FieldPath[]>>();
  known.set(release, ofRelease);
  const found = ofRelease.get(root) ?? walk(release, root);
  ofRelease.set(root, found);
  return found;
}

function walk({ schemas }: Release, root: number): ReadonlyMap<string, readonly FieldPath[]> {
  const found = new Map<string, FieldPath[]>();
  const queue: { readonly index: number; readonly names: readonly string[]; readonly text: string }[] = [{ index: root, names: [], text: '' }];
  for (const { index, names, text } of queue) {
    if (queue.length > MOST) { break; }
    const { properties = {}, items, additionalProperties } = schemas[index];
    for (const [name, below] of Object.entries(properties)) {
      if (names.length === 0 && name !== 'spec') { continue; }
      const field: FieldPath = { names: [...names, name], text: text === '' ? name : `${text}.${name}`, schema: schemas[below] };
      const others = found.get(name);
      if (others) { others.push(field); } else { found.set(name, [field]); }
      queue.push({ index: below, names: field.names, text: field.text });
    }
    if (items !== undefined) { queue.push({ index: items, names, text: `${text}[]` }); }
    if (typeof additionalProperties === 'number') { queue.push({ index: additionalProperties, names, text: `${text}.*` }); }
  }
  return found;
}

/** How many steps up and down lead from one object to another. */
export function stepsBetween(from: readonly string[], to: readonly string[]): number {
  const differing = to.findIndex((name, i) => from[i] !== name);
  const common = differing < 0 ? to.length : differing;
  return from.length + to.length - 2 * common;
}
