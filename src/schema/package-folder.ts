import { existsSync } from 'fs';
import { dirname, join } from 'path';

/** The folder of this package. What is bundled stands elsewhere in it than its source. */
export const PACKAGE = folderOf(__dirname);

function folderOf(inside: string): string {
  return existsSync(join(inside, 'package.json')) ? inside : folderOf(dirname(inside));
}
