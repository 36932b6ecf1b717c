import { Reader } from './reader';
import { Writer } from './writer';

/** Both directions of one translation, side by side. */
export interface Codec<T> {
  encode(value: T, to: Writer): void;
  /** `undefined` when the manifest says nothing here. */
  decode(from: Reader): T | undefined;
}

/** An optional field of an intent. */
export type Field<T> = Codec<T | undefined>;

const keysOf = (path: string): readonly string[] => path === '' ? [] : path.split('.');

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

/** A field this dialect has no words for; `feature` is how people call it. */
export function absent<T>(feature: string, because = 'leave it out'): Field<T> {
  return {
    encode: (v, to) => {
      if (v !== undefined) { to.report.error('UnsupportedFeature', `${feature} cannot be expressed in this dialect; ${because}`, to.path); }
    },
    decode: () => undefined,
  };
}

/** A field that means nothing to this dialect because the gateway does the right thing without it. */
export function needless<T>(): Field<T> {
  return { encode: () => undefined, decode: () => undefined };
}

/** Moves a codec below a dotted path. */
export function at<T>(path: string, codec: Codec<T>): Codec<T> {
  const keys = keysOf(path);
  return { encode: (v, to) => codec.encode(v, to.in(keys)), decode: from => codec.decode(from.in(keys)) };
}

/** Nothing is written for an absent value, and nothing read where the manifest has nothing. */
export function optional<T>(path: string, codec: Codec<T>): Field<T> {
  const keys = keysOf(path);
  return {
    encode: (v, to) => { if (v !== undefined) { codec.encode(v, to.in(keys)); } },
    decode: from => from.in(keys).exists ? codec.decode(from.in(keys)) : undefined,
  };
}

/** An object whose every field has a codec; the compiler insists on completeness. An object exists even when all fields are silent. */
export function record<T extends object>(table: { readonly [K in keyof T]-?: Field<T[K]> | Codec<T[K]> }): Codec<T> {
  const entries = Object.entries(table) as [keyof T, Codec<unknown>][];
  return {
    encode: (v, to) => {
      to.touch();
      for (const [key, codec] of entries) { codec.encode(v[key], to); }
    },
    decode: from => {
      from.readIfEmpty();
      return readFields<T>(entries, from);
    },
  };
}

/** Fields that share their parent's object with others: like `record`, but writes nothing of its own. */
export function fields<T extends object>(table: { readonly [K in keyof T]-?: Field<T[K]> | Codec<T[K]> }): Codec<T> {
  const entries = Object.entries(table) as [keyof T, Codec<unknown>][];
  return {
    encode: (v, to) => { for (const [key, codec] of entries) { codec.encode(v[key], to); } },
    decode: from => readFields<T>(entries, from),
  };
}

function readFields<T extends object>(entries: readonly [keyof T, Codec<unknown>][], from: Reader): T {
  const out: Partial<T> = {};
  for (const [key, codec] of entries) {
    const v = codec.decode(from);
    if (v !== undefined) { out[key] = v as T[keyof T]; }
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
  };
}

/** Texts by key. Keys are sorted, so that the order in which they were said does not matter. */
export const dictionary: Codec<{ readonly [key: string]: string }> = {
  encode: (entries, to) => to.set(Object.fromEntries(Object.entries(entries).sort(([a], [b]) => a < b ? -1 : 1))),
  decode: from => from.read() as { readonly [key: string]: string },
};

/** One arm of a tagged union: the key that gives it away, and its fields, read and written beside that key. */
export interface Arm<T> {
  readonly key: string;
  readonly codec: Codec<T>;
}

/**
 * A tagged union stored as "exactly one of these keys". Arms are tried in order; `undefined` means that the dialect lacks the arm.
 * The key is made even when the arm has nothing to say, since `openai: {}` is a choice too. No arm may have a field `kind` of its own.
 */
export function oneOf<M extends object>(what: string, arms: { readonly [K in keyof M]: 'kind' extends keyof M[K] ? never : Arm<M[K]> | undefined }):
Codec<{ [K in keyof M]: { readonly kind: K } & M[K] }[keyof M]> {
  type Union = { [K in keyof M]: { readonly kind: K } & M[K] }[keyof M];
  const kinds = (Object.keys(arms) as (keyof M & string)[]).filter(kind => arms[kind]);
  return {
    encode: (v, to) => {
      const arm = arms[v.kind] as Arm<unknown> | undefined;
      if (!arm) {
        return to.report.error('UnsupportedFeature', `${what} '${String(v.kind)}' is not available here; use one of: ${kinds.join(', ')}`, to.path);
      }
      to.in(keysOf(arm.key)).touch();
      arm.codec.encode(v, to);
    },
    decode: from => {
      for (const kind of kinds) {
        const arm = arms[kind] as Arm<unknown>;
        const keyed = from.in(keysOf(arm.key));
        if (!keyed.exists) { continue; }
        keyed.readIfEmpty();
        return { kind, ...arm.codec.decode(from) as object } as Union;
      }
      return undefined;
    },
  };
}
