import { folded, MOST } from './folded';
import { byRisk, dialectsLine, headline, walksLine } from './headline';
import { Change } from '../change';
import { DiffReport } from '../diff-report';
import { RISKS, UNSEEN } from '../risk';

/** A comment on GitHub holds 65,536 characters. */
const LONGEST = 60_000;

/** For a comment on a pull request: what matters in a table, the rest to be opened. */
export function diffMarkdown(report: DiffReport, isWhole = false): string {
  const rows = (changes: readonly Change[], start: string): readonly string[] => {
    const { shown, left } = folded(changes, isWhole);
    return [...shown.map(change => `${start}${row(change)} |`), ...left > 0 ? [`${start}… | ${left} more, which \`--whole\` shows |`] : []];
  };
  const groups = byRisk(report);
  const [seen, unseen] = [groups.filter(([risk]) => !UNSEEN.includes(risk)), groups.filter(([risk]) => UNSEEN.includes(risk))];
  const { walks } = report;
  const blocks: readonly (readonly string[])[] = [
    [`### What changes at the gateway: ${headline(report)}`],
    [`${[dialectsLine(report), ...[walksLine(report)].filter(line => line !== undefined)].join('; ')}.`],
    ...seen.length === 0 ? [] : [['| risk | what | change |', '|---|---|---|', ...seen.flatMap(([risk, changes]) => rows(changes, `| **${RISKS[risk]}** | `))]],
    ...unseen.length === 0 ? [] : [opened(`${unseen.map(([risk, changes]) => `${RISKS[risk]}: ${changes.length}`).join(', ')}`,
      ['| what | change |', '|---|---|', ...unseen.flatMap(([, changes]) => rows(changes, '| '))])],
    ...walks === undefined || walks.changed.length === 0 ? [] : [opened('Requests that come out otherwise',
      ['| request | what |', '|---|---|', ...walks.changed.slice(0, isWhole ? Infinity : MOST).map(({ request, differences }) => `| ${escaped(request)} | ${escaped(differences.join('; '))} |`),
        ...!isWhole && walks.changed.length > MOST ? [`| … | ${walks.changed.length - MOST} more, which \`--whole\` shows |`] : []])],
  ];
  return within(blocks);
}

const row = ({ subject, message, reachedBy }: Change): string => `${escaped(subject)} | ${escaped(message)}${reachedBy === undefined ? '' : ` (for ${escaped(reachedBy.join(', '))})`}`;

const opened = (summary: string, lines: readonly string[]): readonly string[] => [`<details><summary>${escaped(summary)}</summary>`, '', ...lines, '', '</details>'];

/** No text of a manifest becomes markup. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]|~#]/g, '\\$&').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/@/g, '&#64;').replace(/\s*\n\s*/g, ' ');

/** Tables that would be too long end early, and say so. */
function within(blocks: readonly (readonly string[])[]): string {
  let left = LONGEST;
  const shown = blocks.map(lines => {
    const kept = lines.filter(line => {
      left -= line.length + 1;
      return left > 0 || !line.startsWith('| ');
    });
    const cut = lines.length - kept.length;
    return cut === 0 ? kept : [...kept.filter(line => line !== '</details>'), `| … | ${cut} more, which are too many for a comment: \`--output text\` has them |`, ...lines.includes('</details>') ? ['', '</details>'] : []];
  });
  return `${shown.map(lines => lines.join('\n')).join('\n\n')}\n`;
}
