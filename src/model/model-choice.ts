import { checkModelTarget } from './check-model-target';
import { ILlmModel } from './llm-model';
import { ModelTargetOptions } from './model-target-options';
import { checked } from '../input/checked';
import { ModelChoiceIntent } from '../intent/router/virtual-model';
import { withoutUndefined } from '../intent/without-undefined';

/**
 * A model as one of those that a `VirtualModel` leads to.
 */
@checked
export class ModelChoice {
  /**
   * A model, and when it is chosen.
   *
   * @param target the model, in the namespace of the virtual one
   * @param options the name that it is asked by, weight, priority or condition
   * @throws when the name is empty or has a star, weight or priority are out of range, or the condition is not CEL
   */
  public static of(target: ILlmModel, options: ModelTargetOptions = {}): ModelChoice {
    checkModelTarget(options);
    return new ModelChoice(target, options);
  }

  private constructor(private readonly target: ILlmModel, private readonly options: ModelTargetOptions) {}

  /** @internal */
  public _toIntent(): ModelChoiceIntent {
    return withoutUndefined({ name: this.target.modelName, ...this.options });
  }
}
