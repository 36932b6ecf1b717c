import { ModelTargetOptions } from './model-target-options';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { celExpression } from '../input/expression';
import { isWholeNumber } from '../input/whole-number';

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
