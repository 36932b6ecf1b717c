import { ModelTargetOptions } from './model-target-options';
import { IRouteTarget } from '../target/route-target';

/** What is given with a target. */
export interface GivenTarget {
  readonly origin: IRouteTarget;
  readonly options: ModelTargetOptions;
}
