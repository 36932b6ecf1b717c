import { resolve } from 'path';
import { parseArgs } from 'util';
import { UsageError } from './usage';
import { check, DocumentReport } from '../check/check';
import { CheckedDocument, readDocuments, unreadable } from '../check/document';
import { FoundFile, readBounded, yamlFiles } from '../check/files';
import { asJson, asSarif, asText } from '../check/format';
import { patchFiles } from '../check/kustomize';
import { isNoManifest } from '../check/no-manifest';
import { crdsIn, knownReleases, Servers } from '../check/servers';
import { Severity } from '../diagnostic/diagnostic';
import { DialectDefinition } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';
import { CrdError } from '../schema/crd';
import { nearest } from '../schema/resemblance';

/** Runs `check`. Returns what to print, in pieces since it may be more than one string holds, and the exit status. */
export function checkCommand(args: readonly string[], version: string): { readonly output: Iterable<string>; readonly status: number } {
  const { paths, dialect, byClass, crds, output } = parsed(args);
  const servers = crds === undefined ? knownReleases : clusterServers(crds);
  const reports = check(paths.length > 0 ? documentsOf(paths) : pipedDocuments(), { servers, dialect, byClass });
  const isFound = reports.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity !== Severity.INFO));
  return { output: formatted(reports, output, dialect ?? [...byClass.values()].at(0), version), status: isFound ? 1 : 0 };
}

interface Parsed {
  readonly paths: readonly string[];
  readonly dialect: DialectDefinition | undefined;
  readonly byClass: ReadonlyMap<string, DialectDefinition>;
  readonly crds: string | undefined;
  readonly output: string;
}

function parsed(args: readonly string[]): Parsed {
  let result;
  try {
    result = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { dialect: { type: 'string', multiple: true }, crds: { type: 'string' }, output: { type: 'string', default: 'text' } },
    });
  } catch (e) {
    throw new UsageError((e as Error).message);
  }
  const { positionals: paths, values: { dialect: named = [], crds, output = 'text' } } = result;
  if (!['text', 'json', 'sarif'].includes(output)) { throw new UsageError(`there is no output '${output}'; use text, json or sarif`); }
  return { paths, ...statedDialects(named), crds, output };
}

/** `NAME` is for everything, `CLASS=NAME` for what hangs on the Gateways of a class. */
function statedDialects(named: readonly string[]): Pick<Parsed, 'dialect' | 'byClass'> {
  const general = named.filter(name => !name.includes('='));
  if (general.length > 1) { throw new UsageError(`--dialect is given for everything more than once: ${general.join(', ')}; say which class of Gateways each is for, as in --dialect <class>=${general[1]}`); }
  const byClass = new Map(named.filter(name => name.includes('=')).map(name => [name.slice(0, name.indexOf('=')), dialectNamed(name.slice(name.indexOf('=') + 1))]));
  return { dialect: general.length > 0 ? dialectNamed(general[0]) : undefined, byClass };
}

function dialectNamed(name: string): DialectDefinition {
  const found = DIALECTS.find(({ id }) => id === name);
  if (found) { return found; }
  const names = DIALECTS.map(({ id }) => id);
  // The constants of the library, such as AGENTGATEWAY_1_4, are near as well.
  const meant = nearest(name.replace(/_(?=\d+$)/, '.').replace(/_/g, '-'), names);
  throw new UsageError(`there is no dialect '${name}'; ${meant ? `did you mean '${meant}'? ` : ''}use one of: ${names.join(', ')}`);
}

/** Without files, what is piped in. */
function pipedDocuments(): CheckedDocument[] {
  const input = process.stdin.isTTY ? Buffer.alloc(0) : readBounded('-');
  if (input.length === 0) { throw new UsageError(NOTHING); }
  return readDocuments('<stdin>', input);
}

const NOTHING = 'nothing to check: give files or folders, or - for standard input';

function clusterServers(folder: string): Servers {
  try {
    return crdsIn(folder);
  } catch (e) {
    if (e instanceof CrdError || isFileError(e)) { throw new UsageError(`--crds: ${(e as Error).message}`); }
    throw e;
  }
}

/** Each file once, though it may be given by itself and with its folder. */
function documentsOf(paths: readonly string[]): CheckedDocument[] {
  const files = new Map<string, FoundFile>();
  for (const path of paths) {
    for (const file of path === '-' ? [{ path, searched: false }] : reading(path, () => yamlFiles(path))) {
      const key = path === '-' ? path : resolve(file.path);
      if (!file.searched || !files.has(key)) { files.set(key, file); }
    }
  }
  const patches = patchFiles([...files.values()]);
  const whole = [...files].filter(([path, { searched }]) => !searched || !patches.has(path));
  return whole.flatMap(([, file]) => reading(file.path, () => documentsIn(file)));
}

/** @throws UsageError what the system says when a file that was asked for cannot be read */
function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (e) {
    if (isFileError(e)) { throw new UsageError(`cannot read ${path === '-' ? 'standard input' : `'${path}'`}: ${(e as Error).message}`); }
    throw e;
  }
}

/** A file of a folder that cannot be read is a finding; the others are checked all the same. */
function documentsIn({ path, searched }: FoundFile): CheckedDocument[] {
  try {
    const bytes = readBounded(path);
    const documents = readDocuments(path === '-' ? '<stdin>' : path, bytes);
    return searched && isNoManifest(documents, bytes) ? [] : documents;
  } catch (e) {
    if (searched && isFileError(e)) { return [unreadable(path, (e as Error).message.split(',')[0])]; }
    throw e;
  }
}

const isFileError = (e: unknown): boolean => e instanceof Error && 'code' in e && typeof e.code === 'string' && /^E[A-Z]+$/.test(e.code);

function formatted(reports: readonly DocumentReport[], output: string, dialect: DialectDefinition | undefined, version: string): Iterable<string> {
  return output === 'json' ? asJson(reports) : output === 'sarif' ? asSarif(reports, version) : asText(reports, dialect?.id);
}
