import { Codec, Field } from '../codec/codec';
import { MaybeConditional } from '../intent/policy/conditional';

/** What a dialect says of all requests or of none. */
export function unconditional<T extends object>(policy: Codec<T>, feature: string, because = 'say it of all requests'): Field<MaybeConditional<T>> {
  return {
    encode: (v, to) => {
      if (!v) { return; }
      if (!('conditional' in v)) { return policy.encode(v, to); }
      to.report.error('UnsupportedFeature', `${feature} on conditions cannot be expressed in this dialect; ${because}`, to.path);
    },
    decode: from => policy.decode(from),
  };
}
