import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { CodedError } from '../../diagnostic/coded-error';
import { CodeFile, Language } from '../../import/code/language';
import { LanguageName, LANGUAGES } from '../../import/code/languages';
import { CannotImport, importFiles } from '../../import/import-files';
import { importLitellm } from '../../import/litellm/import-litellm';
import { litellmJson, litellmMarkdown, LitellmReport, litellmText } from '../../import/litellm/report';
import { projectFiles } from '../../import/project-files';
import { importJson, importMarkdown, importText } from '../../import/report';
import { loadedLibrary } from '../../import/run/load-library';
import { nearest } from '../../schema/resemblance';
import { command, Given } from '../command';
import { CommandResult } from '../command-result';
import { dialectNamed } from '../dialect-name';
import { givenFiles } from '../given-files';
import { UsageError } from '../usage';

const REPORTS = { text: importText, md: importMarkdown, json: importJson };
type Format = keyof typeof REPORTS;

const LITELLM_REPORTS: { readonly [F in Format]: (report: LitellmReport) => string } = { text: litellmText, md: litellmMarkdown, json: litellmJson };

/** What `--from` says of the config of a LiteLLM proxy. */
const LITELLM = 'litellm';

const OPTIONS = {
  from: { value: 'NAME', about: 'the release that the files are for, without it the newest that takes all; or litellm' },
  dialect: { value: 'NAME', about: 'the release that the app is for, with --from litellm; without it, the newest' },
  gateway: { value: 'NAME', about: 'the Gateway that clients call, with --from litellm, as NAME or NAMESPACE/NAME; without it, ai-gateway' },
  namespace: { value: 'NAME', about: 'the namespace of the app, with --from litellm; without it, the one of kubectl' },
  out: { value: 'FOLDER', about: 'write the app there, with what an empty folder needs besides' },
  language: { value: 'NAME', choices: Object.keys(LANGUAGES), fallback: 'typescript', about: 'the language of the app' },
  report: { value: 'FORMAT', choices: Object.keys(REPORTS), fallback: 'text', about: 'how it is told what became of each object' },
} as const;

export const importCommand = command({
  name: 'import',
  summary: 'turn manifests into a typed app that writes them',
  operands: '<files or folders…>',
  description: 'Writes a cdk8s app whose constructs make the same objects, and runs it to see that they do. What no construct says is said by an override or stands as '
    + 'an ApiObject; values of Secrets never reach the code. With --from litellm it is a config that becomes an app, and each setting is told of. Without --out the code is printed, and the report is written to standard error.',
  options: OPTIONS,
  examples: [
    ['import dist --out app', 'an app in a folder of its own'],
    ['import gateway.yaml', 'what it looks like'],
    ['import dist --out app --language python', 'in Python'],
    ['import config.yaml --from litellm --gateway infra/ai-gateway --out app', 'what a LiteLLM proxy did'],
  ],
  statuses: { 0: 'done' },
  run: imported,
});

/** What came of an import, whatever was read. */
interface Imported {
  readonly files: readonly CodeFile[];
  readonly told: string;
  readonly variables: Parameters<typeof projectFiles>[1];
  readonly notes: readonly string[];
}

/** @throws UsageError when it was called wrongly, or the files cannot be read */
function imported(paths: readonly string[], given: Given<typeof OPTIONS>): CommandResult {
  const { from, out } = given;
  const language = given.language as LanguageName;
  if (paths.length === 0) { throw new UsageError('give files or folders, or - for standard input'); }
  const { files, told, variables, notes } = from === LITELLM ? fromLitellm(paths, given) : fromManifests(paths, given);
  if (out === undefined) { return { output: printed(files, LANGUAGES[language]), notes: [...notes, told.trimEnd()], status: 0 }; }
  const there = files.filter(({ path }) => existsSync(join(out, path)));
  if (there.length > 0) { throw new UsageError(`nothing is written: ${there.map(({ path }) => join(out, path)).join(', ')} is there already; name another folder, or take it away`); }
  const all = [...files, ...projectFiles(language, variables).filter(({ path }) => !existsSync(join(out, path)))];
  return {
    output: [told],
    notes: [...notes, `${all.map(({ path }) => path).join(', ')} ${all.length === 1 ? 'is' : 'are'} written`],
    status: 0,
    files: all.map(({ path, text }: CodeFile) => ({ path: join(out, path), text })),
  };
}

function fromManifests(paths: readonly string[], given: Given<typeof OPTIONS>): Imported {
  const { from, language, report: format } = given;
  const alone = (['dialect', 'gateway', 'namespace'] as const).find(name => given[name] !== undefined);
  if (alone !== undefined) { throw new UsageError(`--${alone} is for --from litellm; manifests say by themselves what they are for`); }
  if (from !== undefined && nearest(from, [LITELLM]) !== undefined) { throw new UsageError(`there is no dialect '${from}'; did you mean '${LITELLM}'?`); }
  const named = from === undefined ? undefined : dialectNamed(from);
  const read = givenFiles(paths);
  const config = read.find(({ text }) => /^model_list:/m.test(text));
  if (config) { throw new UsageError(`${config.file} looks like the config of a LiteLLM proxy: say --from litellm`); }
  const options = { ...named && { stated: named.dialect }, language: language as LanguageName, library: loadedLibrary };
  const { files, report } = refusing(() => importFiles(read, options));
  return { files, told: REPORTS[format as Format](report), variables: report.variables, notes: notesOf(named) };
}

function fromLitellm(paths: readonly string[], given: Given<typeof OPTIONS>): Imported {
  const { dialect, gateway, namespace, language, report: format } = given;
  const named = dialect === undefined ? undefined : dialectNamed(dialect);
  const { files, report } = refusing(() => importLitellm(givenFiles(paths), {
    ...named && { stated: named.dialect },
    ...gateway !== undefined && { gateway },
    ...namespace !== undefined && { namespace },
    language: language as LanguageName,
    library: loadedLibrary,
    environment: process.env,
    included,
  }));
  return { files, told: LITELLM_REPORTS[format as Format](report), variables: report.variables, notes: notesOf(named) };
}

const notesOf = (named: ReturnType<typeof dialectNamed> | undefined): readonly string[] => named?.note === undefined ? [] : [named.note];

function included(path: string): string | undefined {
  try { return readFileSync(path, 'utf8'); } catch { return undefined; }
}

/** Several files are told apart by their names. */
const printed = (files: readonly CodeFile[], language: Language): readonly string[] =>
  files.length === 1 ? [files[0].text] : files.map(({ path, text }, i) => `${i === 0 ? '' : '\n'}${language.comment(`==> ${path}`)}\n${text}`);

function refusing<T>(run: () => T): T {
  try {
    return run();
  } catch (e) {
    if (e instanceof CannotImport || e instanceof CodedError) { throw new UsageError(e.message); }
    throw e;
  }
}
