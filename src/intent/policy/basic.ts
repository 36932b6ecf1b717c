import { ClientAuthIntent, ClientSecretIntent } from './client-auth';

/** How people call it. */
export const BASIC = 'passwords of clients';

/** Lines of htpasswd, here or in a Secret. */
export type BasicUsersIntent =
  | { readonly kind: 'secret'; readonly secret: ClientSecretIntent }
  | { readonly kind: 'inline'; readonly lines: readonly string[] };

/** Which users may call. */
export interface BasicIntent extends ClientAuthIntent {
  readonly users: BasicUsersIntent;
  readonly realm?: string;
}
