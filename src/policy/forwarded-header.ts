import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { regularExpression } from '../input/expression';
import { headerName } from '../input/header-name';
import { ForwardedHeaderIntent } from '../intent/policy/guard';

/**
 * A header of the client that is sent along to a webhook.
 */
@checked
export class ForwardedHeader {
  /**
   * The header of this name, whatever its value.
   *
   * @param name name of the header
   * @throws when it is no name of a header
   */
  public static named(name: string): ForwardedHeader {
    return new ForwardedHeader({ name });
  }

  /**
   * The header of this name, when it has this value; not on Gloo, which looks at names only.
   *
   * @param name name of the header
   * @param value the value
   * @throws when it is no name of a header, or the value is empty
   */
  public static valued(name: string, value: string): ForwardedHeader {
    if (value === '') { throw new CodedError('InvalidHeader', 'the value of a header must not be empty; use ForwardedHeader.named() for any'); }
    return new ForwardedHeader({ name, value: { type: 'exact', text: value } });
  }

  /**
   * The header of this name, when its value matches a regular expression; not on Gloo, which looks at names only.
   *
   * @param name name of the header
   * @param expression regular expression in the syntax of the gateway (RE2)
   * @throws when it is no name of a header, or no such expression
   */
  public static matching(name: string, expression: string): ForwardedHeader {
    return new ForwardedHeader({ name, value: { type: 'regex', text: regularExpression(expression) } });
  }

  private constructor(private readonly intent: ForwardedHeaderIntent) {
    headerName(intent.name);
  }

  /** @internal */
  public _toIntent(): ForwardedHeaderIntent {
    return this.intent;
  }
}
