import { readFileSync } from 'fs';
import { join } from 'path';
import { PACKAGE } from '../schema/package-folder';

/** The version of this package. */
export const version = (): string => (JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string }).version;
