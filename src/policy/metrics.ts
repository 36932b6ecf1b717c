import { namedExpressions } from './named-expressions';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { MetricsIntent } from '../intent/policy/metrics';

/**
 * Options for `Metrics`.
 */
export interface MetricsOptions {
  /**
   * Values by name, in CEL, that metrics are counted by besides (`attributes.add`), 16 at most. Each value that turns up makes a series of its own,
   * so names of users or prompts do not belong here.
   */
  readonly add: { [labelName: string]: string };
}

/**
 * What the metrics of a gateway are counted by (`frontend.metrics` of agentgateway 1.2 and later).
 */
@checked
export class Metrics {
  /**
   * Labels.
   *
   * @param options the labels
   * @throws when there is none, or more than 16, or an expression is not CEL
   */
  public static of(options: MetricsOptions): Metrics {
    const add = namedExpressions(options.add);
    if (add.length < 1 || add.length > 16) { throw new CodedError('InvalidTelemetry', `metrics take from 1 to 16 labels, got ${add.length}`); }
    return new Metrics({ add });
  }

  private constructor(private readonly intent: MetricsIntent) {}

  /** @internal */
  public _toIntent(): MetricsIntent {
    return this.intent;
  }
}
