import { Duration } from 'cdk8s';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { Behaviour as WalkedBehaviour } from '../walk/world';

/**
 * How somebody that a gateway calls behaves in a simulation.
 */
@checked
export class Behaviour {
  /**
   * Answers as its API usually does.
   */
  public static ok(): Behaviour {
    return new Behaviour('ok');
  }

  /**
   * Answers with a status and an error.
   *
   * @param statusCode the HTTP status
   * @throws InvalidStatus where that is no status
   */
  public static status(statusCode: number): Behaviour {
    if (!Number.isInteger(statusCode) || statusCode < 100 || statusCode > 599) {
      throw new CodedError('InvalidStatus', `Behaviour.status: ${statusCode} is no HTTP status; give one from 100 to 599, such as 503`);
    }
    return new Behaviour({ status: statusCode });
  }

  /**
   * Answers with a status, and asks the gateway to wait: 429 with `Retry-After`.
   *
   * @param retryAfter how long it asks to wait, in whole seconds
   */
  public static tooManyRequests(retryAfter?: Duration): Behaviour {
    return new Behaviour({ status: 429, ...retryAfter && { headers: { 'retry-after': String(retryAfter.toSeconds()) } } });
  }

  /**
   * Answers as its API usually does, with a text.
   *
   * @param content what the model says
   */
  public static says(content: string): Behaviour {
    return new Behaviour({ content });
  }

  /**
   * Answers as its API usually does, after a while.
   *
   * @param delay how long it takes
   */
  public static slow(delay: Duration): Behaviour {
    return new Behaviour({ delay: delay.toMilliseconds() / 1000 });
  }

  /**
   * Never answers.
   */
  public static hangs(): Behaviour {
    return new Behaviour('hang');
  }

  /**
   * Takes no connections.
   */
  public static refuses(): Behaviour {
    return new Behaviour('refuse');
  }

  /**
   * Closes the connection once it has read the request.
   */
  public static closes(): Behaviour {
    return new Behaviour('close');
  }

  /**
   * Shows a certificate that the gateway does not trust.
   */
  public static failsTls(): Behaviour {
    return new Behaviour('tls');
  }

  /**
   * Cannot be found by its name.
   */
  public static isUnknownHost(): Behaviour {
    return new Behaviour('dns');
  }

  private constructor(
    /** @internal */
    public readonly _walked: WalkedBehaviour) {}
}
