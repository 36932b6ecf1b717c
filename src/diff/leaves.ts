import { ListKind, Lists } from './subject';
import { Key } from '../codec/manifest-path';
import { secondsIn } from '../dialects/duration';
import { isObject, JsonObject } from '../schema/json-type';

/** A place where two trees differ, as far down as both have something. */
export interface Leaf {
  readonly path: readonly Key[];
  /** Undefined where nothing is. */
  readonly before: unknown;
  readonly after: unknown;
  /** The same items, in another order that matters. */
  readonly isOrder?: true;
}

/** Where two trees differ; what is undefined is not there, and the order of fields says nothing. */
export function leavesBetween(before: unknown, after: unknown, lists: Lists, path: readonly Key[] = []): readonly Leaf[] {
  if (before === after) { return NONE; }
  if (isObject(before) && isObject(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...names].flatMap(name => leavesBetween(before[name], after[name], lists.below(name), [...path, name]));
  }
  if (Array.isArray(before) && Array.isArray(after)) { return between(before, after, lists, path); }
  return isSameDuration(before, after, path[path.length - 1]) ? NONE : [{ path, before, after }];
}

const LASTING = /timeout|duration|backoff|interval|per$|ttl|delay|idle|age$|request$/i;

/** `60s` is `1m` where a time is meant. */
function isSameDuration(before: unknown, after: unknown, field: Key | undefined): boolean {
  if (typeof before !== 'string' || typeof after !== 'string' || !LASTING.test(String(field))) { return false; }
  const seconds = secondsIn(before);
  return seconds !== undefined && seconds === secondsIn(after);
}

const NONE: readonly Leaf[] = [];

function between(before: readonly unknown[], after: readonly unknown[], lists: Lists, path: readonly Key[]): readonly Leaf[] {
  const [texts, laterTexts] = [before.map(canonical), after.map(canonical)];
  if (isEqual(texts, laterTexts)) { return NONE; }
  const { kind } = lists;
  const item = lists.below('');
  if (kind === 'set') { return ofSets([before, texts], [after, laterTexts], path); }
  const keys = kind === 'sequence' ? undefined : kind.keys;
  const [named, later] = [keys && byKey(before, keys), keys && byKey(after, keys)];
  if (named && later) {
    return [...new Set([...named.keys(), ...later.keys()])].flatMap(name => leavesBetween(named.get(name), later.get(name), item, [...path, name]));
  }
  if (isEqual([...texts].sort(), [...laterTexts].sort())) { return [{ path, before, after, isOrder: true }]; }
  return ofSequences([before, texts], [after, laterTexts], item, path);
}

const isEqual = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((text, i) => text === b[i]);

type Spelled = readonly [items: readonly unknown[], texts: readonly string[]];

function ofSets([before, texts]: Spelled, [after, later]: Spelled, path: readonly Key[]): readonly Leaf[] {
  const [known, kept] = [new Set(texts), new Set(later)];
  return [
    ...before.filter((_, i) => !kept.has(texts[i])).map((each): Leaf => ({ path, before: each, after: undefined })),
    ...after.filter((_, i) => !known.has(later[i])).map((each): Leaf => ({ path, before: undefined, after: each })),
  ];
}

/** Items by what tells them apart; undefined where that does not. */
function byKey(items: readonly unknown[], keys: readonly string[]): ReadonlyMap<string, unknown> | undefined {
  const found = new Map<string, unknown>();
  for (const item of items) {
    if (!isObject(item)) { return undefined; }
    const key = keys.map(name => item[name]).filter(part => part !== undefined).map(String).join('/');
    if (found.has(key)) { return undefined; }
    found.set(key, item);
  }
  return found;
}

/** What stays where it was among the others is taken out; of the rest, items that are alike in kind or name are the same one. */
function ofSequences([before, texts]: Spelled, [after, later]: Spelled, item: Lists, path: readonly Key[]): readonly Leaf[] {
  const [stays, kept] = common(texts, later);
  const gone = before.map((each, at) => ({ each, at })).filter(({ at }) => !stays.has(at));
  const come = after.map((each, at) => ({ each, at })).filter(({ at }) => !kept.has(at));
  const leaves: Leaf[] = [];
  for (const { each, at } of gone) {
    const found = come.findIndex(other => isLike(each, other.each));
    if (found < 0) { leaves.push({ path: [...path, at], before: each, after: undefined }); continue; }
    leaves.push(...leavesBetween(each, come[found].each, item, [...path, at]));
    come.splice(found, 1);
  }
  return [...leaves, ...come.map(({ each, at }): Leaf => ({ path: [...path, at], before: undefined, after: each }))];
}

const TELLING = ['kind', 'name', 'issuer', 'field'];

function isLike(a: unknown, b: unknown): boolean {
  if (!isObject(a) || !isObject(b)) { return !isObject(a) && !isObject(b); }
  return TELLING.every(name => a[name] === b[name]);
}

/** Longer lists are compared from both ends only. */
const MOST = 400;

/** The places of a longest sequence that two have in common. */
function common(a: readonly string[], b: readonly string[]): readonly [ReadonlySet<number>, ReadonlySet<number>] {
  const [inA, inB] = [new Set<number>(), new Set<number>()];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) { inA.add(start); inB.add(start); start++; }
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) { inA.add(--endA); inB.add(--endB); }
  const [rows, columns] = [endA - start, endB - start];
  if (rows === 0 || columns === 0 || rows > MOST || columns > MOST) { return [inA, inB]; }
  const length = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      length[i][j] = a[start + i] === b[start + j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (a[start + i] === b[start + j]) {
      inA.add(start + i++);
      inB.add(start + j++);
    } else if (length[i + 1][j] >= length[i][j + 1]) { i++; } else { j++; }
  }
  return [inA, inB];
}

/** A value as text, whatever the order of its fields. */
export const canonical = (value: unknown): string => JSON.stringify(value, sortedKeys) ?? '';

function sortedKeys(_: string, value: unknown): unknown {
  if (!isObject(value)) { return value; }
  const sorted: { [key: string]: unknown } = {};
  for (const key of Object.keys(value as JsonObject).sort()) { sorted[key] = value[key]; }
  return sorted;
}

/** What lists of a tree are by the names of their fields. */
export function listsByName(kinds: { readonly [field: string]: ListKind }, kind: ListKind = 'sequence'): Lists {
  return { kind, below: key => listsByName(kinds, Object.prototype.hasOwnProperty.call(kinds, key) ? kinds[key] : 'sequence') };
}
