import { Codec, Field } from '../codec/codec';
import { Gap } from '../codec/gap';
import { MaybeConditional } from '../intent/policy/conditional';

/** What a dialect says of all requests or of none. */
export function unconditional<T extends object>(policy: Codec<T>, feature: string, because = 'say it of all requests'): Field<MaybeConditional<T>> {
  const gap: Gap = { feature: `${feature} on conditions`, level: 'no', because };
  return {
    encode: (v, to) => {
      if (!v) { return; }
      if ('conditional' in v) { to.report.gap(gap, { manifestPath: to.path }); } else { policy.encode(v, to); }
    },
    decode: from => policy.decode(from),
    gaps: [gap, ...policy.gaps ?? []],
    lacks: v => !v ? [] : 'conditional' in v ? [{ gap, where: '' }] : policy.lacks?.(v) ?? [],
  };
}
