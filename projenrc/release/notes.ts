import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { partsOf } from './changelog';

/** Writes what CHANGELOG.md says of the version to the file that becomes the text of the release. */
const ROOT = join(__dirname, '..', '..');
const version = readFileSync(join(ROOT, process.env.BUMPFILE!), 'utf8').trim();
const part = partsOf(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8')).find(({ name }) => name === version);
if (part === undefined) { throw new Error(`CHANGELOG.md has nothing for ${version}`); }
writeFileSync(join(ROOT, process.env.CHANGELOG!), `${part.text}\n`);
