import { WrittenFile } from './command-result';
import { isFileError } from './documents';
import { UsageError } from './usage';
import { writeTogether } from '../manifests/write-together';

/** Writes files together, or none. @throws UsageError what the system says where one could not be written */
export function writeFiles(files: readonly WrittenFile[]): void {
  try {
    writeTogether(files);
  } catch (e) {
    if (isFileError(e)) { throw new UsageError(`nothing is written: ${(e as Error).message}`); }
    throw e;
  }
}
