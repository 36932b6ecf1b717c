import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { celExpression } from '../input/expression';
import { NetworkAuthorizationIntent } from '../intent/policy/network-authorization';

/**
 * Who may connect at all, by CEL over the connection, such as `cidr("10.0.0.0/8").containsIP(source.address)`
 * (`frontend.networkAuthorization`, agentgateway 1.1 and later).
 */
@checked
export class NetworkAuthorization {
  /**
   * Connections for which any of the expressions is true stay (`action: Allow`).
   *
   * @param expressions CEL
   * @throws when there is none, or one is not CEL
   */
  public static allow(...expressions: string[]): NetworkAuthorization {
    return new NetworkAuthorization('allow', expressions);
  }

  /**
   * Connections for which any of the expressions is true are closed (`action: Deny`).
   *
   * @param expressions CEL
   * @throws when there is none, or one is not CEL
   */
  public static deny(...expressions: string[]): NetworkAuthorization {
    return new NetworkAuthorization('deny', expressions);
  }

  /**
   * Connections for which all of the expressions are true stay (`action: Require`).
   *
   * @param expressions CEL
   * @throws when there is none, or one is not CEL
   */
  public static require(...expressions: string[]): NetworkAuthorization {
    return new NetworkAuthorization('require', expressions);
  }

  private readonly intent: NetworkAuthorizationIntent;

  private constructor(action: NetworkAuthorizationIntent['action'], expressions: readonly string[]) {
    if (expressions.length === 0) { throw new CodedError('InvalidConnection', 'a rule of who may connect needs at least one expression, got none'); }
    this.intent = { action, expressions: expressions.map(celExpression) };
  }

  /** @internal */
  public _toIntent(): NetworkAuthorizationIntent {
    return this.intent;
  }
}
