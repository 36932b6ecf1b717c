import { Duration } from 'cdk8s';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { celExpression } from '../input/expression';
import { gatewayDuration } from '../input/gateway-duration';
import { HealthIntent } from '../intent/backend';

/**
 * Options for `HealthRule`.
 */
export interface HealthRuleOptions {
  /**
   * CEL expression over a response that is true for a failure (`unhealthyCondition`), e.g. `default(response.code, 503) >= 500`. A try that
   * ends without response, as when the connection fails, is no failure unless the expression says so: what it cannot evaluate is taken for false.
   *
   * @default - server errors and connection failures
   */
  readonly unhealthyCondition?: string;

  /**
   * How long a provider is left (`eviction.duration`); it grows with every time it is left. At least one second.
   *
   * @default - 3 seconds, the default of the server
   */
  readonly evictionDuration?: Duration;

  /**
   * Failures in a row before a provider is left (`eviction.consecutiveFailures`).
   *
   * @default - the first failure
   */
  readonly consecutiveFailures?: number;
}

/**
 * When a gateway leaves a provider, and for how long (`policies.health` of agentgateway 1.0 and later).
 */
@checked
export class HealthRule {
  /**
   * A rule of your own.
   *
   * @param options condition and duration
   * @throws when `unhealthyCondition` is not CEL, or `consecutiveFailures` is less than one: it would never leave a provider
   */
  public static of(options: HealthRuleOptions): HealthRule {
    const { unhealthyCondition, evictionDuration, consecutiveFailures } = options;
    if (consecutiveFailures !== undefined && (!Number.isInteger(consecutiveFailures) || consecutiveFailures < 1)) {
      throw new CodedError('InvalidHealthRule', `consecutiveFailures must be a whole number of at least 1, got ${consecutiveFailures}; with 0 no provider is ever left`);
    }
    return new HealthRule({
      ...unhealthyCondition !== undefined && { unhealthyCondition: celExpression(unhealthyCondition) },
      eviction: {
        ...evictionDuration && { duration: gatewayDuration(evictionDuration) },
        ...consecutiveFailures !== undefined && { consecutiveFailures },
      },
    });
  }

  /**
   * The rule of a `FailoverBackend`: one server error, connection failure or 429 is enough, for 30 seconds.
   */
  public static failover(): HealthRule {
    // A failed connection leaves no response to look at.
    return HealthRule.of({ unhealthyCondition: 'default(response.code, 503) >= 500 || response.code == 429', evictionDuration: Duration.seconds(30) });
  }

  private constructor(private readonly intent: HealthIntent) {}

  /** @internal */
  public _toIntent(): HealthIntent {
    return this.intent;
  }
}
