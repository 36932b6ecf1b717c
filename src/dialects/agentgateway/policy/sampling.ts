import { Field } from '../../../codec/codec';
import { SamplingIntent } from '../../../intent/policy/tracing';

/** A share in CEL, which is a number with a point there. */
const literal = (share: number): string => Number.isInteger(share) ? `${share}.0` : String(share);

/** An expression; one that is a share, as the other direction spells it, is read as that. */
export const sampling = (path: string): Field<SamplingIntent> => ({
  encode: (v, to) => { if (v !== undefined) { to.at(path).set(v.kind === 'share' ? literal(v.share) : v.expression); } },
  decode: from => {
    if (!from.at(path).exists) { return undefined; }
    const expression = from.at(path).read() as string;
    const share = Number(expression);
    return literal(share) === expression ? { kind: 'share', share } : { kind: 'cel', expression };
  },
});
