import { JsonObject } from '../schema/json-type';
import { SchemaProblem } from '../schema/problem';

const known = new WeakMap<object, Map<string, SchemaProblem | null>>();

/** What `find` says of a kind, asked once for each who judges: apps have many objects of few kinds. */
export function oncePerKind(
  judging: object, { apiVersion, kind }: JsonObject, find: (apiVersion: string, kind: string) => SchemaProblem | undefined,
): SchemaProblem | undefined {
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') { return undefined; }
  const kinds = known.get(judging) ?? new Map<string, SchemaProblem | null>();
  known.set(judging, kinds);
  const key = `${apiVersion}/${kind}`;
  const found = kinds.get(key);
  if (found !== undefined) { return found ?? undefined; }
  const made = find(apiVersion, kind);
  kinds.set(key, made ?? null);
  return made;
}
