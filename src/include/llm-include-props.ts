import { HelmProps } from 'cdk8s';
import { Dialect } from '../synth/dialect';

/**
 * Properties for `LlmInclude`: one of `path`, `url`, `helm` and `yaml`.
 */
export interface LlmIncludeProps {
  /**
   * A file of YAML or JSON, or a folder, in which all such files are taken.
   *
   * @default - another source is given
   */
  readonly path?: string;

  /**
   * Where the manifests are to be downloaded from (http or https).
   *
   * @default - another source is given
   */
  readonly url?: string;

  /**
   * A Helm chart, which `helm template` renders.
   *
   * @default - another source is given
   */
  readonly helm?: HelmProps;

  /**
   * The manifests themselves.
   *
   * @default - another source is given
   */
  readonly yaml?: string;

  /**
   * The dialect that the manifests are in.
   *
   * @default - the newest release that takes everything of a gateway's own; where none does, the newest for each part that hangs together by references
   */
  readonly from?: Dialect;

  /**
   * The dialect to write in.
   *
   * @default - the dialect applied to the scope, see `Dialect.of()`
   */
  readonly dialect?: Dialect;

  /**
   * Whether the manifests stay in their own dialect, which judges them.
   *
   * @default false
   */
  readonly keepsDialect?: boolean;

  /**
   * What is known to be lost or left to people, and accepted: the reason, by the object in the manifests as `Kind/name` or `Kind/namespace/name`.
   *
   * @default - what is lost is an error
   */
  readonly acceptedLosses?: { [object: string]: string };
}
