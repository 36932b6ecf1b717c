import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { celExpression } from '../input/expression';
import { SamplingIntent } from '../intent/policy/tracing';

/**
 * How many requests are traced.
 */
@checked
export class Sampling {
  /**
   * A share of them; kgateway takes whole percents.
   *
   * @param percent from 0 to 100
   * @throws when it is out of bounds
   */
  public static percent(percent: number): Sampling {
    if (!(percent >= 0 && percent <= 100)) { throw new CodedError('InvalidTelemetry', `a share of requests is from 0 to 100 percent, got ${percent}`); }
    return new Sampling({ kind: 'share', share: percent / 100 });
  }

  /**
   * What an expression says: whether a request is traced, or a share from 0.0 to 1.0 (agentgateway).
   *
   * @param expression CEL, such as `request.headers["x-trace"] == "yes"`
   * @throws when it is not CEL
   */
  public static cel(expression: string): Sampling {
    return new Sampling({ kind: 'cel', expression: celExpression(expression) });
  }

  private constructor(private readonly intent: SamplingIntent) {}

  /** @internal */
  public _toIntent(): SamplingIntent {
    return this.intent;
  }
}
