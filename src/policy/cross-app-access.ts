import { calledAt } from './called-service';
import { OAuthClient } from './oauth-client';
import { callerToken, someOf, tokenCache, tokenPath } from './token-intents';
import { CallerToken, TokenCache } from './token-options';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { CrossAppAccessIntent, TokenServerIntent } from '../intent/policy/token-exchange';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';
import { IRouteTarget } from '../target/route-target';

/**
 * A server that gives out tokens.
 */
export interface TokenServer {
  /**
   * The server: a Service, a backend, or a `CalledUrl`.
   */
  readonly service: IRouteTarget;

  /**
   * Where it gives out tokens, such as `/oauth2/token`; part of the URL, where it is called by one.
   *
   * @default /
   */
  readonly path?: string;

  /**
   * How the gateway shows who it is.
   */
  readonly client: OAuthClient;
}

/**
 * Options for `CrossAppAccess`.
 */
export interface CrossAppAccessOptions {
  /**
   * The other app's authorization server, as the identity provider knows it, of at most 256 characters (`audience`).
   */
  readonly audience: string;

  /**
   * The identity provider of both apps (`identityProvider`).
   */
  readonly identityProvider: TokenServer;

  /**
   * The authorization server of the other app (`resourceAuthorizationServer`).
   */
  readonly resourceAuthorizationServer: TokenServer;

  /**
   * What the caller may do there (`scopes`).
   *
   * @default - what the servers like
   */
  readonly scopes?: string[];

  /**
   * URIs of what is called there (`resources`).
   *
   * @default - what the servers like
   */
  readonly resources?: string[];

  /**
   * What the token of the other app may do, where that differs from `scopes` (`accessTokenScopes`; agentgateway 1.5 and later).
   *
   * @default - `scopes`
   */
  readonly accessTokenScopes?: string[];

  /**
   * The token that the caller is known by (`subjectToken`); its type is of agentgateway 1.5 and later.
   *
   * @default - that of `Authorization: Bearer …`
   */
  readonly subjectToken?: CallerToken;

  /**
   * How long tokens are kept (`cache`).
   *
   * @default - as long as the servers say, 8192 of them
   */
  readonly cache?: TokenCache;
}

/**
 * Callers of one app use another in their own name: the identity provider gives an assertion for their token, and the other app's server a token
 * for that (`backend.auth.crossAppAccess`, agentgateway 1.4 and later). Not verified at run time.
 */
@checked
export class CrossAppAccess {
  /**
   * Access by both servers.
   *
   * @param options the servers, and what is asked of them
   * @throws when the audience is empty or too long, a server is a Service without port, a path does not start with a slash, or a time or a number is out of bounds
   */
  public static of(options: CrossAppAccessOptions): CrossAppAccess {
    const { audience, identityProvider, resourceAuthorizationServer, subjectToken, cache } = options;
    if (isBlank(audience)) { throw new CodedError('EmptyName', 'the audience of cross-app access must not be empty; it is what the identity provider knows the other server by'); }
    if (audience.length > 256) { throw new CodedError('InvalidName', `the audience of cross-app access has at most 256 characters, got ${audience.length}`); }
    const [provider, server] = [bound(identityProvider, 'Provider'), bound(resourceAuthorizationServer, 'Server')];
    const said = withoutUndefined({
      scopes: someOf(options.scopes),
      resources: someOf(options.resources),
      accessTokenScopes: someOf(options.accessTokenScopes),
      subjectToken: subjectToken && callerToken(subjectToken),
      cache: cache && tokenCache(cache),
    });
    return new CrossAppAccess(binding => ({ audience, identityProvider: provider(binding), resourceAuthorizationServer: server(binding), ...said }));
  }

  private constructor(private readonly intent: (binding: Binding) => CrossAppAccessIntent) {}

  /** @internal */
  public _bind(binding: Binding): CrossAppAccessIntent {
    return this.intent(binding);
  }
}

function bound({ service, path, client }: TokenServer, id: string): (binding: Binding) => TokenServerIntent {
  const called = calledAt(service, tokenPath(path));
  return binding => ({ ...called(binding), client: client._bind({ ...binding, id: `${id}${binding.id}` }) });
}
