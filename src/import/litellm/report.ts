import { LitellmVariable } from './config/environment';
import { LitellmFinding } from './finding';
import { DialectDefinition } from '../../dialects/definition';
import { MIGRATION_STATUSES } from '../../migrate/finding';
import { escaped } from '../../migrate/report-text';

/** What came of the import of a config, apart from how it is written. */
export interface LitellmReport {
  readonly dialect: DialectDefinition;
  /** Whether somebody said which release the app is for. */
  readonly isStated: boolean;
  readonly findings: readonly LitellmFinding[];
  readonly variables: readonly LitellmVariable[];
  /** What remains to be done, in order. */
  readonly steps: readonly string[];
}

/** How many settings there are of each status; one with several counts as the worst. */
function counted({ findings }: LitellmReport): string {
  const bySetting = new Map<string, number>();
  findings.forEach(({ setting, status }) => bySetting.set(setting, Math.max(bySetting.get(setting) ?? 0, MIGRATION_STATUSES.indexOf(status))));
  const ranks = [...bySetting.values()];
  const counts = MIGRATION_STATUSES.flatMap((status, rank) => {
    const count = ranks.filter(each => each === rank).length;
    return count === 0 ? [] : [`${count} ${status}`];
  });
  return `${ranks.length} ${ranks.length === 1 ? 'setting' : 'settings'}: ${counts.join(', ')}`;
}

const told = ({ findings }: LitellmReport): readonly LitellmFinding[] => findings.filter(({ status }) => status !== 'exact');

/** For people at a terminal. */
export function litellmText(report: LitellmReport): string {
  const { dialect, isStated, variables, steps } = report;
  const lines = [
    `${dialect.id}${isStated ? '' : ' (the newest release; --dialect NAME says another one)'}: ${counted(report)}`,
    ...told(report).flatMap(({ setting, place, status, message }, i, all) => [
      ...i > 0 && all[i - 1].setting === setting ? [] : ['', `${place}  ${setting}`],
      `    ${status}: ${message}`,
    ]),
    ...variables.length > 0 ? ['', 'Variables:', ...variables.map(({ name, of }) => `  ${name}  ${of}`)] : [],
    '',
    'To do:',
    ...steps.map((step, i) => `${i + 1}. ${step}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** For a comment on a pull request. */
export function litellmMarkdown(report: LitellmReport): string {
  const { dialect, variables, steps } = report;
  const lines = [
    `## LiteLLM as code for ${dialect.title}`,
    '',
    `${counted(report)}.`,
    ...told(report).length > 0 ? ['', '| setting | status | place | to know |', '|---|---|---|---|'] : [],
    ...told(report).map(({ setting, status, place, message }) => `| \`${escaped(setting)}\` | ${status} | \`${place}\` | ${escaped(message)} |`),
    ...variables.length > 0 ? ['', '| variable | stands for |', '|---|---|', ...variables.map(({ name, of }) => `| \`${name}\` | ${escaped(of)} |`)] : [],
    '',
    '### To do',
    '',
    ...steps.map((step, i) => `${i + 1}. ${step}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** For programs. */
export const litellmJson = ({ dialect, ...report }: LitellmReport): string => `${JSON.stringify({ dialect: dialect.id, ...report }, null, 2)}\n`;
