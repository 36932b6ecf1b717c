export type Path = readonly (string | number)[];

type Tree = { readonly [key: string | number]: unknown };

const isTree = (node: unknown): node is Tree => typeof node === 'object' && node !== null;
const keyed = (node: Tree): readonly (readonly [string | number, unknown])[] =>
  Array.isArray(node) ? node.map((v, i) => [i, v] as const) : Object.entries(node);

/** Paths of all values without parts: scalars, empty objects and lists. */
export function leafPaths(node: unknown, path: Path = []): readonly Path[] {
  const parts = isTree(node) ? keyed(node) : [];
  return parts.length === 0 ? [path] : parts.flatMap(([key, part]) => leafPaths(part, [...path, key]));
}

/** Paths of all objects, lists excepted. */
export function objectPaths(node: unknown, path: Path = []): readonly Path[] {
  if (!isTree(node)) { return []; }
  const below = keyed(node).flatMap(([key, part]) => objectPaths(part, [...path, key]));
  return Array.isArray(node) ? below : [path, ...below];
}

export const at = (node: unknown, path: Path): unknown => path.reduce<unknown>((n, key) => isTree(n) ? n[key] : undefined, node);

/** A copy with another value at a path; `undefined` takes the entry out. */
export function replaced<T>(node: T, path: Path, value: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) { return value as T; }
  const part = replaced((node as Tree)[key], rest, value);
  if (Array.isArray(node)) { return (part === undefined ? node.filter((_, i) => i !== key) : node.map((v, i) => i === key ? part : v)) as T; }
  if (part !== undefined) { return { ...node, [key]: part }; }
  const { [key]: _, ...others } = node as Tree;
  return others as T;
}
