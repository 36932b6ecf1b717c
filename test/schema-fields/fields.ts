import { Release } from '../../src/schema/release';

/** A field that a server takes, with nothing below it that a schema knows. */
export interface Leaf {
  /** The way to it; `[]` for any item of a list, `*` for any key of a map. */
  readonly path: string;
  /** Whether its schema takes anything there. */
  readonly isOpen: boolean;
}

/** How deep schemas that hold themselves are followed. */
const DEEPEST = 24;

/** Every leaf below a part of a kind, in the order of the schema. Alternatives (`anyOf`) say nothing of fields in the schemas of Kubernetes. */
export function leavesOf({ schemas }: Release, schema: number, path: string, depth = 0): readonly Leaf[] {
  const { properties, items, additionalProperties, preserveUnknown, type } = schemas[schema];
  const below = (index: number, at: string) => depth < DEEPEST ? leavesOf({ schemas } as Release, index, at, depth + 1) : [];
  const named = Object.entries(properties ?? {}).flatMap(([name, index]) => below(index, path === '' ? name : `${path}.${name}`));
  if (named.length > 0) { return named; }
  if (items !== undefined) { return below(items, `${path}[]`); }
  if (typeof additionalProperties === 'number') { return below(additionalProperties, `${path}.*`); }
  return [{ path, isOpen: preserveUnknown === true || additionalProperties === true || type === undefined }];
}
