import { mkdirSync, renameSync, rmSync, writeFileSync } from 'fs';
import { dirname } from 'path';

/** Writes files together: none of them is there unless all could be written. @throws the system's error where one could not */
export function writeTogether(files: readonly { readonly path: string; readonly text: string }[]): void {
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
    throw e;
  }
}
