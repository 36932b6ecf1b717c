import { Codec, Field } from './field';
import { below, Gap, MetGap } from './gap';
import { Arm } from './one-of';

const NONE: readonly MetGap[] = [];

/** A field that this dialect has no words for: encoding a value is refused, and nothing is read. */
export const absent = <T>(feature: string, because: string): Field<T> => absentBy([{ feature, level: 'no', because }], () => 0);

/** The same where the value tells which of several gaps it meets; `which` is its index. */
export function absentBy<T>(gaps: readonly Gap[], which: (value: T) => number): Field<T> {
  return {
    encode: (v, to) => { if (v !== undefined) { to.report.gap(gaps[which(v)], { manifestPath: to.path }); } },
    decode: () => undefined,
    gaps,
    lacks: v => v === undefined ? NONE : [{ gap: gaps[which(v)], where: '' }],
  };
}

/** An arm of a tagged union that this dialect has no words for. */
export const absentArm = <T>(feature: string, because: string): Arm<T> => absentArmBy([{ feature, level: 'no', because }], () => 0);

/** The same where the value tells which of several gaps it meets. */
export const absentArmBy = <T>(gaps: readonly Gap[], which: (value: T) => number): Arm<T> => ({ codec: absentBy(gaps, which) as Codec<T> });

/** A field that is written and read as ever, though the gateway makes only part of what it should of it. Nobody can do more about it than `advice`. */
export function partly<T>(codec: Codec<T>, feature: string, because: string, advice?: string): Codec<T> {
  return withGap(codec, { feature, level: 'partly', because, ...advice !== undefined && { advice } });
}

/**
 * A field that the server takes and the gateway ignores. It is written and read as ever, so that a manifest stays as it was; whoever asks what a
 * value lacks refuses it.
 */
export const ignored = <T>(codec: Codec<T>, feature: string, because: string): Codec<T> =>
  withGap(codec, { feature, level: 'no', isIgnored: true, because });

function withGap<T>(codec: Codec<T>, gap: Gap): Codec<T> {
  return {
    ...codec,
    gaps: [gap, ...codec.gaps ?? []],
    lacks: v => v === undefined ? NONE : [{ gap, where: '' }, ...codec.lacks?.(v) ?? NONE],
  };
}

/** What a codec of anything says of gaps. */
interface Lacking {
  readonly gaps?: readonly Gap[];
  lacks?(value: never): readonly MetGap[];
}

/** What is lacking of the items of a list. */
export const lackingOfItems = <T>(item: Pick<Codec<T>, 'gaps' | 'lacks'>): Pick<Codec<readonly T[]>, 'gaps' | 'lacks'> => item.gaps === undefined ? {} : {
  gaps: item.gaps, lacks: vs => Array.isArray(vs) ? vs.flatMap((v: T, i) => below(i, item.lacks?.(v) ?? NONE)) : NONE,
};

/** What is lacking of the parts of a value: a key and what its field is written by; an empty key stands for the value itself. */
export function lackingOf<T extends object>(entries: readonly (readonly [keyof T | '', Lacking])[]): Pick<Codec<T>, 'gaps' | 'gapsAt' | 'lacks'> {
  // Only those that may lack something are looked at.
  const lacking = entries.filter(([, { gaps }]) => gaps !== undefined);
  if (lacking.length === 0) { return {}; }
  const keys = lacking.map(([key]) => key);
  const codecs = lacking.map(([, codec]) => codec);
  return {
    gaps: lacking.flatMap(([, { gaps = [] }]) => gaps),
    gapsAt: at => lacking.flatMap(([key, { gaps = [] }]) => key === at ? gaps : []),
    lacks: v => {
      let found = NONE;
      if (typeof v !== 'object' || v === null) { return found; }
      for (let i = 0; i < keys.length; i++) {
        const key = keys[i];
        const own = codecs[i].lacks?.((key === '' ? v : v[key]) as never) ?? NONE;
        if (own.length > 0) { found = [...found, ...key === '' ? own : below(key as string, own)]; }
      }
      return found;
    },
  };
}
