import { existsSync } from 'fs';
import { join } from 'path';
import { CodeFile, Language } from '../../import/code/language';
import { LanguageName, LANGUAGES } from '../../import/code/languages';
import { CannotImport, importFiles } from '../../import/import-files';
import { projectFiles } from '../../import/project-files';
import { importJson, importMarkdown, importText } from '../../import/report';
import { loadedLibrary } from '../../import/run/load-library';
import { command, Given } from '../command';
import { CommandResult } from '../command-result';
import { dialectNamed } from '../dialect-name';
import { givenFiles } from '../given-files';
import { UsageError } from '../usage';

const REPORTS = { text: importText, md: importMarkdown, json: importJson };

const OPTIONS = {
  from: { value: 'NAME', about: 'the release that the files are for; without it, the newest that takes everything' },
  out: { value: 'FOLDER', about: 'write the app there, with what an empty folder needs besides' },
  language: { value: 'NAME', choices: Object.keys(LANGUAGES), fallback: 'typescript', about: 'the language of the app' },
  report: { value: 'FORMAT', choices: Object.keys(REPORTS), fallback: 'text', about: 'how it is told what became of each object' },
} as const;

export const importCommand = command({
  name: 'import',
  summary: 'turn manifests into a typed app that writes them',
  operands: '<files or folders…>',
  description: 'Writes a cdk8s app whose constructs make the same objects, and runs it to see that they do. What no construct says is said by an override or stands as '
    + 'an ApiObject; values of Secrets never reach the code. Without --out the code is printed, and the report is written to standard error.',
  options: OPTIONS,
  examples: [
    ['import dist --out app', 'an app in a folder of its own'],
    ['import gateway.yaml', 'what it looks like'],
    ['import dist --out app --language python', 'in Python'],
  ],
  statuses: { 0: 'done' },
  run: imported,
});

/** @throws UsageError when it was called wrongly, or the files cannot be read */
function imported(paths: readonly string[], { from, out, language, report }: Given<typeof OPTIONS>): CommandResult {
  if (paths.length === 0) { throw new UsageError('give files or folders, or - for standard input'); }
  const named = from === undefined ? undefined : dialectNamed(from);
  const result = run(paths, named?.dialect, language as LanguageName);
  const told = REPORTS[report as keyof typeof REPORTS](result.report);
  const notes = named?.note === undefined ? [] : [named.note];
  if (out === undefined) {
    return { output: printed(result.files, LANGUAGES[language as LanguageName]), notes: [...notes, told.trimEnd()], status: 0 };
  }
  const there = result.files.filter(({ path }) => existsSync(join(out, path)));
  if (there.length > 0) { throw new UsageError(`nothing is written: ${there.map(({ path }) => join(out, path)).join(', ')} is there already; name another folder, or take it away`); }
  const beside = projectFiles(language as LanguageName, result.report.variables).filter(({ path }) => !existsSync(join(out, path)));
  const files = [...result.files, ...beside];
  return {
    output: [told],
    notes: [...notes, `${files.map(({ path }) => path).join(', ')} ${files.length === 1 ? 'is' : 'are'} written`],
    status: 0,
    files: files.map(({ path, text }: CodeFile) => ({ path: join(out, path), text })),
  };
}

/** Several files are told apart by their names. */
const printed = (files: readonly CodeFile[], language: Language): readonly string[] =>
  files.length === 1 ? [files[0].text] : files.map(({ path, text }, i) => `${i === 0 ? '' : '\n'}${language.comment(`==> ${path}`)}\n${text}`);

function run(paths: readonly string[], stated: ReturnType<typeof dialectNamed>['dialect'] | undefined, language: LanguageName): ReturnType<typeof importFiles> {
  try {
    return importFiles(givenFiles(paths), { ...stated && { stated }, language, library: loadedLibrary });
  } catch (e) {
    if (e instanceof CannotImport) { throw new UsageError(e.message); }
    throw e;
  }
}
