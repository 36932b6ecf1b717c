import { Release } from '../../src/schema/release';

/** How deep schemas that hold themselves are followed. */
const DEEPEST = 24;

/**
 * Every field below a part of a kind that has no field below it, in the order of the schema: `[]` stands for any item of a list, `*` for any key of a map.
 * Alternatives (`anyOf`) say nothing of fields in the schemas of Kubernetes.
 */
export function leavesBelow(release: Release, root: number, part: string): readonly string[] {
  const schema = stepsOf(part).reduce<number | undefined>((at, step) =>
    at === undefined ? undefined : step === '[]' ? release.schemas[at].items : release.schemas[at].properties?.[step], root);
  return schema === undefined ? [] : leavesOf(release, schema, part);
}

/** `spec`, `rules`, `[]`, `filters` of `spec.rules[].filters`. */
export const stepsOf = (path: string): readonly string[] => path.split(/\.|(?=\[\])/);

function leavesOf(release: Release, schema: number, path: string, depth = 0): readonly string[] {
  const { properties, items, additionalProperties } = release.schemas[schema];
  const below = (index: number, at: string) => depth < DEEPEST ? leavesOf(release, index, at, depth + 1) : [];
  const named = Object.entries(properties ?? {}).flatMap(([name, index]) => below(index, `${path}.${name}`));
  if (named.length > 0) { return named; }
  if (items !== undefined) { return below(items, `${path}[]`); }
  return typeof additionalProperties === 'number' ? below(additionalProperties, `${path}.*`) : [path];
}
