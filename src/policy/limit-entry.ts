import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { celExpression } from '../input/expression';
import { headerName as checkedName } from '../input/header-name';
import { LimitEntryIntent } from '../intent/policy/rate-limit';

/** No release takes a longer name. */
const LONGEST = 64;

/**
 * Something that a rate-limit service tells requests apart by (`entries[]` of a descriptor).
 */
@checked
export class LimitEntry {
  /**
   * What an expression gives, which agentgateway can evaluate.
   *
   * @param name what the service calls it
   * @param expression CEL expression over the request, such as `jwt.sub`
   * @throws when the name is empty or longer than 64 characters, or the expression is not CEL
   */
  public static cel(name: string, expression: string): LimitEntry {
    return new LimitEntry(name, celExpression(expression));
  }

  /**
   * A text that is the same for all requests (`type: Generic` of kgateway).
   *
   * @param name what the service calls it
   * @param text the text
   * @throws when either is empty, or the name is longer than 64 characters
   */
  public static value(name: string, text: string): LimitEntry {
    if (text === '') { throw new CodedError('EmptyName', `the value of the rate-limit entry '${name}' must not be empty`); }
    return new LimitEntry(name, JSON.stringify(text));
  }

  /**
   * A header of the request, by its own name (`type: Header` of kgateway).
   *
   * @param headerName name of the header
   * @throws when it is none
   */
  public static header(headerName: string): LimitEntry {
    const name = checkedName(headerName).toLowerCase();
    return new LimitEntry(name, `request.headers[${JSON.stringify(name)}]`);
  }

  /**
   * The address of the client, under the name `remote_address` (`type: RemoteAddress` of kgateway).
   */
  public static remoteAddress(): LimitEntry {
    return new LimitEntry('remote_address', 'source.address');
  }

  /**
   * The path of the request, under the name `path` (`type: Path` of kgateway).
   */
  public static path(): LimitEntry {
    return new LimitEntry('path', 'request.path');
  }

  private constructor(private readonly entryName: string, private readonly expression: string) {
    if (isBlank(entryName)) { throw new CodedError('EmptyName', 'the name of a rate-limit entry must not be empty'); }
    if (entryName.length > LONGEST) {
      throw new CodedError('InvalidName', `the name of a rate-limit entry has at most ${LONGEST} characters, got ${entryName.length}`);
    }
  }

  /** @internal */
  public _toIntent(): LimitEntryIntent {
    return { name: this.entryName, expression: this.expression };
  }
}
