import { Duration } from 'cdk8s';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { celExpression } from '../input/expression';
import { gatewayDuration } from '../input/gateway-duration';
import { RetryIntent } from '../intent/policy/retry';
import { RETRY_CODES } from '../intent/route-retry';

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
   * An empty list is none of them: on agentgateway failed connections are tried again then, and what `condition` holds for.
   *
   * @default - 429, 500, 502, 503, 504 and 529
   */
  readonly codes?: number[];

  /**
   * Time to wait before the first further try (`backoff`; `backoffBaseInterval` of a TrafficPolicy, `retryBackOff.baseInterval` in Gloo); it
   * grows with every try, and is longer than zero. Without any, agentgateway asks the provider that just failed again, since it leaves it only
   * a moment later (recorded on 1.4.1).
   *
   * @default - 25 milliseconds on agentgateway and kgateway 2.1; elsewhere Envoy's own, up to 25 milliseconds before the first
   */
  readonly backoff?: Duration;

  /**
   * Whether nothing is written of a backoff, so that agentgateway tries again at once. That is of use for a Service or several plain hosts, of
   * which it chooses another; in a `FailoverBackend` it meets the provider that just failed.
   *
   * @default false
   */
  readonly immediate?: boolean;

  /**
   * CEL expression over the response for which, too, there is another try (`condition`; agentgateway 1.3 and later).
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
   * @throws when `attempts` is not a whole number of at least one, a code is not an error, the backoff is zero or comes with `immediate`, or
   * `condition` is not CEL
   */
  public static of(options: RouteRetryOptions): RouteRetry {
    const { attempts, codes = RETRY_CODES, backoff, immediate, condition } = options;
    if (!Number.isInteger(attempts) || attempts < 1) {
      throw new CodedError('InvalidRetry', `attempts must be a whole number of at least 1, got ${attempts}; use RouteRetry.never() for no retries`);
    }
    const wrong = codes.find(code => !Number.isInteger(code) || code < 400 || code > 599);
    if (wrong !== undefined) { throw new CodedError('InvalidRetry', `only status codes from 400 to 599 can be tried again, got ${wrong}`); }
    const wait = backoff && gatewayDuration(backoff);
    if (wait === '0s') {
      throw new CodedError('InvalidRetry', 'a retry without backoff goes to the provider that just failed, got a backoff of zero; ' +
        'leave it out for 25ms, or say immediate where that is meant');
    }
    if (wait !== undefined && immediate) {
      throw new CodedError('ConflictingOptions', 'a retry cannot both wait for its backoff and be immediate; give one of them');
    }
    return new RouteRetry({
      attempts,
      ...codes.length > 0 && { codes },
      ...wait !== undefined && { backoff: wait },
      ...condition !== undefined && { condition: celExpression(condition) },
    }, immediate);
  }

  /**
   * Never tries again, not even when the target is a `FailoverBackend`.
   */
  public static never(): RouteRetry {
    return new RouteRetry(undefined);
  }

  private constructor(private readonly intent: RetryIntent | undefined, private readonly immediate = false) {}

  /** @internal */
  public _toIntent(): RetryIntent | undefined {
    return this.intent;
  }

  /** @internal */
  public get _isImmediate(): boolean {
    return this.immediate;
  }
}
