import { isObject } from './json-type';
import { SchemaProblem } from './problem';
import { byAge } from './release';
import { Key } from '../codec/manifest-path';

/** What a release, by its name, has against a manifest. */
export interface NamedProblems {
  readonly name: string;
  readonly problems: readonly SchemaProblem[];
  /** Whether its schema is from before the release. */
  readonly isSnapshot?: boolean;
}

/**
 * Of several releases the one that an object is most likely meant for: the one that understands most of it, so that a wrong value is told
 * before a field that an older release does not know yet; then the one that finds least, then one that is out, then the newest. Undefined for none.
 */
export function closest<T extends NamedProblems>(manifest: unknown, verdicts: readonly T[]): T | undefined {
  const unread = new Map(verdicts.map(verdict => [verdict, unreadIn(manifest, verdict.problems)]));
  return [...verdicts].sort((a, b) =>
    (unread.get(a) ?? 0) - (unread.get(b) ?? 0) || a.problems.length - b.problems.length
    || Number(a.isSnapshot ?? false) - Number(b.isSnapshot ?? false) || byAge(b.name, a.name)).at(0);
}

/** How many values stand where the schema knows no field, or something else than an object or a list. */
const unreadIn = (manifest: unknown, problems: readonly SchemaProblem[]): number => problems
  .filter(({ code }) => code === 'SchemaUnknownField' || code === 'SchemaType')
  .reduce((sum, { keys }) => sum + leaves(valueAt(manifest, keys)), 0);

const valueAt = (manifest: unknown, keys: readonly Key[]): unknown =>
  keys.reduce((node, key) => isObject(node) || Array.isArray(node) ? (node as { readonly [key: Key]: unknown })[key] : undefined, manifest);

function leaves(value: unknown): number {
  const below = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
  return below.length === 0 ? 1 : below.reduce<number>((sum, item) => sum + leaves(item), 0);
}
