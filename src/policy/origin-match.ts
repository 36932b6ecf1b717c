import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { regularExpression } from '../input/expression';
import { OriginIntent } from '../intent/policy/csrf';
import { Binding } from '../synth/binding';

const ORIGIN = /^[a-z][a-z0-9+.-]*:\/\/[^/?#\s]+$/i;

/**
 * Origins, by what they are or a part of it. agentgateway takes whole ones only; kgateway and Gloo look at host and port, such as
 * `app.example:8443`.
 */
@checked
export class OriginMatch {
  /**
   * One origin (`exact`). kgateway and Gloo compare host and port only, so the scheme is left out there.
   *
   * @param origin scheme, host and perhaps port, as browsers send it, such as `https://app.example`
   * @param ignoreCase whether its case does not matter (`ignoreCase`)
   * @throws when it is no origin
   */
  public static exact(origin: string, ignoreCase = false): OriginMatch {
    if (!ORIGIN.test(origin)) {
      throw new CodedError('InvalidOrigin', `'${origin}' is no origin; write scheme, host and perhaps port only, such as 'https://app.example'`);
    }
    return new OriginMatch('exact', origin, ignoreCase);
  }

  /**
   * Those that begin so (`prefix`).
   *
   * @param beginning how they begin
   * @param ignoreCase whether its case does not matter (`ignoreCase`)
   * @throws when it is empty
   */
  public static prefix(beginning: string, ignoreCase = false): OriginMatch {
    return new OriginMatch('prefix', beginning, ignoreCase);
  }

  /**
   * Those that end so (`suffix`).
   *
   * @param end how they end
   * @param ignoreCase whether its case does not matter (`ignoreCase`)
   * @throws when it is empty
   */
  public static suffix(end: string, ignoreCase = false): OriginMatch {
    return new OriginMatch('suffix', end, ignoreCase);
  }

  /**
   * Those with this in them (`contains`).
   *
   * @param part what is in them
   * @param ignoreCase whether its case does not matter (`ignoreCase`)
   * @throws when it is empty
   */
  public static contains(part: string, ignoreCase = false): OriginMatch {
    return new OriginMatch('contains', part, ignoreCase);
  }

  /**
   * Those that a regular expression fits as a whole (`safeRegex`).
   *
   * @param expression the regular expression
   * @throws when it is none that gateways take
   */
  public static regularExpression(expression: string): OriginMatch {
    return new OriginMatch('regex', regularExpression(expression), false);
  }

  private constructor(private readonly by: keyof OriginIntent, private readonly text: string, private readonly ignoreCase: boolean) {
    if (isBlank(text)) { throw new CodedError('InvalidOrigin', 'an origin, or a part of it, must not be empty'); }
  }

  /** @internal */
  public _bind({ dialect }: Binding): OriginIntent {
    const isHost = this.by === 'exact' && dialect._definition.placement.origins === 'host';
    return { [this.by]: isHost ? this.text.slice(this.text.indexOf('//') + 2) : this.text, ...this.ignoreCase && { ignoreCase: true } };
  }
}
