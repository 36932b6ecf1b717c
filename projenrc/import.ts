import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'fs';
import { join } from 'path';
import { importsOf, releasesIn } from './imports';

/** Writes imports/ anew from a folder of CRDs. */
const [folder] = process.argv.slice(2);
if (!folder) {
  process.stderr.write('usage: npm run import -- <folder with one folder of CRDs for each release>\n');
  process.exit(2);
}

const target = join(__dirname, '..', 'imports');
try {
  // All is made before anything is written.
  const files = importsOf(releasesIn(folder));
  mkdirSync(target, { recursive: true });
  readdirSync(target).filter(file => !(file in files)).forEach(file => rmSync(join(target, file)));
  for (const [file, content] of Object.entries(files)) { writeFileSync(join(target, file), `${JSON.stringify(content)}\n`); }
  process.stdout.write(`wrote ${Object.keys(files).length} files to imports/\n`);
} catch (e) {
  process.stderr.write(`nothing was written: ${(e as Error).message}\n`);
  process.exit(1);
}
