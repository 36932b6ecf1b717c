import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { regularExpression } from '../input/expression';
import { OriginIntent } from '../intent/policy/csrf';

/**
 * Origins, by what they are or a part of it. agentgateway takes whole ones only.
 */
@checked
export class OriginMatch {
  /**
   * One origin (`exact`).
   *
   * @param origin the origin, as browsers send it on agentgateway, such as `https://app.example`; without scheme on kgateway and Gloo
   * @param ignoreCase whether its case does not matter (`ignoreCase`)
   * @throws when it is empty
   */
  public static exact(origin: string, ignoreCase = false): OriginMatch {
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
  public _toIntent(): OriginIntent {
    return { [this.by]: this.text, ...this.ignoreCase && { ignoreCase: true } };
  }
}
