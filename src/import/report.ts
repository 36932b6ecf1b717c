import { DialectDefinition } from '../dialects/definition';
import { escaped } from '../migrate/report-text';

/** What an object of the input is in the code: a construct, one with overrides, part of another construct, an object as it is, or nothing. */
export type ImportOutcome = 'construct' | 'overridden' | 'part' | 'raw' | 'left';

/** An object of the input, and what it is in the code. */
export interface ReportedImport {
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  /** As `file:line`. */
  readonly place: string;
  readonly outcome: ImportOutcome;
  /** What is to be known of it, and done. */
  readonly findings: readonly string[];
}

/** What came of an import, apart from how it is written. */
export interface ImportReport {
  readonly dialect: DialectDefinition;
  /** Those of the rest, where the input is for several. */
  readonly others: readonly DialectDefinition[];
  /** Whether somebody said what the input is for. */
  readonly isStated: boolean;
  readonly objects: readonly ReportedImport[];
  /** Variables that stand for values of Secrets, and where those were. */
  readonly variables: readonly { readonly name: string; readonly of: string }[];
  /** What remains to be done, in order. */
  readonly steps: readonly string[];
}

const WHAT: { readonly [O in ImportOutcome]: string } = {
  construct: 'is a construct', overridden: 'is a construct with overrides', part: 'is part of a construct', raw: 'is an ApiObject', left: 'is left out',
};

const COUNTED: readonly (readonly [ImportOutcome, string])[] = [
  ['construct', 'constructs'], ['overridden', 'constructs with overrides'], ['part', 'in constructs of others'], ['raw', 'as they are'], ['left', 'left out'],
];

const nameOf = ({ kind, namespace, name }: ReportedImport): string => `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;

const counted = ({ objects }: ImportReport): string => COUNTED.flatMap(([outcome, words]) => {
  const count = objects.filter(object => object.outcome === outcome).length;
  return count === 0 ? [] : [`${count} ${words}`];
}).join(', ');

/** What is worth telling: all that is not simply a construct now. */
const told = ({ objects }: ImportReport): readonly ReportedImport[] => objects.filter(({ findings }) => findings.length > 0);

/** For people at a terminal. */
export function importText(report: ImportReport): string {
  const { dialect, others, isStated, variables, steps } = report;
  const why = isStated ? '' : others.length === 0 ? ' (the newest release that takes all of it; --from NAME says which it is)' : ' (no release takes all of it; each part has the newest that does)';
  const lines = [
    `${[dialect, ...others].map(({ id }) => id).join(', ')}${why}: ${counted(report)}`,
    ...told(report).flatMap(object => ['', `${object.place}  ${nameOf(object)} ${WHAT[object.outcome]}`, ...object.findings.map(finding => `    ${finding}`)]),
    ...variables.length > 0 ? ['', 'Variables:', ...variables.map(({ name, of }) => `  ${name}  ${of}`)] : [],
    ...steps.length > 0 ? ['', 'To do:', ...steps.map((step, i) => `${i + 1}. ${step}`)] : [],
  ];
  return `${lines.join('\n')}\n`;
}

/** For a comment on a pull request. */
export function importMarkdown(report: ImportReport): string {
  const { dialect, others, variables, steps } = report;
  const lines = [
    `## Code for ${[dialect, ...others].map(({ title }) => title).join(' and ')}`,
    '',
    `${counted(report)}.`,
    ...told(report).length > 0 ? ['', '| object | in the code | place | to know |', '|---|---|---|---|'] : [],
    ...told(report).map(object => `| ${escaped(nameOf(object))} | ${WHAT[object.outcome]} | \`${object.place}\` | ${escaped(object.findings.join('<br>')).replace(/&lt;br>/g, '<br>')} |`),
    ...variables.length > 0 ? ['', '| variable | stands for |', '|---|---|', ...variables.map(({ name, of }) => `| \`${name}\` | ${escaped(of)} |`)] : [],
    ...steps.length > 0 ? ['', '### To do', '', ...steps.map((step, i) => `${i + 1}. ${step}`)] : [],
  ];
  return `${lines.join('\n')}\n`;
}

/** For programs. */
export const importJson = ({ dialect, others, ...report }: ImportReport): string => `${JSON.stringify({ dialect: dialect.id, ...others.length > 0 && { others: others.map(({ id }) => id) }, ...report }, null, 2)}\n`;
