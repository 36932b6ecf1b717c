import { readFileSync } from 'fs';
import { join } from 'path';
import { nextRelease } from './changelog';

// Prints the version that is released next, from CHANGELOG.md; `VERSION` is the last one, by the tags of git.
try {
  process.stdout.write(nextRelease(readFileSync(join(__dirname, '..', '..', 'CHANGELOG.md'), 'utf8'), process.env.VERSION ?? '').name);
} catch (e) {
  process.stderr.write(`${(e as Error).message}\n`);
  process.exitCode = 1;
}
