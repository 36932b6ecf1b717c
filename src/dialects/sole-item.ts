import { Codec, Field, optional } from '../codec/codec';
import { below } from '../codec/gap';
import { absent } from '../codec/lacking';

/** A list of which an object holds one item; what holds more has further objects. */
export function soleItem<T>(path: string, item: Codec<T>, feature: string, because: string): Field<readonly T[]> {
  const only = optional(path, item);
  const several = absent<readonly T[]>(feature, because);
  return {
    encode: (v, to) => v !== undefined && v.length > 1 ? several.encode(v, to) : only.encode(v?.[0], to),
    decode: from => {
      const found = only.decode(from);
      return found && [found];
    },
    gaps: [...item.gaps ?? [], ...several.gaps ?? []],
    lacks: v => v === undefined ? [] : v.length > 1 ? several.lacks?.(v) ?? [] : v.flatMap((each, i) => below(i, item.lacks?.(each) ?? [])),
  };
}
