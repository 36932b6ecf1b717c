import { Codec } from '../codec/codec';
import { CsrfIntent } from '../intent/policy/csrf';

const ALL = 100;

/** The share of requests that Envoy looks at, which is none unless it is told; in the hub it is all of them, or none that are only counted. */
export const csrfShare = (codec: Codec<CsrfIntent>): Codec<CsrfIntent> => ({
  ...codec,
  encode: (v, to) => codec.encode(v.percent === undefined && v.shadowPercent === undefined ? { ...v, percent: ALL } : v, to),
  decode: from => {
    const { percent, ...csrf } = codec.decode(from) ?? {};
    if (csrf.shadowPercent !== undefined) { return percent === undefined ? csrf : { ...csrf, percent }; }
    return percent === ALL ? csrf : { ...csrf, percent: percent ?? 0 };
  },
});
