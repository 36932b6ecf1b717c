import { existsSync } from 'fs';
import { CheckedDocument } from '../../check/document';
import { KnownParts } from '../../check/known-parts';
import { diff } from '../../diff/diff';
import { changesMeaning, DiffReport } from '../../diff/diff-report';
import { DIFF_REPORTS } from '../../diff/report/reports';
import { Risk, RISK_NAMES } from '../../diff/risk';
import { CannotDiff, StatedSides, sidesOf } from '../../diff/side';
import { command, Given } from '../command';
import { CommandResult } from '../command-result';
import { dialectNamed } from '../dialect-name';
import { documentsIn } from '../documents';
import { documentsAt, revisionPath } from '../revision';
import { UsageError } from '../usage';

const OPTIONS = {
  'output': { value: 'FORMAT', short: 'o', choices: Object.keys(DIFF_REPORTS), fallback: 'text', about: 'how it is written: for people, for a comment on a pull request, for machines, as annotations' },
  'fail-on': {
    value: 'RISK',
    isRepeated: true,
    choices: [...RISK_NAMES, 'meaning', 'any'],
    about: 'end with 1 if there is a change of this risk; meaning is all that a request or an answer may show, any is every difference',
  },
  'whole': { about: 'tell each change by itself, also of long lists and of what many things have in common; json and github always do' },
  'dialect': { value: 'NAME', about: 'the release that both sides are for; without it, the newest that takes everything' },
  'from': { value: 'NAME', about: 'the release that the old side is for' },
  'to': { value: 'NAME', about: 'the release that the new side is for' },
} as const;

export const diffCommand = command({
  name: 'diff',
  summary: 'tell what a change of manifests means: who may call, what is guarded, who is asked, with which key',
  operands: '<old> <new>',
  description: 'Compares two files, folders or revisions of git (REVISION:PATH) by what they mean, sorted by what may go wrong. Requests are walked through both. Order, defaults, names of '
    + 'policies and where they stand are no difference by themselves.',
  options: OPTIONS,
  examples: [
    ['diff HEAD~1:dist dist', 'what the last commit and the work since then change'],
    ['diff origin/main:dist dist --output md', 'a comment for a pull request'],
    ['diff old new --fail-on access-widened --fail-on guard-removed', 'a check that somebody has to overrule'],
    ['diff dist-2.0 dist-2.1 --from kgateway-2.0 --to kgateway-2.1', 'whether a move lost anything'],
  ],
  statuses: { 0: 'told', 1: 'there is a change of a risk that --fail-on names' },
  run: compared,
});

/** @throws UsageError when it was called wrongly, or something cannot be read */
function compared(paths: readonly string[], given: Given<typeof OPTIONS>): CommandResult {
  if (paths.length !== 2) { throw new UsageError(`diff takes two files, folders or revisions, the old one first; got ${paths.length === 0 ? 'none' : paths.map(path => `'${path}'`).join(', ')}`); }
  const { dialect, from, to } = given;
  if (dialect !== undefined && (from !== undefined || to !== undefined)) { throw new UsageError('--dialect is for both sides, --from and --to for one each; give one or the other'); }
  if (paths.every(path => path === '-')) { throw new UsageError('standard input is one side at most'); }
  const [before, after] = [from ?? dialect, to ?? dialect].map(name => name === undefined ? undefined : dialectNamed(name));
  const stated = { ...before && { before: before.dialect }, ...after && { after: after.dialect } };
  const known = new KnownParts();
  const sides = paths.map(path => documentsOf(path, known));
  const { report, refused } = reportOf(sides.map(({ documents }) => documents), stated);
  const isGuessed = before === undefined || after === undefined;
  const notes = [
    ...sides.flatMap(each => each.notes),
    ...refused.length > 0 ? [`no request is tried with what the server refuses: ${refused.slice(0, 5).join(', ')}${refused.length > 5 ? ` and ${refused.length - 5} more` : ''}; check tells why`] : [],
    ...new Set([before, after].flatMap(named => named?.note ?? [])),
    ...isGuessed ? [`read as ${[...new Set([...report.before, ...report.after])].join(' and ')}, the newest that takes all of it; --dialect, --from and --to say which is run`] : [],
  ];
  return { output: [DIFF_REPORTS[given.output](report, given.whole)], notes, status: given['fail-on'].some(risk => isThere(risk, report)) ? 1 : 0 };
}

/** A file that is there is no revision, whatever its name. */
const documentsOf = (path: string, known: KnownParts): ReturnType<typeof documentsAt> =>
  path !== '-' && !existsSync(path) && revisionPath(path) ? documentsAt(path, known) : { documents: documentsIn([path], undefined, known), notes: [] };

function reportOf(
  [before, after]: readonly (readonly CheckedDocument[])[], stated: StatedSides,
): { readonly report: DiffReport; readonly refused: readonly string[] } {
  try {
    const sides = sidesOf(before, after, stated);
    return { report: diff(...sides), refused: sides.flatMap(({ refused }) => refused) };
  } catch (e) {
    if (e instanceof CannotDiff) { throw new UsageError(e.message); }
    throw e;
  }
}

function isThere(risk: string, report: DiffReport): boolean {
  if (risk === 'any') { return report.changes.length > 0; }
  return risk === 'meaning' ? changesMeaning(report) : report.changes.some(change => change.risk === risk as Risk);
}
