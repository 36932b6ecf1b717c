import { MigrationReport, ReportedObject } from './report';

const WHAT = { stays: 'stays', changes: 'changes', goes: 'is part of others now' } as const;

const nameOf = ({ kind, namespace, name }: ReportedObject): string => `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;

const outcomeOf = ({ outcome, becomes, kind }: ReportedObject): string =>
  outcome === 'changes' && (becomes.length > 1 || becomes[0] !== kind) ? `becomes ${becomes.join(', ')}` : WHAT[outcome];

/** How many objects there are of each outcome. */
function counted({ objects }: MigrationReport): string {
  const count = (outcome: ReportedObject['outcome']): number => objects.filter(object => object.outcome === outcome).length;
  return [`${count('changes')} change`, `${count('stays')} stay`, ...count('goes') > 0 ? [`${count('goes')} are part of others now`] : []].join(', ');
}

const walksOf = ({ walks: { asked, alike } }: MigrationReport): readonly string[] =>
  asked === 0 ? [] : [`${alike} of ${asked} requests, one for each match of a rule, come out alike`];

/** For people at a terminal. */
export function reportText(report: MigrationReport): string {
  const { from, others, to, isStated, objects, steps } = report;
  const why = isStated ? '' : others.length > 0 ? ' (no release takes all of it; each part is read as the newest that does)'
    : ` (read as ${from.id}, the newest release that takes all of it; --from NAME says which it is)`;
  const lines = [
    `${[from, ...others].map(({ id }) => id).join(', ')} → ${to.id}${why}`,
    `${counted(report)}${walksOf(report).map(walks => `; ${walks}`).join('')}`,
    '',
    ...objects.filter(({ outcome, findings }) => outcome !== 'stays' || findings.length > 0).flatMap(object => [
      `${object.place}  ${nameOf(object)} ${outcomeOf(object)}${object.status === 'exact' ? '' : ` (${object.status})`}`,
      ...object.findings.map(({ status, message, place }) => `    ${status}: ${message}${place === object.place ? '' : `  [${place}]`}`),
    ]),
    ...steps.length > 0 ? ['', 'To do:', ...numbered(steps)] : [],
  ];
  return `${lines.join('\n')}\n`;
}

function numbered(steps: readonly string[]): readonly string[] {
  let number = 0;
  return steps.map(step => step.startsWith(' ') ? `   ${step}` : `${++number}. ${step}`);
}

/** A text as Markdown shows it, in a table as well. */
export const escaped = (text: string): string => text.replace(/\|/g, '\\|').replace(/</g, '&lt;');

/** For a comment on a pull request. */
export function reportMarkdown(report: MigrationReport): string {
  const { from, others, to, objects, steps } = report;
  const told = objects.filter(({ outcome, findings }) => outcome !== 'stays' || findings.length > 0);
  const lines = [
    `## ${[from, ...others].map(({ title }) => title).join(' and ')} → ${to.title}`,
    '',
    `${[counted(report), ...walksOf(report)].join('; ')}.`,
    '',
    '| object | what becomes of it | status | place |',
    '|---|---|---|---|',
    ...told.map(object => `| ${escaped(nameOf(object))} | ${outcomeOf(object)} | ${object.status} | \`${object.place}\` |`),
    ...told.filter(({ findings }) => findings.length > 0).flatMap(object => [
      '', `**${escaped(nameOf(object))}**`, '', ...object.findings.map(({ status, message, place }) => `- *${status}*: ${escaped(message)} (\`${place}\`)`),
    ]),
    ...steps.length > 0 ? ['', '### To do', '', ...numbered(steps.map(step => step.startsWith(' ') ? ` - \`${step.trim()}\`` : step))] : [],
  ];
  return `${lines.join('\n')}\n`;
}

/** For machines. */
export const reportJson = ({ from, others, to, objects, steps, walks }: MigrationReport): string =>
  `${JSON.stringify({ from: from.id, ...others.length > 0 && { others: others.map(({ id }) => id) }, to: to.id, objects, walks, steps: steps.map(step => step.trim()) }, null, 2)}\n`;
