import { Dialect } from '../synth/dialect';

/**
 * An object that was read.
 */
export interface ManifestObject {
  /**
   * Group and version.
   */
  readonly apiVersion: string;

  /**
   * Kind of the object.
   */
  readonly kind: string;

  /**
   * Namespace of the object.
   *
   * @default - its manifest says none
   */
  readonly namespace?: string;

  /**
   * Name of the object; empty where it has none.
   */
  readonly name: string;

  /**
   * Where it stands, as `file:line`.
   */
  readonly place: string;

  /**
   * The dialect that it is in.
   */
  readonly dialect: Dialect;

  /**
   * The whole manifest.
   */
  readonly manifest: any;
}
