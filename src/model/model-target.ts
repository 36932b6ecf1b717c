import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { celExpression } from '../input/expression';
import { isWholeNumber } from '../input/whole-number';
import { IRouteTarget, RouteTargetConfig } from '../target/route-target';

/**
 * What is said of one of the targets of a model. The targets of a model have weights, priorities or conditions, not several of these.
 */
export interface ModelTargetOptions {
  /**
   * The model that the backend is asked for, whatever name the client used (`model` of a provider; `transformations`, or `model` of a target, in an
   * AgentgatewayModel).
   *
   * @default - the model of the backend, or else the name that the client used
   */
  readonly model?: string;

  /**
   * Share of the requests, relative to the other targets, from 1 to 1,000,000 (`weight`).
   *
   * @default 1
   */
  readonly weight?: number;

  /**
   * Rank among the targets, from 0 to 1,000,000: those of the lowest are asked as long as they answer (`priority`, or tiers of a pool).
   *
   * @default - the target is one of several that share the requests
   */
  readonly priority?: number;

  /**
   * CEL expression over the request: the first target of which it is true is asked, and one without it takes all that is left (`when`). A
   * condition that cannot be evaluated does not hold. `llmRequest` is not known there (recorded on agentgateway 1.4.1).
   *
   * @default - no condition
   */
  readonly when?: string;
}

/** What is given with a target. */
export interface GivenTarget {
  readonly origin: IRouteTarget;
  readonly options: ModelTargetOptions;
}

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
    const { model, weight, priority, when } = options;
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
