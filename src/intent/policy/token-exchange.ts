import { CalledServiceIntent } from './called-service';
import { OAuthClientIntent } from './oauth-client';
import { AuthLocationIntent, SecretEntryIntent } from '../credential';

/** How people call them. */
export const TOKEN_EXCHANGE = 'tokens exchanged for those of callers';
export const CROSS_APP_ACCESS = 'tokens of callers for other apps';
export const JWT_SIGN = 'tokens that the gateway signs';

/** Where a token of the caller is found: in the request, or what an expression says. */
export type TokenSourceIntent = AuthLocationIntent | { readonly kind: 'expression'; readonly expression: string };

export interface TokenIntent {
  readonly source?: TokenSourceIntent;
  readonly tokenType?: string;
}

export interface TokenCacheIntent {
  readonly defaultTtl?: string;
  readonly maxEntries?: number;
}

/** An authorization server that is asked for another token. */
export interface TokenExchangeIntent {
  readonly service?: CalledServiceIntent;
  readonly path?: string;
  readonly grantType?: 'TokenExchange' | 'JwtBearer';
  readonly requestedTokenType?: string;
  readonly audiences?: readonly string[];
  readonly resources?: readonly string[];
  readonly scopes?: readonly string[];
  /** Names and CEL expressions. */
  readonly additionalParams?: { readonly [name: string]: string };
  readonly subjectToken?: TokenIntent;
  readonly actorToken?: TokenIntent & { readonly mayAct?: 'Required' };
  readonly client?: OAuthClientIntent;
  readonly location?: AuthLocationIntent;
  readonly cache?: TokenCacheIntent;
}

/** One of the two servers that cross-app access asks. */
export interface TokenServerIntent {
  readonly service?: CalledServiceIntent;
  readonly path?: string;
  readonly client: OAuthClientIntent;
}

/** An assertion of the identity provider, and the token that another app's server gives for it. */
export interface CrossAppAccessIntent {
  readonly audience: string;
  readonly identityProvider: TokenServerIntent;
  readonly resourceAuthorizationServer: TokenServerIntent;
  readonly scopes?: readonly string[];
  readonly resources?: readonly string[];
  readonly accessTokenScopes?: readonly string[];
  readonly subjectToken?: TokenIntent;
  readonly cache?: TokenCacheIntent;
}

/** A token that the gateway makes itself. */
export interface JwtSignIntent {
  /** The key is in a fixed entry. */
  readonly signingKey: Omit<SecretEntryIntent, 'key'>;
  readonly alg?: string;
  readonly kid?: string;
  readonly claims?: { readonly [name: string]: unknown };
  readonly ttl?: string;
  readonly location?: AuthLocationIntent;
}
