import { Duration } from 'cdk8s';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { gatewayDuration } from '../input/gateway-duration';
import { isWholeNumber } from '../input/whole-number';
import { LocalLimitIntent } from '../intent/policy/rate-limit';

/**
 * Options for the times of a `RateLimitAmount`.
 */
export interface RateLimitOptions {
  /**
   * How many more there may be at once after a quiet while (`burst`; on kgateway and Gloo the bucket is that much larger).
   *
   * @default 0
   */
  readonly burst?: number;
}

/**
 * How many requests or tokens there may be, in a time that is still to be said.
 */
@checked
export class RateLimitAmount {
  /** @internal */
  public static _of(counted: 'requests' | 'tokens', amount: number): RateLimitAmount {
    return new RateLimitAmount(counted, amount);
  }

  private constructor(private readonly counted: 'requests' | 'tokens', private readonly amount: number) {
    if (!isWholeNumber(amount, 1)) {
      throw new CodedError('InvalidLimit', `a limit of ${counted} is a whole number of at least 1, got ${amount}; to let nothing pass, use DirectResponse`);
    }
  }

  /**
   * So many a second (`unit: Seconds`).
   *
   * @param options burst
   * @throws when the burst is not a whole number of at least 0
   */
  public perSecond(options: RateLimitOptions = {}): RateLimit {
    return this.in('1s', options);
  }

  /**
   * So many a minute (`unit: Minutes`).
   *
   * @param options burst
   * @throws when the burst is not a whole number of at least 0
   */
  public perMinute(options: RateLimitOptions = {}): RateLimit {
    return this.in('60s', options);
  }

  /**
   * So many an hour (`unit: Hours`).
   *
   * @param options burst
   * @throws when the burst is not a whole number of at least 0
   */
  public perHour(options: RateLimitOptions = {}): RateLimit {
    return this.in('3600s', options);
  }

  /**
   * So many in a time of one's own (`fillInterval`), of at least 50 milliseconds, which kgateway and Gloo know; agentgateway counts by the second,
   * the minute or the hour.
   *
   * @param duration the time
   * @param options burst
   * @throws when the time is shorter, or the burst is not a whole number of at least 0
   */
  public per(duration: Duration, options: RateLimitOptions = {}): RateLimit {
    if (duration.toMilliseconds() < 50) {
      throw new CodedError('InvalidLimit', `a limit counts in at least 50 milliseconds, got ${gatewayDuration(duration)}; give a longer time`);
    }
    return this.in(gatewayDuration(duration), options);
  }

  private in(per: string, { burst }: RateLimitOptions): RateLimit {
    if (burst !== undefined && !isWholeNumber(burst, 0)) {
      throw new CodedError('InvalidLimit', `a burst is a whole number of at least 0, got ${burst}`);
    }
    return RateLimit._of({ [this.counted]: this.amount, per, ...burst !== undefined && burst > 0 && { burst } });
  }
}

/**
 * A limit that each replica of the gateway keeps by itself. Requests beyond it are answered with 429. One policy has one bucket for each of its
 * targets: routes of a Gateway share that of the Gateway (recorded on agentgateway 1.4.1).
 */
@checked
export class RateLimit {
  /**
   * Of requests (`requests`; a token bucket of kgateway and Gloo).
   *
   * @param count how many, at least 1
   * @throws when it is not a whole number of at least 1
   */
  public static requests(count: number): RateLimitAmount {
    return RateLimitAmount._of('requests', count);
  }

  /**
   * Of the tokens of models (`tokens`), which only agentgateway can count. They are counted after the answer, so that the last request before the
   * limit may go beyond it (recorded on agentgateway 1.4.1).
   *
   * @param count how many, at least 1
   * @throws when it is not a whole number of at least 1
   */
  public static tokens(count: number): RateLimitAmount {
    return RateLimitAmount._of('tokens', count);
  }

  /** @internal */
  public static _of(intent: LocalLimitIntent): RateLimit {
    return new RateLimit(intent);
  }

  private constructor(private readonly intent: LocalLimitIntent) {}

  /** @internal */
  public _toIntent(): LocalLimitIntent {
    return this.intent;
  }
}
