import { inHeader, inNamed } from './location-intent';
import { checked } from '../input/checked';
import { celExpression } from '../input/expression';
import { ClientLocationIntent } from '../intent/policy/client-auth';

/**
 * Where in a request the credential of a client is (`location` of an authentication policy; agentgateway 1.2 and later). The gateway takes it out
 * before it sends the request on (recorded on agentgateway 1.4.1 for headers and query parameters).
 */
@checked
export class ClientLocation {
  /**
   * A header (`header`).
   *
   * @param name name of the header
   * @param prefix what stands before the credential, with its space, such as `Key `; none if it is left out
   * @throws when it is no name of a header, or the prefix is empty
   */
  public static header(name: string, prefix?: string): ClientLocation {
    return new ClientLocation(inHeader(name, prefix));
  }

  /**
   * A parameter of the query (`queryParameter`).
   *
   * @param name name of the parameter
   * @throws when the name is empty
   */
  public static queryParameter(name: string): ClientLocation {
    return new ClientLocation(inNamed('query', name));
  }

  /**
   * A cookie (`cookie`).
   *
   * @param name name of the cookie
   * @throws when the name is empty
   */
  public static cookie(name: string): ClientLocation {
    return new ClientLocation(inNamed('cookie', name));
  }

  /**
   * Whatever a CEL expression over the request finds (`expression`; agentgateway 1.3 and later), such as `request.headers["x-key"]`.
   *
   * @param expression the expression
   * @throws when it is not CEL, or reads what no release has
   */
  public static expression(expression: string): ClientLocation {
    return new ClientLocation({ kind: 'expression', expression: celExpression(expression) });
  }

  private constructor(private readonly intent: ClientLocationIntent) {}

  /** @internal */
  public _toIntent(): ClientLocationIntent {
    return this.intent;
  }
}
