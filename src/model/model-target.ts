import { checkModelTarget } from './check-model-target';
import { GivenTarget } from './given-target';
import { ModelTargetOptions } from './model-target-options';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { IRouteTarget, RouteTargetConfig } from '../target/route-target';

/**
 * A backend as one of the targets of a model, for a `ModelRouter`.
 */
@checked
export class ModelTarget implements IRouteTarget {
  /**
   * A backend, and what it is asked for.
   *
   * @param target the backend
   * @param options model, weight, priority or condition
   * @throws when the model is empty or has a star, weight or priority are out of range, or the condition is not CEL
   */
  public static of(target: IRouteTarget, options: ModelTargetOptions = {}): ModelTarget {
    checkModelTarget(options);
    return new ModelTarget({ origin: target, options });
  }

  private constructor(private readonly given: GivenTarget) {}

  /**
   * Not to be used: models are chosen in a `ModelRouter` alone.
   *
   * @throws always
   */
  public toRouteTarget(): RouteTargetConfig {
    throw new CodedError('ModelTargetElsewhere', 'a ModelTarget is for a ModelRouter; give a route the backend itself, or RouteTarget.weighted()');
  }

  /** @internal */
  public get _given(): GivenTarget {
    return this.given;
  }
}
