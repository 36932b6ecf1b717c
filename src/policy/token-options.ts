import { Duration } from 'cdk8s';
import { ClientLocation } from './client-location';

/**
 * Types of tokens (RFC 8693). Where a text is wanted, any other type can be given as its URN.
 */
export enum TokenType {
  /** For the use of an API. */
  ACCESS_TOKEN = 'AccessToken',
  /** A JSON Web Token. */
  JWT = 'Jwt',
  /** Who somebody is, by OpenID Connect. */
  ID_TOKEN = 'IdToken',
}

/**
 * A token that comes with a request.
 */
export interface CallerToken {
  /**
   * Where it is (`source`).
   *
   * @default - `Authorization: Bearer …`
   */
  readonly location?: ClientLocation;

  /**
   * Its type: the value of a `TokenType`, or a URN such as `urn:ietf:params:oauth:token-type:saml2` (`tokenType`).
   *
   * @default - the gateway's own
   */
  readonly tokenType?: string;
}

/**
 * The token of who acts for the caller.
 */
export interface ActorToken {
  /**
   * Where it is (`source`).
   */
  readonly location: ClientLocation;

  /**
   * Its type: the value of a `TokenType`, or a URN (`tokenType`).
   *
   * @default - the gateway's own
   */
  readonly tokenType?: string;

  /**
   * Whether the token of the caller must say who may act for it (`mayAct: Required`). The actor's own token is a `TokenType.JWT` then.
   *
   * @default false
   */
  readonly mustBeNamed?: boolean;
}

/**
 * How long tokens that were given out are kept, in the memory of each replica (`cache.inMemory`).
 */
export interface TokenCache {
  /**
   * How long, where the server does not say; at least a second (`defaultTtl`).
   *
   * @default Duration.minutes(5)
   */
  readonly defaultTtl?: Duration;

  /**
   * How many; 0 keeps none (`maxEntries`).
   *
   * @default 8192
   */
  readonly maxEntries?: number;
}
