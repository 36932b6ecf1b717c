import { Duration } from 'cdk8s';
import { ClientAuthMode } from './client-auth-mode';
import { clientSecretEntry } from './client-secret';
import { Jwks } from './jwks';
import { loginIntent } from './login-intent';
import { McpLogin } from './mcp-login';
import { ApiKey } from '../credential/api-key';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { itemCount } from '../input/item-count';
import { FetchedKeysIntent, McpAuthenticationIntent } from '../intent/policy/mcp-authentication';
import { Binding } from '../synth/binding';
import { IRouteTarget } from '../target/route-target';

/**
 * Options for `McpAuthentication`.
 */
export interface McpAuthenticationOptions {
  /**
   * Who issues the tokens: their claim `iss`, from 1 to 256 characters (`issuer`).
   *
   * @default - whoever has the keys
   */
  readonly issuer?: string;

  /**
   * For whom the tokens may be: their claim `aud`, from 1 to 64 (`audiences`).
   *
   * @default - for anybody
   */
  readonly audiences?: string[];

  /**
   * Which requests pass (`mode`).
   *
   * @default ClientAuthMode.STRICT
   */
  readonly mode?: ClientAuthMode;

  /**
   * What clients are told of how to log in (`provider`, `clientId`, `resourceMetadata`).
   *
   * @default - nothing but where the tokens come from
   */
  readonly login?: McpLogin;

  /**
   * The secret that belongs to the `clientId` of `login` (`clientSecretRef`; agentgateway 1.4 and later).
   *
   * @default - none
   */
  readonly clientSecret?: ApiKey;

  /**
   * How long the keys are kept, at least five minutes (`jwks.cacheDuration`).
   *
   * @default - five minutes
   */
  readonly cacheDuration?: Duration;
}

/** No release takes more. */
const MOST = 64;
const MOST_LETTERS = 256;

/**
 * Whose tokens clients of tool servers come with, and how they get one.
 */
@checked
export class McpAuthentication {
  /**
   * JSON Web Tokens whose keys are at a service of the issuer (`jwks`).
   *
   * @param service a Service with its port, a plain host, such as a `StaticBackend`, or a `CalledUrl`
   * @param path path of the keys there, such as `/.well-known/jwks.json` (`jwks.jwksPath`)
   * @param options whose tokens, and how clients log in
   * @throws when the path or the issuer is empty, the issuer is too long, there are no or too many audiences, the duration is too short, the service is a Service
   * without port, or a secret comes without the id that it belongs to
   */
  public static jwt(service: IRouteTarget, path: string, options: McpAuthenticationOptions = {}): McpAuthentication {
    const { issuer, audiences, login, clientSecret, cacheDuration } = options;
    if (issuer !== undefined && isBlank(issuer)) { throw new CodedError('EmptyName', 'the issuer of tokens must not be empty; it is what their claim iss says'); }
    if (issuer !== undefined && issuer.length > MOST_LETTERS) { throw new CodedError('InvalidName', `an issuer has at most ${MOST_LETTERS} characters, got ${issuer.length}`); }
    if (audiences) { itemCount(audiences, MOST, 'audiences of tokens'); }
    if (clientSecret && login?.clientId === undefined) {
      throw new CodedError('ConflictingOptions', 'clientSecret belongs to a client; give its id as login.clientId as well, or leave clientSecret out');
    }
    return new McpAuthentication(Jwks.remote(service, path, cacheDuration && { cacheDuration }), options);
  }

  private constructor(private readonly keys: Jwks, private readonly options: McpAuthenticationOptions) {}

  /** @internal */
  public _bind(binding: Binding): McpAuthenticationIntent {
    const { issuer, audiences, mode, login, clientSecret } = this.options;
    const { kind: _, ...keys } = this.keys._bind(binding);
    const secret = clientSecret && clientSecretEntry(clientSecret, { ...binding, id: `Mcp${binding.id}` }, 'clientSecret');
    return {
      ...issuer !== undefined && { issuer },
      ...audiences && { audiences },
      keys: keys as FetchedKeysIntent,
      ...mode !== undefined && { mode },
      ...login && loginIntent(login),
      ...secret && { clientSecret: secret },
    };
  }
}
