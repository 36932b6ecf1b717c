import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { headerName as requireHeaderName } from '../input/header-name';
import { AuthLocationIntent } from '../intent/credential';

/**
 * The request header that carries a credential to the provider.
 */
@checked
export class AuthHeader {
  /**
   * A header with the bare credential, such as `api-key` for Azure OpenAI.
   *
   * @param headerName name of the header
   * @throws when the name is not a header name
   */
  public static named(headerName: string): AuthHeader {
    return new AuthHeader(headerName, undefined);
  }

  /**
   * A header whose credential follows a prefix, such as `Authorization` with `Token `.
   *
   * @param headerName name of the header
   * @param prefix text before the credential, with its trailing space if there is one
   * @throws when the name is not a header name, or the prefix is empty
   */
  public static prefixed(headerName: string, prefix: string): AuthHeader {
    if (prefix === '') { throw new CodedError('InvalidHeader', 'the prefix of an authentication header must not be empty; use AuthHeader.named() for none'); }
    return new AuthHeader(headerName, prefix);
  }

  private constructor(private readonly headerName: string, private readonly prefix: string | undefined) {
    requireHeaderName(headerName);
  }

  /** @internal */
  public _toIntent(): AuthLocationIntent {
    return { kind: 'header', name: this.headerName, ...this.prefix !== undefined && { prefix: this.prefix } };
  }
}
