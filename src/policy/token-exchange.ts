import { calledAt } from './called-service';
import { CredentialLocation } from './credential-location';
import { OAuthClient } from './oauth-client';
import { actorToken, callerToken, someOf, tokenCache, tokenPath } from './token-intents';
import { ActorToken, CallerToken, TokenCache, TokenType } from './token-options';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { celExpression } from '../input/expression';
import { TokenExchangeIntent } from '../intent/policy/token-exchange';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';
import { IRouteTarget } from '../target/route-target';

/**
 * How the server is asked for another token.
 */
export enum TokenGrant {
  /** By RFC 8693. */
  TOKEN_EXCHANGE = 'TokenExchange',
  /** The caller's token is an assertion, by RFC 7523. */
  JWT_BEARER = 'JwtBearer',
}

/**
 * Options for `TokenExchange`.
 */
export interface TokenExchangeOptions {
  /**
   * The authorization server: a Service, a backend, or a `CalledUrl`.
   */
  readonly service: IRouteTarget;

  /**
   * Where it exchanges tokens, such as `/oauth2/token`; part of the URL, where it is called by one.
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
   * How the server is asked (`grantType`).
   *
   * @default TokenGrant.TOKEN_EXCHANGE
   */
  readonly grantType?: TokenGrant;

  /**
   * The type of the new token (`requestedTokenType`); not with `TokenGrant.JWT_BEARER`.
   *
   * @default - what the server likes
   */
  readonly requestedTokenType?: TokenType;

  /**
   * What the new token is for (`audiences`).
   *
   * @default - what the server likes
   */
  readonly audiences?: string[];

  /**
   * URIs of what the new token is for (`resources`).
   *
   * @default - what the server likes
   */
  readonly resources?: string[];

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

  /**
   * The token that is exchanged (`subjectToken`).
   *
   * @default - that of `Authorization: Bearer …`
   */
  readonly subjectToken?: CallerToken;

  /**
   * The token of who acts for the caller (`actorToken`); not with `TokenGrant.JWT_BEARER`.
   *
   * @default - nobody does
   */
  readonly actorToken?: ActorToken;

  /**
   * Where the new token travels to the backend (`location`).
   *
   * @default - `Authorization: Bearer …`
   */
  readonly location?: CredentialLocation;

  /**
   * How long new tokens are kept (`cache`).
   *
   * @default - as long as the server says, 8192 of them
   */
  readonly cache?: TokenCache;
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
   * @throws when it is a Service without port, the path does not start with a slash, an expression is not CEL, a time or a number is out of bounds, or
   * `TokenGrant.JWT_BEARER` is to have what it cannot
   */
  public static of(options: TokenExchangeOptions): TokenExchange {
    const { service, path, client, grantType, requestedTokenType, additionalParams = {}, subjectToken, actorToken: actor, location, cache } = options;
    const called = calledAt(service, tokenPath(path));
    Object.values(additionalParams).forEach(celExpression);
    if (grantType === TokenGrant.JWT_BEARER && (actor !== undefined || requestedTokenType !== undefined)) {
      throw new CodedError('ConflictingOptions', 'an assertion as a grant has neither actorToken nor requestedTokenType; leave them out, or exchange by TokenGrant.TOKEN_EXCHANGE');
    }
    const said = withoutUndefined({
      grantType,
      requestedTokenType,
      audiences: someOf(options.audiences),
      resources: someOf(options.resources),
      scopes: someOf(options.scopes),
      additionalParams: Object.keys(additionalParams).length > 0 ? additionalParams : undefined,
      subjectToken: subjectToken && callerToken(subjectToken),
      actorToken: actor && actorToken(actor),
      location: location?._toIntent(),
      cache: cache && tokenCache(cache),
    });
    return new TokenExchange(binding => ({ ...called(binding), ...said, ...client && { client: client._bind(binding) } }));
  }

  private constructor(private readonly intent: (binding: Binding) => TokenExchangeIntent) {}

  /** @internal */
  public _bind(binding: Binding): TokenExchangeIntent {
    return this.intent(binding);
  }
}
