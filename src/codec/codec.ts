import { Codec, Field, keysOf } from './field';
import { MetGap } from './gap';
import { lackingOf, lackingOfItems } from './lacking';
import { Reader } from './reader';

export type { Codec, Field } from './field';
export { absent, absentArm, absentArmBy, absentBy, ignored, lackingOf, partly } from './lacking';
export { oneOf } from './one-of';
export type { Arm } from './one-of';

const NONE: readonly MetGap[] = [];

/** A value stored as it is at a dotted path. */
export function value<T>(path: string): Field<T> {
  const keys = keysOf(path);
  return {
    encode: (v, to) => { if (v !== undefined) { to.in(keys).set(v); } },
    decode: from => from.in(keys).exists ? from.in(keys).read() as T : undefined,
  };
}

/**
 * A value that the API insists on though the intent may be silent; the fallback is written then, and read back as silence.
 */
export function required<T>(path: string, fallback: T): Field<T> {
  const plain = value<T>(path);
  return {
    encode: (v, to) => plain.encode(v ?? fallback, to),
    decode: from => {
      const v = plain.decode(from);
      return v === fallback ? undefined : v;
    },
  };
}

/** A value spelled otherwise in this dialect. `spelling` maps the intent's word to the dialect's. */
export function spelled<T extends string>(path: string, spelling: { readonly [K in T]: string }): Field<T> {
  const keys = keysOf(path);
  const back = new Map(Object.entries<string>(spelling).map(([ours, theirs]) => [theirs, ours as T]));
  return {
    encode: (v, to) => { if (v !== undefined) { to.in(keys).set(spelling[v]); } },
    decode: from => {
      const theirs = from.in(keys);
      if (!theirs.exists) { return undefined; }
      const ours = back.get(theirs.peek as string);
      if (ours !== undefined) { theirs.read(); }
      return ours;
    },
  };
}

/** A field that means nothing to this dialect because the gateway does the right thing without it. */
export function needless<T>(): Field<T> {
  return { encode: () => undefined, decode: () => undefined };
}

/** Moves a codec below a dotted path. */
export function at<T>(path: string, codec: Codec<T>): Codec<T> {
  const keys = keysOf(path);
  return { ...codec, encode: (v, to) => codec.encode(v, to.in(keys)), decode: from => codec.decode(from.in(keys)) };
}

/** Nothing is written for an absent value, and nothing read where the manifest has nothing. */
export function optional<T>(path: string, codec: Codec<T>): Field<T> {
  const keys = keysOf(path);
  return {
    encode: (v, to) => { if (v !== undefined) { codec.encode(v, to.in(keys)); } },
    decode: from => from.in(keys).exists ? codec.decode(from.in(keys)) : undefined,
    ...codec.gaps && { gaps: codec.gaps, lacks: v => v === undefined ? NONE : codec.lacks?.(v) ?? NONE },
  };
}

/** An object whose every field has a codec; the compiler insists on completeness. An object exists even when all fields are silent. */
export function record<T extends object>(table: { readonly [K in keyof T]-?: Field<T[K]> | Codec<T[K]> }): Codec<T> {
  const entries = Object.entries(table) as [keyof T, Codec<unknown>][];
  const write = writerOf<T>(entries);
  return {
    encode: (v, to) => {
      to.touch();
      write(v, to);
    },
    decode: from => {
      from.readIfEmpty();
      return readFields<T>(entries, from);
    },
    ...lackingOf<T>(entries),
  };
}

/** Fields that share their parent's object with others: like `record`, but writes nothing of its own. */
export function fields<T extends object>(table: { readonly [K in keyof T]-?: Field<T[K]> | Codec<T[K]> }): Codec<T> {
  const entries = Object.entries(table) as [keyof T, Codec<unknown>][];
  return {
    encode: writerOf<T>(entries),
    decode: from => readFields<T>(entries, from),
    ...lackingOf<T>(entries),
  };
}

/** Writes each field. A policy has some seventy, so there is nothing in the loop but what each takes. */
function writerOf<T extends object>(entries: readonly [keyof T, Codec<unknown>][]): Codec<T>['encode'] {
  const keys = entries.map(([key]) => key);
  const codecs = entries.map(([, codec]) => codec);
  return (v, to) => { for (let i = 0; i < keys.length; i++) { codecs[i].encode(v[keys[i]], to); } };
}

function readFields<T extends object>(entries: readonly [keyof T, Codec<unknown>][], from: Reader): T {
  const out: Partial<T> = {};
  for (const entry of entries) {
    const v = entry[1].decode(from);
    if (v !== undefined) { out[entry[0]] = v as T[keyof T]; }
  }
  return out as T;
}

/** A list, in order. Items that nobody can read are left out, and stay unread. */
export function list<T>(item: Codec<T>): Codec<readonly T[]> {
  return {
    encode: (vs, to) => {
      if (vs.length === 0) { return to.set([]); }
      vs.forEach((v, i) => item.encode(v, to.at(i)));
    },
    decode: from => {
      if (Array.isArray(from.peek)) { from.readIfEmpty(); }
      return Array.from({ length: from.length }, (_, i) => item.decode(from.at(i))).filter(v => v !== undefined);
    },
    ...lackingOfItems(item),
  };
}

/** Texts by key. Keys are sorted, so that the order in which they were said does not matter. */
export const dictionary: Codec<Dictionary> = {
  encode: (entries, to) => to.set(byKey(Object.entries(entries))),
  decode: from => from.read() as Dictionary,
};

/** The same by keys of keys. */
export const dictionaries: Codec<{ readonly [key: string]: Dictionary }> = {
  // What was read may be none.
  encode: (entries, to) => to.set(byKey(Object.entries(entries).map(([key, below]) => [key, byKey(Object.entries(below ?? {}))]))),
  decode: from => from.read() as { readonly [key: string]: Dictionary },
};

export interface Dictionary { readonly [key: string]: string }

const byKey = <T>(entries: readonly (readonly [string, T])[]): { readonly [key: string]: T } =>
  Object.fromEntries([...entries].sort(([a], [b]) => a < b ? -1 : 1));
