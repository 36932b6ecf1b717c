import { AuthLocationIntent } from '../credential';

/** How people call it. */
export const EXPRESSION_LOCATION = 'a client\'s credential that an expression finds';

/** Which requests pass: those with a good credential, also those without any, or all of them. */
export type ClientAuthModeIntent = 'strict' | 'optional' | 'permissive';

/** Where in the request the credential of a client is; undefined elsewhere means the header `Authorization`. */
export type ClientLocationIntent = AuthLocationIntent | { readonly kind: 'expression'; readonly expression: string };

/** What clients are checked by: a Secret in the namespace of the policy, or an object of another kind where a release takes one. */
export interface ClientSecretIntent {
  readonly name: string;
  /** Entry that is read, where there is one. */
  readonly key?: string;
  readonly group?: string;
  readonly kind?: string;
}

/** What every way to tell who calls can say. */
export interface ClientAuthIntent {
  readonly mode?: ClientAuthModeIntent;
  readonly location?: ClientLocationIntent;
}
