import { answerIn, FeatureStatus, MatrixAnswer, MatrixFeature, readMatrix } from '../../src/cli/feature-matrix';

type Row = readonly string[];

const isThere = (status: FeatureStatus | undefined): boolean => status === 'yes' || status === 'partly';

const FEATURES: readonly MatrixFeature[] = readMatrix().groups.flatMap(({ features }) => features);

const familyOf = (dialect: string): string => dialect.replace(/-.*$/, '');

const linked = ({ id, title }: MatrixFeature): string => `[${title}](../features.md#${id})`;

const fieldsOf = ({ fields = [] }: MatrixAnswer): string => fields.length === 0 ? 'by itself' : fields.map(field => `\`${field}\``).join('<br>');

/** Features that both dialects have, in other fields. */
export const respelled = (from: string, to: string): readonly Row[] => FEATURES.flatMap((feature): readonly Row[] => {
  const [was, is] = [answerIn(feature, from), answerIn(feature, to)];
  if (!was || !is || !isThere(was.status) || !isThere(is.status) || fieldsOf(was) === fieldsOf(is)) { return []; }
  return [[linked(feature), fieldsOf(was), fieldsOf(is)]];
});

/** What one dialect has and the other has not, with the reason: features, and parts of those that both have. */
export function lost(from: string, to: string): readonly Row[] {
  return FEATURES.flatMap((feature): readonly Row[] => {
    const [was, is] = [answerIn(feature, from), answerIn(feature, to)];
    if (!isThere(was?.status)) { return []; }
    if (!isThere(is?.status)) { return [[linked(feature), is?.because ?? (is?.status === 'ignored' ? 'it is ignored' : '')]]; }
    return (feature.parts ?? []).flatMap((part): readonly Row[] => {
      const now = answerIn(part, to);
      // What comes later was not there before; of what hangs on something that is not there, nothing is listed.
      const isYetToCome = now?.because?.startsWith('it came with') && familyOf(from) === familyOf(to);
      return now !== undefined && !isThere(now.status) && !isYetToCome && isThere(answerIn(part, from)?.status ?? 'yes') ? [[`${linked(feature)}: ${part.title}`, now.because ?? '']] : [];
    });
  });
}

/** What one dialect has not and the other has. */
export const gained = (from: string, to: string): readonly Row[] => FEATURES.flatMap((feature): readonly Row[] => {
  const [was, is] = [answerIn(feature, from), answerIn(feature, to)];
  return !isThere(was?.status) && is !== undefined && isThere(is.status) ? [[linked(feature), fieldsOf(is)]] : [];
});
