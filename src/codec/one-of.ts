import { Codec, keysOf } from './field';
import { MetGap } from './gap';

const NONE: readonly MetGap[] = [];

/** One arm of a tagged union: the key that gives it away, and its fields, read and written beside that key. */
export interface Arm<T> {
  /** Undefined where the dialect lacks the arm; see `absentArm`. */
  readonly key?: string;
  readonly codec: Codec<T>;
}

/**
 * A tagged union stored as "exactly one of these keys". Arms are tried in order.
 * The key is made even when the arm has nothing to say, since `openai: {}` is a choice too. No arm may have a field `kind` of its own.
 */
export function oneOf<M extends object>(arms: { readonly [K in keyof M]: 'kind' extends keyof M[K] ? never : Arm<M[K]> }):
Codec<{ [K in keyof M]: { readonly kind: K } & M[K] }[keyof M]> {
  type Union = { [K in keyof M]: { readonly kind: K } & M[K] }[keyof M];
  const kinds = (Object.keys(arms) as (keyof M & string)[]).filter(kind => arms[kind].key !== undefined);
  const keysOfArm = new Map(kinds.map(kind => [kind, keysOf((arms[kind] as Arm<unknown>).key as string)]));
  const gaps = Object.values<Arm<unknown>>(arms).flatMap(({ codec }) => codec.gaps ?? []);
  return {
    encode: (v, to) => {
      const arm = arms[v.kind] as Arm<unknown> | undefined;
      if (!arm) { return to.report.error('UnsupportedFeature', `'${String(v.kind)}' is none of ${Object.keys(arms).join(', ')}`, to.path); }
      const keys = keysOfArm.get(v.kind as keyof M & string);
      if (keys !== undefined) { to.in(keys).touch(); }
      arm.codec.encode(v, to);
    },
    decode: from => {
      for (const kind of kinds) {
        const arm = arms[kind] as Arm<unknown>;
        const keyed = from.in(keysOf(arm.key as string));
        if (!keyed.exists) { continue; }
        keyed.readIfEmpty();
        return { kind, ...arm.codec.decode(from) as object } as Union;
      }
      return undefined;
    },
    ...gaps.length > 0 && { gaps, lacks: (v: Union) => armOf(v)?.codec.lacks?.(v) ?? NONE },
  };

  /** What was read may be of any kind. */
  function armOf(v: Union): Arm<unknown> | undefined {
    return typeof v === 'object' && v !== null && Object.prototype.hasOwnProperty.call(arms, v.kind) ? arms[v.kind] as Arm<unknown> : undefined;
  }
}
