import { mkdirSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import { schemaFiles } from '../../check/editor-schemas';
import { command, Given } from '../command';
import { CommandResult } from '../command-result';
import { CONFIGURATION_OPTIONS, configurationFor } from '../configuration/find-configuration';
import { releasesBy } from '../configuration/judged-by';
import { isFileError } from '../documents';
import { statedDialects } from '../stated-dialects';
import { UsageError } from '../usage';

const OPTIONS = {
  dialect: { value: 'NAME', isRepeated: true, about: 'the release that is run, as for check' },
  out: { value: 'FOLDER', about: 'writes a file for each kind and all.json for any of them there; without it, all.json is printed' },
  ...CONFIGURATION_OPTIONS,
} as const;

export const schemaCommand = command({
  name: 'schema',
  summary: 'write JSON Schemas of a release, by which editors complete and check manifests',
  operands: '',
  description: 'Writes what the API server of a release says of each kind, with the Gateway API, Secrets and the like, as JSON Schemas for the YAML language server. '
    + 'They have every field, type and bound, but not the rules that only servers can follow; check does that.',
  options: OPTIONS,
  examples: [
    ['schema --dialect agentgateway-1.4 --out .schemas', 'a folder with a file for each kind'],
    ['schema --dialect kgateway-2.1 > kgateway.json', 'one file for all kinds'],
  ],
  statuses: { 0: 'written' },
  run: schema,
});

/** @throws UsageError when it was called wrongly, or a file cannot be written */
function schema(_: readonly string[], given: Given<typeof OPTIONS>): CommandResult {
  const { general: { dialect, byClass }, notes } = releasesBy(configurationFor(given), statedDialects(given.dialect));
  if (!dialect) { throw new UsageError(`schema needs --dialect NAME${byClass.size > 0 ? ' for everything; schemas do not see classes of Gateways' : ''}`); }
  const files = schemaFiles(dialect.dialect.title, dialect.dialect.releases);
  if (given.out === undefined) { return { output: [text(files[0].schema)], notes, status: 0 }; }
  try {
    for (const file of files) {
      const path = join(given.out, file.path);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text(file.schema));
    }
  } catch (e) {
    if (isFileError(e)) { throw new UsageError(`cannot write to '${given.out}': ${(e as Error).message}`); }
    throw e;
  }
  return { output: [], notes: [...notes, `${files.length} schemas for ${dialect.dialect.title} are in ${given.out}; all.json is for files with any kind`], status: 0 };
}

const text = (value: unknown): string => `${JSON.stringify(value)}\n`;
