import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { codesPage, withCodeTable } from './code-pages';
import { explainedCodes } from '../src/rules/explained-code';

/** Writes docs/codes.md, and the table of codes in the README, anew from the registry. */
const root = join(__dirname, '..');
const readme = join(root, 'README.md');
const codes = explainedCodes();
writeFileSync(readme, withCodeTable(readFileSync(readme, 'utf8'), codes));
writeFileSync(join(root, 'docs', 'codes.md'), codesPage(codes));
process.stdout.write(`wrote ${codes.length} codes to README.md and docs/codes.md\n`);
