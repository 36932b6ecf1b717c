import { mkdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import { PAGES, pageText } from './migrations/pages';

/** Writes docs/migrate/ anew from the codecs, the rules and the examples in projenrc/migrations/. */
const folder = join(__dirname, '..', 'docs', 'migrate');
mkdirSync(folder, { recursive: true });
for (const page of PAGES) { writeFileSync(join(folder, page.file), pageText(page)); }
process.stdout.write(`wrote ${PAGES.length} pages to docs/migrate\n`);
