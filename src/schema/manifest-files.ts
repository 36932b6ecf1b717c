import { closeSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'fs';
import { join } from 'path';

/** Files are read up to this size; one byte more tells that there is more. */
export const MAX_BYTES = 64 * 1024 * 1024;

const CHUNK = 64 * 1024;

/** A file that was found, and whether a search through a folder did. */
export interface FoundFile {
  readonly path: string;
  readonly searched: boolean;
}

/** The files below a folder that may hold manifests, or the file itself, in order. @throws the system's error when the path itself cannot be read */
export function manifestFiles(path: string): FoundFile[] {
  return statSync(path).isDirectory() ? filesBelow(path, new Set()) : [{ path, searched: false }];
}

/** `seen` are the folders that were searched, since links may lead in circles. */
function filesBelow(folder: string, seen: Set<string>): FoundFile[] {
  const real = realpathSync(folder);
  if (seen.has(real)) { return []; }
  seen.add(real);
  return readdirSync(folder).sort().filter(name => name !== 'node_modules' && !name.startsWith('.')).flatMap(name => {
    const path = join(folder, name);
    const isManifest = /\.(ya?ml|json|tf)$/i.test(name) || name === 'Kustomization';
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) { return filesBelow(path, seen); }
    return isManifest && (!found || found.isFile()) ? [{ path, searched: true }] : [];
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
