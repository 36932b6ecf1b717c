import { Codec, Field } from '../../../codec/codec';

/** Fields that stand among others and may all be silent; then there is nothing to say of them. */
export const envoyPart = <T extends object>({ encode, decode, ...rest }: Codec<T>): Field<T> => ({
  encode: (v, to) => { if (v !== undefined) { encode(v, to); } },
  decode: from => {
    const found = decode(from);
    return found === undefined || Object.keys(found).length === 0 ? undefined : found;
  },
  ...rest.gaps && { gaps: rest.gaps, lacks: v => v === undefined ? [] : rest.lacks?.(v) ?? [] },
});
