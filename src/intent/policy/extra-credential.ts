import { AuthLocationIntent, SecretEntryIntent } from '../credential';

/** How people call it. */
export const EXTRA_CREDENTIALS = 'credentials besides the provider\'s';

/** A secret that is sent along. */
export interface ExtraCredentialIntent {
  readonly secret: SecretEntryIntent;
  readonly location: AuthLocationIntent;
}
