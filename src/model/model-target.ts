import { GivenTarget } from './given-target';
import { ModelTargetOptions } from './model-target-options';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { celExpression } from '../input/expression';
import { isWholeNumber } from '../input/whole-number';
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

/** @throws when what is said of a target can never be */
export function checkModelTarget({ model, weight, priority, when }: ModelTargetOptions): void {
  if (model !== undefined && (isBlank(model) || model.includes('*'))) {
    throw new CodedError('InvalidModelName', `a backend is asked for one model, without a star, got '${model}'`);
  }
  if (weight !== undefined && !isWholeNumber(weight, 1, 1_000_000)) {
    throw new CodedError('InvalidWeight', `the weight of a model's target is a whole number from 1 to 1000000, got ${weight}; leave the target out for none`);
  }
  if (priority !== undefined && !isWholeNumber(priority, 0, 1_000_000)) {
    throw new CodedError('InvalidPriority', `a priority is a whole number from 0 to 1000000, got ${priority}`);
  }
  if (when !== undefined) { celExpression(when); }
}
