import { mkdirSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import { matrix } from './features/matrix';
import { featuresPage, matrixFile } from './features/page';
import { MATRIX_FILE } from '../src/cli/feature-matrix';

/** Writes docs/features.md, and what the command `features` tells, anew from the codecs, the rules and the examples in projenrc/features/. */
const found = matrix();
mkdirSync(dirname(MATRIX_FILE), { recursive: true });
writeFileSync(MATRIX_FILE, matrixFile(found));
writeFileSync(join(__dirname, '..', 'docs', 'features.md'), featuresPage(found));
process.stdout.write(`wrote ${found.groups.flatMap(({ features }) => features).length} features to docs/features.md and facts/features.json\n`);
