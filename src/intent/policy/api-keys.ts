import { ClientAuthIntent, ClientSecretIntent } from './client-auth';

/** How people call it. */
export const API_KEYS = 'API keys of clients';

export interface LabelsIntent {
  readonly [key: string]: string;
}

/** Where the keys are, one an entry. */
export type ClientKeysIntent =
  | { readonly kind: 'secret'; readonly secret: ClientSecretIntent }
  | { readonly kind: 'secrets'; readonly labels: LabelsIntent }
  | { readonly kind: 'configMaps'; readonly labels: LabelsIntent };

/** Which keys clients may call with. */
export interface ApiKeysIntent extends ClientAuthIntent {
  readonly keys: ClientKeysIntent;
}
