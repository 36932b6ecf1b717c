import { headline, walksLine } from './headline';
import { changeLine } from './text';
import { workflowCommand } from '../../check/formats/github';
import { Change } from '../change';
import { DiffReport } from '../diff-report';
import { RISKS, UNSEEN } from '../risk';

/** Risks that a reviewer had better not miss. */
const WARNED = ['access-widened', 'guard-removed', 'tls-weakened', 'access-changed', 'key-changed'];

/** For workflows of GitHub, which show each change at its line of a pull request. */
export const diffGitHub = (report: DiffReport): string => [
  ...report.changes.filter(({ risk }) => !UNSEEN.includes(risk)).map(annotation),
  `${headline(report)}\n`,
  ...[walksLine(report)].flatMap(line => line === undefined ? [] : [`${line}\n`]),
].join('');

function annotation(change: Change): string {
  const place = change.places.after ?? change.places.before;
  const [, file, line] = /^(.*):(\d+)$/.exec(place ?? '') ?? [];
  const level = WARNED.includes(change.risk) ? 'warning' : 'notice';
  // A file of another revision is none of the pull request.
  const where = file === undefined || file.includes(':') ? undefined : { file, line: Number(line) };
  return workflowCommand(level, where, RISKS[change.risk], changeLine(change));
}
