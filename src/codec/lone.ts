import { Codec, Field } from './codec';
import { below, Gap, MetGap } from './gap';

const NONE: readonly MetGap[] = [];

/** A list of which the dialect has one item at most, in the place of the list. An empty list is not written. */
export function lone<T>(item: Codec<T>, feature: string, because: string): Field<readonly T[]> {
  const several: Gap = { feature, level: 'no', because };
  return {
    encode: (vs = [], to) => {
      if (vs.length > 1) { return to.report.gap(several, { manifestPath: to.path }); }
      if (vs.length === 1) { item.encode(vs[0], to); }
    },
    decode: from => {
      const found = item.decode(from);
      return found === undefined ? undefined : [found];
    },
    gaps: [several, ...item.gaps ?? []],
    lacks: vs => !Array.isArray(vs) ? NONE : vs.length > 1 ? [{ gap: several, where: '' }]
      : vs.flatMap((v: T, i) => below(i, item.lacks?.(v) ?? NONE)),
  };
}
