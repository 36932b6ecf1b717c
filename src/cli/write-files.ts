import { mkdirSync, renameSync, rmSync, writeFileSync } from 'fs';
import { dirname } from 'path';
import { WrittenFile } from './command-result';
import { isFileError } from './documents';
import { UsageError } from './usage';

/** Writes files together: none of them is there unless all could be written. @throws UsageError what the system says where one could not */
export function writeFiles(files: readonly WrittenFile[]): void {
  const waiting: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(path), { recursive: true });
      const from = `${path}.new`;
      writeFileSync(from, text);
      waiting.push({ from, to: path });
    }
    for (const { from, to } of waiting) { renameSync(from, to); }
  } catch (e) {
    waiting.forEach(({ from }) => rmSync(from, { force: true }));
    if (isFileError(e)) { throw new UsageError(`nothing is written: ${(e as Error).message}`); }
    throw e;
  }
}
