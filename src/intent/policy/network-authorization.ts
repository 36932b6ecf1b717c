/** How people call it. */
export const NETWORK_AUTHORIZATION = 'rules of who may connect';

/** Connections that may stay if any of the expressions holds, may not if any does, or may only if all do. */
export interface NetworkAuthorizationIntent {
  readonly action?: 'allow' | 'deny' | 'require';
  /** In CEL, over the connection. */
  readonly expressions: readonly string[];
}
