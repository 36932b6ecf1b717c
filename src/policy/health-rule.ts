import { Duration } from 'cdk8s';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { celExpression } from '../input/expression';
import { gatewayDuration } from '../input/gateway-duration';
import { isWholeNumber } from '../input/whole-number';
import { HealthIntent } from '../intent/backend';
import { withoutUndefined } from '../intent/without-undefined';

/**
 * Options for `HealthRule`.
 */
export interface HealthRuleOptions {
  /**
   * CEL expression over a response that is true for a failure (`unhealthyCondition`), e.g. `response.code >= 500`. A try that ends without
   * response, as when the connection fails, is no failure unless the expression says so: what it cannot evaluate is taken for false.
   * `default(response.code, 503) >= 500` says so, but then a client that hangs up before the answer is a failure of the provider, too; see `failover()`.
   *
   * @default - the gateway's own: server errors, connection failures and clients that hang up, but not 429
   */
  readonly unhealthyCondition?: string;

  /**
   * How long a provider is left (`eviction.duration`), times its failures since the last success: with 30 seconds, the second failure in a
   * row is worth a minute. Failures while it is left do not count. At least one second.
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

  /**
   * How healthy a provider is at least that is not left, from 0 to 100 (`eviction.healthThreshold`). Not verified at run time.
   *
   * @default - none
   */
  readonly healthThreshold?: number;

  /**
   * How healthy a provider is taken to be when it is asked again, from 0 to 100 (`eviction.restoreHealth`). Not verified at run time.
   *
   * @default - the gateway's own
   */
  readonly restoreHealth?: number;
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
   * @throws when `unhealthyCondition` is not CEL, `consecutiveFailures` is less than one, so that a provider would never be left, or one of the others is out of range
   */
  public static of(options: HealthRuleOptions): HealthRule {
    const { unhealthyCondition, evictionDuration, consecutiveFailures, healthThreshold, restoreHealth } = options;
    if (consecutiveFailures !== undefined && (!Number.isInteger(consecutiveFailures) || consecutiveFailures < 1)) {
      throw new CodedError('InvalidHealthRule', `consecutiveFailures must be a whole number of at least 1, got ${consecutiveFailures}; with 0 no provider is ever left`);
    }
    shareOfHealth('healthThreshold', healthThreshold);
    shareOfHealth('restoreHealth', restoreHealth);
    return new HealthRule({
      ...unhealthyCondition !== undefined && { unhealthy: { kind: 'cel', expression: celExpression(unhealthyCondition) } },
      eviction: {
        ...evictionDuration && { duration: gatewayDuration(evictionDuration) },
        ...withoutUndefined({ consecutiveFailures, healthThreshold, restoreHealth }),
      },
    });
  }

  /**
   * The rule of a `FailoverBackend`: one server error, call without answer or 429 is enough, for 30 seconds. From agentgateway 1.3 on, a
   * client that hangs up before the answer does not count; before, it cannot be told from a provider that failed.
   *
   * A 401 or 403 does not count either: a key that is wrong or missing is not mended by waiting. Where it should, write a rule of your own and
   * add the codes to the retries of the route.
   */
  public static failover(): HealthRule {
    return new HealthRule({ unhealthy: { kind: 'failedCall' }, eviction: { duration: gatewayDuration(Duration.seconds(30)) } });
  }

  /**
   * No rule at all: providers are never left, so that nothing moves on to the next tier (agentgateway 1.0 and later). Within a tier, one that
   * fails gets fewer requests all the same (recorded on 1.4.1).
   */
  public static none(): HealthRule {
    return new HealthRule(undefined);
  }

  private constructor(private readonly intent: HealthIntent | undefined) {}

  /** @internal */
  public _toIntent(): HealthIntent | undefined {
    return this.intent;
  }
}

function shareOfHealth(name: string, value: number | undefined): void {
  if (value !== undefined && !isWholeNumber(value, 0, 100)) { throw new CodedError('InvalidHealthRule', `${name} is a whole number from 0 to 100, got ${value}`); }
}
