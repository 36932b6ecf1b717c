import { Duration } from 'cdk8s';
import { CodedError } from '../diagnostic/coded-error';
import { countWithin, durationFrom } from '../input/bounds';
import { checked } from '../input/checked';
import { HealthCheckIntent } from '../intent/policy/health-check';

/**
 * How often addresses are asked, and what their answers mean.
 */
export interface HealthCheckOptions {
  /**
   * Time between questions (`interval`).
   *
   * @default Duration.seconds(10)
   */
  readonly interval?: Duration;

  /**
   * How long an answer is waited for (`timeout`).
   *
   * @default Duration.seconds(5)
   */
  readonly timeout?: Duration;

  /**
   * Good answers in a row before an address is used again (`healthyThreshold`).
   *
   * @default 1
   */
  readonly healthyThreshold?: number;

  /**
   * Bad answers in a row before an address is left (`unhealthyThreshold`).
   *
   * @default 3
   */
  readonly unhealthyThreshold?: number;
}

/**
 * Whether Envoy asks the addresses of a Service or a backend how they are (`healthCheck` of a BackendConfigPolicy of kgateway 2.1).
 */
@checked
export class HealthCheck {
  /**
   * By a path that answers with 200.
   *
   * @param path the path, such as `/healthz`
   * @param options how often
   * @throws when the path does not start with a slash, or a time or a number is out of bounds
   */
  public static http(path: string, options: HealthCheckOptions = {}): HealthCheck {
    if (!path.startsWith('/')) { throw new CodedError('InvalidConnection', `the path of a health check starts with /, got '${path}'`); }
    return new HealthCheck({ kind: 'http', path }, options);
  }

  /**
   * By the health service of gRPC.
   *
   * @param serviceName the service that is asked for; that of all where left out
   * @param options how often
   * @throws when a time or a number is out of bounds
   */
  public static grpc(serviceName?: string, options: HealthCheckOptions = {}): HealthCheck {
    return new HealthCheck({ kind: 'grpc', ...serviceName !== undefined && { serviceName } }, options);
  }

  private readonly intent: HealthCheckIntent;

  private constructor(asks: HealthCheckIntent['asks'], options: HealthCheckOptions) {
    const { interval = Duration.seconds(10), timeout = Duration.seconds(5), healthyThreshold = 1, unhealthyThreshold = 3 } = options;
    countWithin(1, 1000, 'healthyThreshold', healthyThreshold);
    countWithin(1, 1000, 'unhealthyThreshold', unhealthyThreshold);
    this.intent = {
      interval: durationFrom(1, 'interval', interval) as string, timeout: durationFrom(1, 'timeout', timeout) as string, healthyThreshold, unhealthyThreshold, asks,
    };
  }

  /** @internal */
  public _toIntent(): HealthCheckIntent {
    return this.intent;
  }
}
