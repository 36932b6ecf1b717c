import { CodedError } from '../diagnostic/coded-error';
import type * as Clusters from '../schema/cluster';

/** A cluster that someone named by the path of its CRDs. */
export interface GivenCluster extends Clusters.Cluster {
  readonly path: string;
}

/** Reading CRDs takes a parser of YAML, which apps without them need not load. */
const clusters = () => require('../schema/cluster') as typeof Clusters;

/** @throws CodedError when nothing is at the path, or no CRD, or one that cannot be used */
export function givenCluster(path: string): GivenCluster {
  try {
    return { path, ...clusters().clusterAt(path) };
  } catch (e) {
    const { message } = e as Error;
    throw new CodedError('InvalidCrds', `crdsPath '${path}' cannot be used: ${message}`);
  }
}
