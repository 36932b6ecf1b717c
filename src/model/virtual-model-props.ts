import { ModelChoice } from './model-choice';
import { ModelOptions } from './model-options';

/**
 * Properties for `VirtualModel`.
 */
export interface VirtualModelProps extends ModelOptions {
  /**
   * The name that clients ask for, with its case and without a star; at most 1024 characters (`match.model`).
   *
   * @default - the name in `metadata`, or else the id of the construct
   */
  readonly model?: string;

  /**
   * The models that it leads to, from 1 to 64, by weight (`virtualModel.weighted`), priority (`virtualModel.failover`) or condition
   * (`virtualModel.conditional`), as their options say.
   */
  readonly targets: ModelChoice[];
}
