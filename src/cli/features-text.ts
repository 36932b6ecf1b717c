import { answerIn, Matrix, MatrixFeature } from './feature-matrix';
import { LEGEND, SIGNS, SILENT } from './features-markdown';

/** The whole matrix, a line a feature and a column a dialect. */
export function matrixText({ dialects, groups }: Matrix): string {
  const width = Math.max(...groups.flatMap(({ features }) => features.map(({ title }) => title.length)));
  const numbers = dialects.map((_, i) => String(i + 1).padStart(3)).join('');
  const line = (feature: MatrixFeature) => `  ${feature.title.padEnd(width)}${dialects.map(({ id }) => SIGNS[answerIn(feature, id)!.status].padStart(3)).join('')}`;
  return [
    ...dialects.map(({ id, title }, i) => `${String(i + 1).padStart(3)}  ${id}${title === id ? '' : ` (${title})`}`),
    `${LEGEND}; --dialect NAME tells the fields and reasons of one`,
    ...groups.map(({ title, features }) => `\n${title}\n${' '.repeat(width + 2)}${numbers}\n${features.map(line).join('\n')}`),
  ].join('\n') + '\n';
}

/** What one dialect has, where, and why not. */
export function dialectText({ groups }: Matrix, dialect: string): string {
  return groups.map(({ title, features }) => [title, ...features.flatMap(feature => linesOf(feature, dialect))].join('\n')).join('\n\n') + '\n';
}

function linesOf(feature: MatrixFeature, dialect: string): readonly string[] {
  const { status, because, fields = [] } = answerIn(feature, dialect)!;
  const parts = (feature.parts ?? []).flatMap(part => {
    const answer = answerIn(part, dialect);
    return answer === undefined ? [] : [`      ${SIGNS[answer.status]} ${part.title}${answer.because === undefined ? '' : `: ${answer.because}`}`];
  });
  return [
    `  ${SIGNS[status]} ${feature.title}${because === undefined ? '' : `: ${because}`}`,
    ...(fields.length === 0 && (status === 'yes' || status === 'partly') ? [SILENT] : fields).map(field => `      ${field}`),
    ...parts,
  ];
}
