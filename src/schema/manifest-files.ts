import { closeSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'fs';
import { basename, join } from 'path';

/** Files are read up to this size; one byte more tells that there is more. */
export const MAX_BYTES = 64 * 1024 * 1024;

const CHUNK = 64 * 1024;

/** A file that was found, and whether a search through a folder did. */
export interface FoundFile {
  readonly path: string;
  readonly searched: boolean;
}

/** Whether a file or a folder is left out of a search. */
export type PassedOver = (path: string) => boolean;

/** How a folder is searched. */
export interface Search {
  readonly isPassedOver?: PassedOver;
  /** Whether folders and files with a dot before their names are searched, too. */
  readonly isHidden?: boolean;
  /** Which files are wanted; by default those that may hold manifests. */
  readonly isTaken?: (path: string) => boolean;
  /** Told of each folder. */
  readonly onFolder?: (path: string) => void;
}

/** The files below a folder that may hold manifests, or the file itself, in order. @throws the system's error when the path itself cannot be read */
export function manifestFiles(path: string, isPassedOver?: PassedOver): FoundFile[] {
  return statSync(path).isDirectory() ? filesBelow(path, { isPassedOver }) : [{ path, searched: false }];
}

/** Whether a file may hold manifests, by its name. */
export const isManifestName = (path: string): boolean => /\.(ya?ml|json|tf)$/i.test(path) || basename(path) === 'Kustomization';

/** The files below a folder, in order. `seen` are the folders that were searched, since links may lead in circles. */
export function filesBelow(folder: string, search: Search, seen = new Set<string>()): FoundFile[] {
  const real = realpathSync(folder);
  if (seen.has(real)) { return []; }
  seen.add(real);
  const { isPassedOver, isHidden, isTaken = isManifestName, onFolder } = search;
  return readdirSync(folder).sort().filter(name => name !== 'node_modules' && name !== '.git' && (isHidden || !name.startsWith('.'))).flatMap(name => {
    const path = join(folder, name);
    if (isPassedOver?.(path)) { return []; }
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) {
      onFolder?.(path);
      return filesBelow(path, search, seen);
    }
    return isTaken(path) && (!found || found.isFile()) ? [{ path, searched: true }] : [];
  });
}

/** A file, or standard input, but no more of it than the limit and a byte. */
export function readBounded(path: string): Buffer {
  const fd = path === '-' ? 0 : openSync(path, 'r');
  try {
    const chunks: Buffer[] = [];
    for (let left = MAX_BYTES + 1; left > 0;) {
      const chunk = Buffer.alloc(Math.min(left, CHUNK));
      const read = readSome(fd, chunk);
      if (read === 0) { break; }
      chunks.push(chunk.subarray(0, read));
      left -= read;
    }
    return Buffer.concat(chunks);
  } finally {
    if (fd !== 0) { closeSync(fd); }
  }
}

function readSome(fd: number, into: Buffer): number {
  for (;;) {
    try {
      return readSync(fd, into);
    } catch (e) {
      // A pipe that another program set to non-blocking has nothing yet, and Windows ends one with an error.
      const { code } = e as NodeJS.ErrnoException;
      if (code === 'EOF') { return 0; }
      if (code !== 'EAGAIN') { throw e; }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/** What the system said of a file or a folder, in words. */
export const fileProblem = (e: unknown, path: string): string =>
  (e as NodeJS.ErrnoException).code === 'ENOENT' ? `there is no file or folder '${path}'` : `cannot read '${path}': ${(e as Error).message}`;
