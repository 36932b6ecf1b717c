import { folded } from './folded';
import { byRisk, dialectsLine, headline, walksLine } from './headline';
import { Change } from '../change';
import { DiffReport } from '../diff-report';
import { ChangeKind, RISKS } from '../risk';

export const SIGNS: { readonly [K in ChangeKind]: string } = { added: '+', removed: '-', changed: '~' };

/** Requests that are shown, at most. */
const MOST = 10;

/** For people at a terminal. */
export function diffText(report: DiffReport, isWhole = false): string {
  const { walks } = report;
  const most = isWhole ? Infinity : MOST;
  const lines = [
    `${dialectsLine(report)}: ${headline(report)}`,
    ...[walksLine(report)].filter(line => line !== undefined),
    ...byRisk(report).flatMap(([risk, changes]) => {
      const { shown, left } = folded(changes, isWhole);
      return ['', RISKS[risk], ...shown.map(change => `  ${SIGNS[change.kind]} ${changeLine(change)}${placesOf(change)}`), ...left > 0 ? [`  and ${left} more, which --whole shows`] : []];
    }),
    ...walks && walks.changed.length > 0 ? ['', 'requests that come out otherwise', ...walks.changed.slice(0, most).map(({ request, differences }) => `  ${request}: ${differences.join('; ')}`)] : [],
    ...walks && walks.changed.length > most ? [`  and ${walks.changed.length - most} more, which --whole shows`] : [],
  ];
  return `${lines.join('\n')}\n`;
}

export const changeLine = ({ subject, message, reachedBy }: Change): string =>
  `${subject}: ${message}${reachedBy === undefined ? '' : ` (for ${reachedBy.join(', ')})`}`;

const placesOf = ({ places: { before, after } }: Change): string => {
  const places = [before, after].filter(place => place !== undefined);
  return places.length === 0 ? '' : `  [${places.join(' → ')}]`;
};
