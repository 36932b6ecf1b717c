import { equals, isMap, sameSet } from './value';

/** Whether two lists that are sets, or are keyed, hold the same. */
export const equalUnordered = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && sameSet(a, b);

/** A set with what it lacks of another, or a keyed list in which the items of another take the place of their equals. */
export function merged(a: readonly unknown[], b: readonly unknown[], keys: readonly string[] | undefined): readonly unknown[] {
  const isSame = keys ? (v: unknown, w: unknown) => keys.every(key => equals(valueAt(v, key), valueAt(w, key))) : equals;
  const kept = keys ? a.map(v => b.find(w => isSame(v, w)) ?? v) : a;
  return [...kept, ...b.filter(w => !a.some(v => isSame(v, w)))];
}

const valueAt = (item: unknown, key: string): unknown => isMap(item) ? item[key] : undefined;
