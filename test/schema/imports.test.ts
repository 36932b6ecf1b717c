import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { importsOf, releasesIn } from '../../projenrc/imports';
import { writeImportedCrds } from '../oracle/crds-of';
import { temporaryFolder } from '../temporary-folder';

const folder = join(__dirname, '..', '..', 'imports');
const onDisk = Object.fromEntries(readdirSync(folder).sort().map(file => [file, readFileSync(join(folder, file), 'utf8')]));
/** A folder of CRDs may hold releases that no dialect stands for yet. */
const imported = (crds: string) => Object.fromEntries(Object.entries(importsOf(releasesIn(crds).filter(({ name }) => `${name}.json` in onDisk)))
  .sort(([a], [b]) => a < b ? -1 : 1).map(([file, content]) => [file, `${JSON.stringify(content)}\n`]));

describe('imports/', () => {
  test('is what the import makes of the CRDs that it stands for, byte for byte', () => {
    const crds = temporaryFolder();
    writeImportedCrds(crds);
    expect(imported(crds)).toEqual(onDisk);
  });

  const originals = process.env.CRDS ?? join(__dirname, '..', '..', '..', 'shared', 'crds');
  if (existsSync(originals)) {
    test('is what the import makes of the original CRDs, byte for byte', () => { expect(imported(originals)).toEqual(onDisk); });
  } else {
    process.stdout.write(`the original CRDs are not in ${originals} (set CRDS): imports/ is compared with its own only\n`);
  }
});
