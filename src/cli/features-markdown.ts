import { answerIn, FeatureStatus, Matrix, MatrixAnswer, MatrixFeature, MatrixGroup } from './feature-matrix';
import { rangeOf } from './range-of-dialects';

/** The signs of the tables. */
export const SIGNS: { readonly [S in FeatureStatus]: string } = { yes: '✓', partly: '~', ignored: '!', absent: '–' };

export const LEGEND = '✓ yes, ~ partly, ! the server takes it, but the gateway does not do it, – no';

/** The whole matrix as a page below a heading. */
export function matrixMarkdown({ dialects, groups, around }: Matrix): string {
  const ids = dialects.map(({ id }) => id);
  return [
    `${LEGEND}.`,
    ...groups.map(group => `## ${capital(group.title)}\n\n${[overview(group, ids), ...group.features.map(feature => section(feature, ids))].join('\n\n')}`),
    `## What examples have in scope\n\nAll of cdk8s and this library, \`app\`, \`chart\`, \`kplus\` for cdk8s-plus-28, and\n\n${fenced(around)}`,
  ].join('\n\n');
}

/** What one dialect has, and where. */
export function dialectMarkdown({ groups }: Matrix, dialect: string): string {
  return groups.map(({ title, features }) => `## ${capital(title)}\n\n${table(['feature', 'is there', 'where', 'why not, or what is missing'], features.map(feature => {
    const { status, fields = [], ...answer } = answerIn(feature, dialect)!;
    return [feature.title, status, where(status, fields).join('<br>'), [...reason(answer), ...missing(feature, dialect)].join('<br>')];
  }))}`).join('\n\n');
}

/** The parts of a feature that a dialect has not wholly. */
const missing = ({ parts = [] }: MatrixFeature, dialect: string): readonly string[] => parts.flatMap(part => {
  const answer = answerIn(part, dialect);
  return answer === undefined ? [] : [`${part.title}: ${answer.status}${reason(answer).map(because => `, ${because}`).join('')}`];
});

function overview({ features }: MatrixGroup, ids: readonly string[]): string {
  const signs = (feature: MatrixFeature) => ids.map(id => SIGNS[answerIn(feature, id)!.status]);
  return table(['', ...ids.map(short)], features.map(feature => [`[${feature.title}](#${feature.id})`, ...signs(feature)]));
}

const short = (id: string): string => id.replace('gloo-', 'Gloo ').replace('agentgateway-', 'agw ').replace('kgateway-', 'kgw ').replace('-envoy', ' Envoy');

function section({ id, title, answers, parts = [], example, elsewhere = [], unsaid }: MatrixFeature, ids: readonly string[]): string {
  return [
    `<a id="${id}"></a>\n\n### ${capital(title)}`,
    table(['in', '', 'where, or why not'], answers.map(({ dialects, status, fields = [], ...answer }) =>
      [rangeOf(dialects, ids), SIGNS[status], [...where(status, fields), ...reason(answer)].join('<br>')])),
    ...parts.length === 0 ? [] : [parts.map(part => `- ${part.title}: ${part.answers.map(answer => partly(answer, ids)).join('; ')}`).join('\n')],
    ...example === undefined ? [`No example: ${unsaid}.`] : [fenced(example)],
    ...elsewhere.map(({ dialects, example: text }) => `In ${rangeOf(dialects, ids)}:\n\n${fenced(text)}`),
  ].join('\n\n');
}

const HOW: { readonly [S in FeatureStatus]: string } = { yes: 'in', partly: 'only partly in', ignored: 'ignored by', absent: 'not in' };

const partly = ({ dialects, status, ...answer }: MatrixAnswer, ids: readonly string[]): string =>
  `${status === 'absent' && dialects.length === ids.length ? 'nowhere' : `${HOW[status]} ${rangeOf(dialects, ids)}`}${reason(answer).map(because => ` (${because})`).join('')}`;

const reason = ({ because }: Pick<MatrixAnswer, 'because'>): readonly string[] => because === undefined ? [] : [because];

/** Kinds and paths. */
const where = (status: FeatureStatus, fields: readonly string[]): readonly string[] =>
  fields.length === 0 && (status === 'yes' || status === 'partly') ? [SILENT] : fields.map(code);

export const SILENT = 'nothing needs to be written';

const code = (field: string): string => `\`${field}\``;

const fenced = (example: string): string => `\`\`\`ts\n${example.trim()}\n\`\`\``;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.map(cell => cell.replace(/\|/g, '\\|')).join(' | ')} |`).join('\n');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
