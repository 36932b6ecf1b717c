import { Duration } from 'cdk8s';
import { CodedError } from '../diagnostic/coded-error';
import { countWithin, durationFrom } from '../input/bounds';
import { checked } from '../input/checked';
import { OutlierDetectionIntent } from '../intent/policy/outlier-detection';
import { withoutUndefined } from '../intent/without-undefined';

/**
 * Options for `OutlierDetection`.
 */
export interface OutlierDetectionOptions {
  /**
   * Failures in a row before an address is left (`consecutive5xx`), 5xx and failed connections.
   *
   * @default 5
   */
  readonly consecutive5xx?: number;

  /**
   * How often the gateway looks (`interval`), at least one millisecond.
   *
   * @default Duration.seconds(10)
   */
  readonly interval?: Duration;

  /**
   * How long an address is left, times how often it was (`baseEjectionTime`), at least one millisecond.
   *
   * @default Duration.seconds(30)
   */
  readonly baseEjectionTime?: Duration;

  /**
   * Share of the addresses that may be left at once (`maxEjectionPercent`), from 0 to 100.
   *
   * @default 10
   */
  readonly maxEjectionPercent?: number;
}

/**
 * When Envoy leaves an address of a Service or a backend (`outlierDetection` of a BackendConfigPolicy of kgateway 2.1). On agentgateway, see `HealthRule`.
 */
@checked
export class OutlierDetection {
  /**
   * A rule.
   *
   * @param options the rule, at least one part of it
   * @throws when nothing is said, or a time or a number is out of bounds
   */
  public static of(options: OutlierDetectionOptions): OutlierDetection {
    const intent = withoutUndefined<OutlierDetectionIntent>({
      consecutive5xx: countWithin(0, 2_147_483_647, 'consecutive5xx', options.consecutive5xx),
      interval: durationFrom(1, 'interval', options.interval),
      baseEjectionTime: durationFrom(1, 'baseEjectionTime', options.baseEjectionTime),
      maxEjectionPercent: countWithin(0, 100, 'maxEjectionPercent', options.maxEjectionPercent),
    });
    if (Object.keys(intent).length === 0) { throw new CodedError('InvalidConnection', 'a rule of when an address is left needs at least one part, got none'); }
    return new OutlierDetection(intent);
  }

  private constructor(private readonly intent: OutlierDetectionIntent) {}

  /** @internal */
  public _toIntent(): OutlierDetectionIntent {
    return this.intent;
  }
}
