import { CalledServiceIntent } from './called-service';
import { ClientAuthIntent } from './client-auth';

/** How people call it. */
export const JWT = 'JSON web tokens of clients';

/** The public keys that tokens are checked with. */
export type JwksIntent =
  | { readonly kind: 'inline'; readonly jwks: string }
  | {
    readonly kind: 'remote';
    readonly service: CalledServiceIntent;
    /** Unless it is part of the URL. */
    readonly path?: string;
    /** Where they are, beside a service whose host the gateway does not know. */
    readonly url?: string;
    readonly cacheDuration?: string;
  };

export interface JwtProviderIntent {
  /** Only where providers have names. */
  readonly name?: string;
  readonly issuer: string;
  readonly audiences?: readonly string[];
  readonly keys: JwksIntent;
}

/** What clients of tool servers are told of how to log in. */
export interface JwtMcpIntent {
  readonly provider?: string;
  readonly clientId?: string;
  /** Any JSON. */
  readonly resourceMetadata?: { readonly [name: string]: unknown };
}

/** Whose tokens clients may call with. */
export interface JwtIntent extends ClientAuthIntent {
  readonly providers: readonly JwtProviderIntent[];
  readonly mcp?: JwtMcpIntent;
}
