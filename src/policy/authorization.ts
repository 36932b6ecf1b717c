import { checked } from '../input/checked';
import { celExpression } from '../input/expression';
import { itemCount } from '../input/item-count';
import { AuthorizationActionIntent, AuthorizationIntent } from '../intent/policy/authorization';

/** No release takes more. */
const MOST = 256;

/**
 * A rule of who may do what, in CEL over the request and over who calls: `jwt.sub == "alice"`, `apiKey.team == "search"`,
 * `json(request.body).model in ["gpt-4o"]` (recorded on agentgateway 1.4.1). Requests that may not pass are answered with 403.
 *
 * The gateway takes an expression that fails for false: then `allow` refuses, `require` refuses, and **`deny` lets pass** (recorded on 1.4.1), as where
 * a claim is missing that the expression reads.
 */
@checked
export class Authorization {
  /**
   * Requests pass if any of the expressions holds (`action: Allow`), or any other `allow` for them, be it of another policy.
   *
   * @param expressions in CEL, from 1 to 256
   * @throws when there are none or too many, or one is not CEL or reads what no release has
   */
  public static allow(...expressions: string[]): Authorization {
    return new Authorization('allow', expressions);
  }

  /**
   * Requests do not pass if any of the expressions holds (`action: Deny`), whatever else allows them. Without any `allow`, all others pass; on agentgateway
   * 0.12 none does (from its source).
   *
   * @param expressions in CEL, from 1 to 256
   * @throws when there are none or too many, or one is not CEL or reads what no release has
   */
  public static deny(...expressions: string[]): Authorization {
    return new Authorization('deny', expressions);
  }

  /**
   * Requests pass only if all of the expressions hold (`action: Require`; agentgateway 1.1 and later).
   *
   * @param expressions in CEL, from 1 to 256
   * @throws when there are none or too many, or one is not CEL or reads what no release has
   */
  public static require(...expressions: string[]): Authorization {
    return new Authorization('require', expressions);
  }

  private constructor(private readonly action: AuthorizationActionIntent, private readonly expressions: readonly string[]) {
    itemCount(expressions, MOST, `expressions that ${action}`).forEach(celExpression);
  }

  /** @internal */
  public _toIntent(): AuthorizationIntent {
    return { action: this.action, expressions: this.expressions };
  }
}
