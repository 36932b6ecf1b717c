import { readFileSync } from 'fs';
import { isFileError } from './documents';
import { UsageError } from './usage';
import { fileProblem } from '../schema/manifest-files';

/** The text of a file that was asked for. @throws UsageError where it cannot be read */
export function fileText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (e) {
    if (isFileError(e)) { throw new UsageError(fileProblem(e, path)); }
    throw e;
  }
}
