import { Duration } from 'cdk8s';
import { checked } from '../input/checked';
import { gatewayDuration } from '../input/gateway-duration';

/**
 * How long a request may take: on Gloo and kgateway on Envoy to the last byte of the answer, on agentgateway until the answer begins.
 *
 * Answers of LLMs are streamed for minutes, and reasoning models are silent before they start. Envoy ends a request after 15 seconds
 * unless told otherwise, in the middle of a stream. agentgateway never ends an answer that has begun.
 */
@checked
export class RouteTimeout {
  /**
   * At most this long.
   *
   * @param duration the time
   */
  public static of(duration: Duration): RouteTimeout {
    return new RouteTimeout(gatewayDuration(duration));
  }

  /**
   * As long as it takes.
   */
  public static unlimited(): RouteTimeout {
    return new RouteTimeout('0s');
  }

  /**
   * Whatever the gateway does when nothing is said: 15 seconds on Envoy, no limit on agentgateway.
   */
  public static gatewayDefault(): RouteTimeout {
    return new RouteTimeout(undefined);
  }

  private constructor(private readonly duration: string | undefined) {}

  /** @internal */
  public get _duration(): string | undefined {
    return this.duration;
  }
}
