import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { coreRelease } from '../../projenrc/core-kinds';
import { importsOf, releasesIn } from '../../projenrc/imports';
import { loadRelease, releaseNames } from '../../src/schema/release';

const folder = join(__dirname, '..', '..', 'imports');
const crds = process.env.CRDS ?? join(__dirname, '..', '..', '..', 'shared', 'crds');
const onDisk = Object.fromEntries(readdirSync(folder).sort().map(file => [file, readFileSync(join(folder, file), 'utf8')]));
const generated = (files: ReturnType<typeof importsOf>) =>
  Object.fromEntries(Object.entries(files).sort(([a], [b]) => a < b ? -1 : 1).map(([file, content]) => [file, `${JSON.stringify(content)}\n`]));

describe('imports/', () => {
  test('has the index, the parsed rules and the core kinds that belong to its releases', () => {
    const known = releaseNames().filter(name => name !== 'core').map(loadRelease);
    expect(generated(importsOf([...known, coreRelease()]))).toEqual(onDisk);
  });

  (existsSync(crds) ? test : test.skip)('is what the import writes today', () => {
    expect(generated(importsOf(releasesIn(crds)))).toEqual(onDisk);
  });
});
