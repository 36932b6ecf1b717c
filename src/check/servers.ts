import { readBounded, manifestFiles } from './files';
import { releaseOf } from '../schema/crd-folder';
import { releasesServing } from '../schema/release';
import { Server } from '../schema/verdict';

/** Who judges: the releases that the package knows, or the CRDs of one's own cluster. */
export interface Servers {
  /** What to say of a kind of ours that none of them serves. */
  readonly none: string;
  /** The servers that serve a kind, by name. */
  serving(apiVersion: string, kind: string): readonly { readonly name: string; readonly server: Server }[];
}

/** The releases of `imports/`. */
export const knownReleases: Servers = {
  none: 'no known release serves',
  serving: (apiVersion, kind) => releasesServing(apiVersion, kind).map(name => ({ name, server: Server.of(name) })),
};

/** The CRDs in a folder or a file, and the core kinds, which no cluster has as CRDs. @throws CrdError when there is none, or one cannot be used */
export function crdsIn(path: string): Servers {
  const server = new Server(releaseOf('cluster', manifestFiles(path).map(file => ({ where: file.path, text: readBounded(file.path).toString('utf8') }))));
  return {
    none: 'the cluster has no CRD that serves',
    serving: (apiVersion, kind) => [
      ...server.serves(apiVersion, kind) ? [{ name: 'cluster', server }] : [],
      ...knownReleases.serving(apiVersion, kind).filter(({ name }) => name === 'core'),
    ],
  };
}
