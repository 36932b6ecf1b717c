import { calledService } from './called-service';
import { ApiKey } from '../credential/api-key';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { celExpression } from '../input/expression';
import { OAuthClientIntent } from '../intent/policy/oauth-client';
import { TokenExchangeIntent } from '../intent/policy/token-exchange';
import { Binding } from '../synth/binding';
import { IRouteTarget } from '../target/route-target';

/**
 * How a gateway shows who it is to an authorization server (`clientAuth`).
 */
@checked
export class OAuthClient {
  /**
   * By a secret in the header `Authorization` (`method: ClientSecretBasic`).
   *
   * @param clientId id of the gateway
   * @param secret where its secret is: a Secret, or an ExternalSecret that fetches it
   * @throws when the id is empty
   */
  public static basic(clientId: string, secret: ApiKey): OAuthClient {
    return new OAuthClient(clientId, 'ClientSecretBasic', secret);
  }

  /**
   * By a secret in the body (`method: ClientSecretPost`).
   *
   * @param clientId id of the gateway
   * @param secret where its secret is: a Secret, or an ExternalSecret that fetches it
   * @throws when the id is empty
   */
  public static post(clientId: string, secret: ApiKey): OAuthClient {
    return new OAuthClient(clientId, 'ClientSecretPost', secret);
  }

  private constructor(private readonly clientId: string, private readonly method: OAuthClientIntent['method'], private readonly secret: ApiKey) {
    if (isBlank(clientId)) { throw new CodedError('EmptyName', 'the id of a client must not be empty'); }
  }

  /** @internal */
  public _bind(binding: Binding): OAuthClientIntent {
    const bound = this.secret._bind({ ...binding, id: `Client${binding.id}` });
    if (bound?.kind !== 'secret') {
      binding.refuse('ConflictingOptions', 'the secret of a client is read from a Secret; use ApiKey.fromSecretName() or another that makes one');
      return { clientId: this.clientId };
    }
    return { clientId: this.clientId, method: this.method, secret: { name: bound.name, ...bound.key !== undefined && { key: bound.key } } };
  }
}

/**
 * Options for `TokenExchange`.
 */
export interface TokenExchangeOptions {
  /**
   * The authorization server.
   */
  readonly service: IRouteTarget;

  /**
   * Where it exchanges tokens, such as `/oauth2/token`.
   *
   * @default /
   */
  readonly path?: string;

  /**
   * How the gateway shows who it is.
   *
   * @default - it does not
   */
  readonly client?: OAuthClient;

  /**
   * What the new token is for (`audiences`).
   *
   * @default - what the server likes
   */
  readonly audiences?: string[];

  /**
   * What the new token may do (`scopes`).
   *
   * @default - what the server likes
   */
  readonly scopes?: string[];

  /**
   * What else the server is told, in CEL, by name (`additionalParams`).
   *
   * @default - nothing
   */
  readonly additionalParams?: { [parameterName: string]: string };
}

/**
 * Callers' tokens are exchanged for ones that the backend takes (`backend.auth.oauthTokenExchange`, agentgateway 1.4 and later; RFC 8693). Not verified at run
 * time.
 */
@checked
export class TokenExchange {
  /**
   * An exchange.
   *
   * @param options server, and what is asked of it
   * @throws when it is a Service without port, the path does not start with a slash, or an expression is not CEL
   */
  public static of(options: TokenExchangeOptions): TokenExchange {
    const { service, path, client, audiences, scopes, additionalParams = {} } = options;
    if (path !== undefined && !path.startsWith('/')) { throw new CodedError('InvalidConnection', `the path of a token exchange starts with /, got '${path}'`); }
    const called = calledService(service);
    Object.values(additionalParams).forEach(celExpression);
    const said = {
      ...path !== undefined && { path },
      ...audiences && audiences.length > 0 && { audiences },
      ...scopes && scopes.length > 0 && { scopes },
      ...Object.keys(additionalParams).length > 0 && { additionalParams },
    };
    return new TokenExchange(binding => ({ service: called(binding), ...said, ...client && { client: client._bind(binding) } }));
  }

  private constructor(private readonly intent: (binding: Binding) => TokenExchangeIntent) {}

  /** @internal */
  public _bind(binding: Binding): TokenExchangeIntent {
    return this.intent(binding);
  }
}
