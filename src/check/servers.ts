import { clusterAt } from '../schema/cluster';
import { kindsServedBy, knownKinds, releasesServing } from '../schema/release';
import { Server } from '../schema/verdict';

/** Who judges: the releases that the package knows, or the CRDs of one's own cluster. */
export interface Servers {
  /** What to say of a kind that none of them serves, with the kind after it. */
  readonly none: string;
  /** Every kind that they serve, as `group/version/Kind`. */
  readonly kinds: readonly string[];
  /** What to do about a kind that others serve, where it is not one of another dialect. */
  readonly otherwise?: string;
  /** The servers that serve a kind, by name. */
  serving(apiVersion: string, kind: string): readonly { readonly name: string; readonly server: Server }[];
}

/** The releases of `imports/`. */
export const knownReleases: Servers = {
  none: 'no known release serves',
  get kinds() { return Object.keys(knownKinds()); },
  serving: (apiVersion, kind) => releasesServing(apiVersion, kind).map(name => ({ name, server: Server.of(name) })),
};

/** The CRDs in folders or files, and the core kinds, which no cluster has as CRDs. @throws CrdError when there is none, or one cannot be used */
export function crdsIn(...paths: readonly string[]): Servers {
  const { release, server } = clusterAt(...paths);
  return {
    none: 'the cluster has no CRD that serves',
    kinds: [...Object.keys(release.kinds), ...kindsServedBy(['core']).filter(key => knownKinds()[key].includes('core'))],
    otherwise: 'install it, or give its CRD as well',
    serving: (apiVersion, kind) => [
      ...server.serves(apiVersion, kind) ? [{ name: 'cluster', server }] : [],
      ...knownReleases.serving(apiVersion, kind).filter(({ name }) => name === 'core'),
    ],
  };
}
