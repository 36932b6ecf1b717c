import { createHash } from 'crypto';
import { releaseOf } from './crd-folder';
import { manifestFiles, readBounded } from './manifest-files';
import { Release } from './release';
import { Server } from './verdict';

/** One's own cluster: what its CRDs say, and who judges by them. */
export interface Cluster {
  readonly release: Release;
  readonly server: Server;
}

const known = new Map<string, Cluster>();

/**
 * The cluster whose CRDs are in folders or files; equal ones are read once a process.
 *
 * @throws CrdError when there is none, or one cannot be used; the system's error when the path cannot be read
 */
export function clusterAt(...paths: readonly string[]): Cluster {
  const texts = paths.flatMap(path => manifestFiles(path)).map(file => ({ where: file.path, text: readBounded(file.path).toString('utf8') }));
  const content = createHash('sha256').update(JSON.stringify(texts.map(({ text }) => text))).digest('hex');
  const same = known.get(content);
  if (same) { return same; }
  const release = releaseOf('cluster', texts);
  const made = { release, server: new Server(release) };
  known.set(content, made);
  return made;
}
