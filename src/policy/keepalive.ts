import { Duration } from 'cdk8s';
import { countWithin, durationFrom } from '../input/bounds';
import { checked } from '../input/checked';
import { KeepaliveIntent } from '../intent/policy/keepalive';
import { withoutUndefined } from '../intent/without-undefined';

/**
 * Options for `Keepalive`.
 */
export interface KeepaliveOptions {
  /**
   * Quiet before the first question (`time`), at least one second.
   *
   * @default - the gateway's own
   */
  readonly time?: Duration;

  /**
   * Time between questions (`interval`), at least one second.
   *
   * @default - the gateway's own
   */
  readonly interval?: Duration;

  /**
   * Questions without answer before a connection is given up (`retries`), from 1 to 64.
   *
   * @default - the gateway's own
   */
  readonly retries?: number;
}

/**
 * Whether quiet TCP connections are asked if they are still there (`keepalive`).
 */
@checked
export class Keepalive {
  /**
   * They are.
   *
   * @param options how often
   * @throws when a time or a number is out of bounds
   */
  public static of(options: KeepaliveOptions): Keepalive {
    return new Keepalive(withoutUndefined({
      time: durationFrom(1000, 'time', options.time),
      interval: durationFrom(1000, 'interval', options.interval),
      retries: countWithin(1, 64, 'retries', options.retries),
    }));
  }

  private constructor(private readonly intent: KeepaliveIntent) {}

  /** @internal */
  public _toIntent(): KeepaliveIntent {
    return this.intent;
  }
}
