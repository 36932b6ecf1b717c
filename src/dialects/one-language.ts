import { Codec } from '../codec/codec';
import { Gap } from '../codec/gap';
import { TransformationIn, TransformationIntent, TransformationLanguage } from '../intent/policy/transformation';

const OTHER: { readonly [L in TransformationLanguage]: Gap } = {
  cel: { feature: 'a transformation by templates', level: 'no', because: 'the gateway takes CEL expressions; use Transformation.of()' },
  template: { feature: 'a transformation by CEL expressions', level: 'no', because: 'the gateway takes templates; use Transformation.templates()' },
};

/** The transformations of a dialect, which knows one language; what is said in the other is refused. */
export function oneLanguage<L extends TransformationLanguage>(kind: L, codec: Codec<TransformationIn<L>>): Codec<TransformationIntent> {
  const gap = OTHER[kind];
  const isOfKind = (v: TransformationIntent): v is TransformationIntent & TransformationIn<L> => v.kind === kind;
  return {
    encode: (v, to) => isOfKind(v) ? codec.encode(v, to) : to.report.gap(gap, { manifestPath: to.path }),
    decode: from => {
      const said = codec.decode(from);
      return said && { kind, ...said } as TransformationIntent;
    },
    gaps: [gap, ...codec.gaps ?? []],
    lacks: v => typeof v !== 'object' || v === null ? [] : isOfKind(v) ? codec.lacks?.(v) ?? [] : [{ gap, where: '' }],
  };
}
