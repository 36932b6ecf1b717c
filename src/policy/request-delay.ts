import { Duration } from 'cdk8s';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { celExpression } from '../input/expression';
import { gatewayDuration } from '../input/gateway-duration';
import { isWholeNumber } from '../input/whole-number';
import { DelayIntent } from '../intent/policy/delay';

/**
 * How long requests are held back before they are sent on (`delay` of agentgateway 1.4, `faults.delay` in Gloo).
 */
@checked
export class RequestDelay {
  /**
   * Always as long.
   *
   * @param duration how long, more than zero
   * @param percent how many requests in a hundred, from 1 to 100 (`faults.delay.percentage` in Gloo; all on agentgateway)
   * @throws when the duration is zero, or the percentage is none
   */
  public static of(duration: Duration, percent = 100): RequestDelay {
    const text = gatewayDuration(duration);
    if (text === '0s') { throw new CodedError('InvalidLimit', 'a delay is longer than zero; leave it out for none'); }
    if (!isWholeNumber(percent, 1, 100)) { throw new CodedError('InvalidLimit', `a percentage is a whole number from 1 to 100, got ${percent}`); }
    return new RequestDelay({ duration: text, ...percent < 100 && { percent } });
  }

  /**
   * As long as an expression says (agentgateway 1.4).
   *
   * @param expression CEL expression over the request that gives a duration
   * @throws when it is not CEL
   */
  public static expression(expression: string): RequestDelay {
    return new RequestDelay({ duration: celExpression(expression) });
  }

  private constructor(private readonly intent: DelayIntent) {}

  /** @internal */
  public _toIntent(): DelayIntent {
    return this.intent;
  }
}
