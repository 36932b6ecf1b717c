import { byRisk, dialectsLine, headline, walksLine } from './headline';
import { Change } from '../change';
import { DiffReport } from '../diff-report';
import { ChangeKind, RISKS } from '../risk';

export const SIGNS: { readonly [K in ChangeKind]: string } = { added: '+', removed: '-', changed: '~' };

/** Requests that are shown, at most. */
const MOST = 10;

/** For people at a terminal. */
export function diffText(report: DiffReport): string {
  const { walks } = report;
  const lines = [
    `${dialectsLine(report)}: ${headline(report)}`,
    ...[walksLine(report)].filter(line => line !== undefined),
    ...byRisk(report).flatMap(([risk, changes]) => ['', RISKS[risk], ...changes.map(change => `  ${SIGNS[change.kind]} ${changeLine(change)}${placesOf(change)}`)]),
    ...walks && walks.changed.length > 0 ? ['', 'requests that come out otherwise', ...walks.changed.slice(0, MOST).map(({ request, differences }) => `  ${request}: ${differences.join('; ')}`)] : [],
    ...walks && walks.changed.length > MOST ? [`  and ${walks.changed.length - MOST} more`] : [],
  ];
  return `${lines.join('\n')}\n`;
}

export const changeLine = ({ subject, message, reachedBy }: Change): string =>
  `${subject}: ${message}${reachedBy === undefined ? '' : ` (for ${reachedBy.join(', ')})`}`;

const placesOf = ({ places: { before, after } }: Change): string => {
  const places = [before, after].filter(place => place !== undefined);
  return places.length === 0 ? '' : `  [${places.join(' → ')}]`;
};
