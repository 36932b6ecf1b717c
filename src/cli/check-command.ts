import { readFileSync } from 'fs';
import { parseArgs } from 'util';
import { UsageError } from './usage';
import { check, DocumentReport } from '../check/check';
import { CheckedDocument, readDocuments } from '../check/document';
import { asJson, asSarif, asText } from '../check/format';
import { crdsIn, knownReleases, Servers, yamlFiles } from '../check/servers';
import { DialectDefinition } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';
import { CrdError } from '../schema/crd';

/** Runs `check`. Returns what to print and the exit status. */
export function checkCommand(args: readonly string[], version: string): { readonly text: string; readonly status: number } {
  const { paths, dialect, crds, output } = parsed(args);
  const servers = crds === undefined ? knownReleases : clusterServers(crds);
  const reports = check(paths.flatMap(documentsOf), { servers, dialect });
  return { text: formatted(reports, output, dialect, version), status: reports.some(({ diagnostics }) => diagnostics.length > 0) ? 1 : 0 };
}

interface Parsed {
  readonly paths: readonly string[];
  readonly dialect: DialectDefinition | undefined;
  readonly crds: string | undefined;
  readonly output: string;
}

function parsed(args: readonly string[]): Parsed {
  let result;
  try {
    result = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { dialect: { type: 'string' }, crds: { type: 'string' }, output: { type: 'string', default: 'text' } },
    });
  } catch (e) {
    throw new UsageError((e as Error).message);
  }
  const { positionals: paths, values: { dialect, crds, output = 'text' } } = result;
  if (paths.length === 0) { throw new UsageError('nothing to check: give files or folders, or - for standard input'); }
  if (!['text', 'json', 'sarif'].includes(output)) { throw new UsageError(`there is no output '${output}'; use text, json or sarif`); }
  return { paths, dialect: dialect === undefined ? undefined : dialectNamed(dialect), crds, output };
}

function dialectNamed(name: string): DialectDefinition {
  const found = DIALECTS.find(({ id }) => id === name);
  if (!found) { throw new UsageError(`there is no dialect '${name}'; use one of: ${DIALECTS.map(({ id }) => id).join(', ')}`); }
  return found;
}

function clusterServers(folder: string): Servers {
  try {
    return crdsIn(folder);
  } catch (e) {
    if (e instanceof CrdError || isFileError(e)) { throw new UsageError(`--crds: ${(e as Error).message}`); }
    throw e;
  }
}

function documentsOf(path: string): CheckedDocument[] {
  if (path === '-') { return readDocuments('<stdin>', readFileSync(0)); }
  try {
    return yamlFiles(path).flatMap(file => readDocuments(file, readFileSync(file)));
  } catch (e) {
    if (isFileError(e)) { throw new UsageError(`cannot read '${path}': ${(e as Error).message}`); }
    throw e;
  }
}

const isFileError = (e: unknown): boolean => e instanceof Error && 'code' in e && typeof e.code === 'string' && /^E[A-Z]+$/.test(e.code);

function formatted(reports: readonly DocumentReport[], output: string, dialect: DialectDefinition | undefined, version: string): string {
  return output === 'json' ? asJson(reports) : output === 'sarif' ? asSarif(reports, version) : asText(reports, dialect?.id);
}
