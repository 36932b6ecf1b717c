import { ApiObjectMetadata } from 'cdk8s';
import { IConstruct } from 'constructs';
import { Dialect } from '../synth/dialect';
import { IPolicyTarget } from '../target/policy-target';
import { IRouteTarget } from '../target/route-target';

/**
 * A backend that an `LlmRoute` can send traffic to.
 */
export interface ILlmBackend extends IConstruct, IRouteTarget, IPolicyTarget {
  /**
   * The name of the backend object.
   */
  readonly backendName: string;
}

/**
 * Options that every backend shares.
 */
export interface LlmBackendOptions {
  /**
   * Metadata of the backend object.
   *
   * @default - a generated name, the chart's namespace and labels
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * The dialect to write in.
   *
   * @default - the dialect applied to the scope, see `Dialect.of()`
   */
  readonly dialect?: Dialect;
}
