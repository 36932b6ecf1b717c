import { Duration } from 'cdk8s';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { celExpression } from '../input/expression';
import { gatewayDuration } from '../input/gateway-duration';
import { RetryIntent } from '../intent/route';

/**
 * Options for `RouteRetry`.
 */
export interface RouteRetryOptions {
  /**
   * Tries after the first one, at least one (`attempts`; `numRetries` in Gloo).
   */
  readonly attempts: number;

  /**
   * Status codes that are tried again, from 400 to 599 (`codes`; `statusCodes` of a TrafficPolicy, `retriableStatusCodes` in Gloo).
   *
   * @default - 429, 500, 502, 503 and 504
   */
  readonly codes?: number[];

  /**
   * Time to wait before the first further try (`backoff`; `backoffBaseInterval` of a TrafficPolicy, `retryBackOff.baseInterval` in Gloo); it
   * grows with every try.
   *
   * @default - the gateway's own
   */
  readonly backoff?: Duration;

  /**
   * CEL expression over the response that must hold for another try (`condition`; agentgateway 1.3 and later).
   *
   * @default - the status code decides
   */
  readonly condition?: string;
}

/**
 * Whether and how a failed request is tried again. The answer must not have begun, and the gateway must still hold the request:
 * agentgateway keeps up to 64 KiB of it.
 */
@checked
export class RouteRetry {
  /**
   * Tries again.
   *
   * @param options how often, and after what
   * @throws when `attempts` is not a whole number of at least one, a code is not an error, or `condition` is not CEL
   */
  public static of(options: RouteRetryOptions): RouteRetry {
    const { attempts, codes = [429, 500, 502, 503, 504], backoff, condition } = options;
    if (!Number.isInteger(attempts) || attempts < 1) {
      throw new CodedError('InvalidRetry', `attempts must be a whole number of at least 1, got ${attempts}; use RouteRetry.never() for no retries`);
    }
    const wrong = codes.find(code => !Number.isInteger(code) || code < 400 || code > 599);
    if (wrong !== undefined) { throw new CodedError('InvalidRetry', `only status codes from 400 to 599 can be tried again, got ${wrong}`); }
    return new RouteRetry({
      attempts,
      codes,
      ...backoff && { backoff: gatewayDuration(backoff) },
      ...condition !== undefined && { condition: celExpression(condition) },
    });
  }

  /**
   * Never tries again, not even when the target is a `FailoverBackend`.
   */
  public static never(): RouteRetry {
    return new RouteRetry(undefined);
  }

  private constructor(private readonly intent: RetryIntent | undefined) {}

  /** @internal */
  public _toIntent(): RetryIntent | undefined {
    return this.intent;
  }
}
