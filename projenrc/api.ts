import { mkdirSync, rmSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import { Api } from './api/assembly';
import { referenceOf } from './api/reference';

/** Writes docs/api/ anew from what was compiled. */
const root = join(__dirname, '..');
const folder = join(root, 'docs', 'api');
const pages = referenceOf(Api.read(root));
rmSync(folder, { recursive: true, force: true });
for (const [path, text] of pages) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
process.stdout.write(`wrote ${pages.size} pages to docs/api/\n`);
