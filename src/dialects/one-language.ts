import { Codec } from '../codec/codec';
import { Gap } from '../codec/gap';
import { TRANSFORMATION_METADATA, TransformationIn, TransformationIntent, TransformationLanguage } from '../intent/policy/transformation';

/** What is lacking where a language is the one: first of all, the other. */
const LACKING: { readonly [L in TransformationLanguage]: readonly [Gap, ...Gap[]] } = {
  cel: [{ feature: 'a transformation by templates', level: 'no', because: 'the gateway takes CEL expressions; use Transformation.of()' }],
  template: [
    { feature: 'a transformation by CEL expressions', level: 'no', because: 'the gateway takes templates; use Transformation.templates()' },
    { feature: TRANSFORMATION_METADATA, level: 'no', because: 'templates change headers and bodies only' },
  ],
};

/** The transformations of a dialect, which knows one language; what is said in the other is refused. */
export function oneLanguage<L extends TransformationLanguage>(kind: L, codec: Codec<TransformationIn<L>>): Codec<TransformationIntent> {
  const [gap, ...more] = LACKING[kind];
  const isOfKind = (v: TransformationIntent): v is TransformationIntent & TransformationIn<L> => v.kind === kind;
  return {
    encode: (v, to) => isOfKind(v) ? codec.encode(v, to) : to.report.gap(gap, { manifestPath: to.path }),
    decode: from => {
      const said = codec.decode(from);
      return said && { kind, ...said } as TransformationIntent;
    },
    gaps: [gap, ...more, ...codec.gaps ?? []],
    lacks: v => typeof v !== 'object' || v === null ? [] : isOfKind(v) ? codec.lacks?.(v) ?? [] : [{ gap, where: '' }],
  };
}
