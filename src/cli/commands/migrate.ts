import { join } from 'path';
import { joined } from '../../migrate/joined';
import { CannotMigrate, MigratedFiles, migrateFiles } from '../../migrate/migrate-files';
import { isLossy } from '../../migrate/report';
import { reportJson, reportMarkdown, reportText } from '../../migrate/report-text';
import { command, Given } from '../command';
import { CommandResult } from '../command-result';
import { dialectNamed } from '../dialect-name';
import { FoundFile, givenFiles } from '../given-files';
import { UsageError } from '../usage';

const REPORTS = { text: reportText, md: reportMarkdown, json: reportJson };

const OPTIONS = {
  'to': { value: 'NAME', about: 'the release to move to, such as agentgateway-1.4' },
  'from': { value: 'NAME', about: 'the release that the files are for; without it, the newest that takes everything' },
  'out': { value: 'FOLDER', about: 'write the files there' },
  'in-place': { about: 'write over the files that change' },
  'check': { about: 'write nothing, and end with 1 if anything would be lost or is left to people' },
  'report': { value: 'FORMAT', choices: Object.keys(REPORTS), fallback: 'text', about: 'how it is told what becomes of each object' },
} as const;

export const migrateCommand = command({
  name: 'migrate',
  summary: 'move manifests from one gateway or release to another, and tell what is lost',
  operands: '<files or folders…>',
  description: 'Writes the same intent for another gateway or release. What stays keeps its bytes; what is lost, changes its meaning or is left to people is told with its '
    + 'place. Without --out, --in-place or --check the manifests are printed, and the report is written to standard error.',
  options: OPTIONS,
  examples: [
    ['migrate dist --to agentgateway-1.4 --check', 'what would be lost'],
    ['migrate dist --to agentgateway-1.4 --out dist-1.4 --report md', 'write the files, and a report for a pull request'],
    ['migrate - --from kgateway-2.0 --to kgateway-2.1', 'in a pipe'],
  ],
  statuses: { 0: 'done', 1: 'something would be lost (--check)' },
  run: migrated,
});

/** @throws UsageError when it was called wrongly, or the files cannot be read */
function migrated(paths: readonly string[], given: Given<typeof OPTIONS>): CommandResult {
  const { to, from, out, 'in-place': inPlace, check, report } = given;
  if (to === undefined) { throw new UsageError('--to says which release to move to, as in --to agentgateway-1.4'); }
  const chosen = [out !== undefined && '--out', inPlace && '--in-place', check && '--check'].filter(name => name !== false);
  if (chosen.length > 1) { throw new UsageError(`${chosen.join(' and ')} exclude each other; give one`); }
  if (inPlace && paths.some(path => path === '-')) { throw new UsageError('standard input cannot be written over; leave out --in-place'); }
  if (paths.length === 0) { throw new UsageError('give files or folders, or - for standard input'); }
  const files = givenFiles(paths);
  const named = [dialectNamed(to), ...from === undefined ? [] : [dialectNamed(from)]];
  const result = moved(files, named.map(({ dialect }) => dialect));
  const told = REPORTS[report as keyof typeof REPORTS](result.report);
  const notes = named.flatMap(({ note }) => note ?? []);
  if (check) { return { output: [told], notes, status: isLossy(result.report) ? 1 : 0 }; }
  if (out === undefined && !inPlace) { return { output: [joined(result.files)], notes: [...notes, told.trimEnd()], status: 0 }; }
  const written = result.files.filter(({ before, after }) => out !== undefined || before !== after);
  const targetOf = new Map(files.map(({ file, target }) => [file, target]));
  return {
    output: [told],
    notes: [...notes, `${written.length} ${written.length === 1 ? 'file is' : 'files are'} written`],
    status: 0,
    files: written.map(({ file, after }) => ({ path: out === undefined ? file : join(out, targetOf.get(file)!), text: after })),
  };
}

function moved(files: readonly FoundFile[], [to, from]: readonly ReturnType<typeof dialectNamed>['dialect'][]): MigratedFiles {
  try {
    return migrateFiles(files, to, from);
  } catch (e) {
    if (e instanceof CannotMigrate) { throw new UsageError(e.message); }
    throw e;
  }
}
