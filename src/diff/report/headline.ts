import { Change } from '../change';
import { DiffReport } from '../diff-report';
import { Risk, RISK_NAMES, RISKS, UNSEEN } from '../risk';

/** What is different, in one line. */
export function headline(report: DiffReport): string {
  const { changes } = report;
  if (changes.length === 0) { return 'no difference in what is said'; }
  const seen = changes.filter(({ risk }) => !UNSEEN.includes(risk)).length;
  const counts = RISK_NAMES.flatMap(risk => {
    const count = changes.filter(change => change.risk === risk).length;
    return count === 0 ? [] : [`${RISKS[risk]} ${count}`];
  });
  return `${seen === 0 ? 'nothing that a request can tell' : `${changes.length} ${changes.length === 1 ? 'difference' : 'differences'}`} (${counts.join(', ')})`;
}

/** What becomes of requests, in one line; undefined where none could be asked. */
export function walksLine({ before, after, walks }: DiffReport): string | undefined {
  if (walks === undefined || walks.asked === 0) { return undefined; }
  const { asked, changed } = walks;
  const requests = asked === 1 ? 'one request was tried' : `${asked} requests were tried`;
  const some = changed.length < asked ? changed.length : asked === 1 ? 'it' : 'all';
  if (changed.length > 0) { return `${requests}: ${some} ${changed.length === 1 ? 'comes' : 'come'} out otherwise`; }
  const alike = asked === 1 ? 'it comes out alike' : 'all come out alike';
  return before.join() === after.join() ? `${requests}: ${alike}` : `same requests, other dialect: ${requests}, ${alike}`;
}

/** Changes by what they may do, the worst first. */
export const byRisk = ({ changes }: DiffReport): readonly (readonly [Risk, readonly Change[]])[] =>
  RISK_NAMES.map(risk => [risk, changes.filter(change => change.risk === risk)] as const).filter(([, found]) => found.length > 0);

/** The releases of both sides. */
export const dialectsLine = ({ before, after }: DiffReport): string => before.join() === after.join() ? before.join(', ') : `${before.join(', ')} → ${after.join(', ')}`;
