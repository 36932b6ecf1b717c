/** How people call it. */
export const AUTHORIZATION = 'rules of who may do what';
export const MCP_AUTHORIZATION = 'rules of who may use which tools';
export const MUST_ALL_HOLD = 'rules that must all hold';

export type AuthorizationActionIntent = 'allow' | 'deny' | 'require';

/** Requests that may pass if any of the expressions holds, may not if any does, or may only if all do. */
export interface AuthorizationIntent {
  /** Undefined where a manifest leaves it to the server, which means `allow`. */
  readonly action?: AuthorizationActionIntent;
  /** In CEL. */
  readonly expressions: readonly string[];
}
