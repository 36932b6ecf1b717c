import { join } from 'path';
import { writeTogether } from './write-together';
import { CodedError } from '../diagnostic/coded-error';

/** Writes files below a folder, all or none, and returns their paths. @throws CannotWrite with what the system says */
export function writtenFolder(what: string, folder: string, files: { readonly [path: string]: string }): string[] {
  const all = Object.entries(files).map(([path, text]) => ({ path: join(folder, path), text }));
  try {
    writeTogether(all);
  } catch (e) {
    const { code, message } = e as NodeJS.ErrnoException;
    if (code === undefined) { throw e; }
    throw new CodedError('CannotWrite', `${what}: nothing is written: ${message}`);
  }
  return all.map(({ path }) => path);
}
