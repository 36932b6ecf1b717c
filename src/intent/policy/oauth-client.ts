import { SecretEntryIntent } from '../credential';

/** How the gateway shows who it is to an authorization server. */
export interface OAuthClientIntent {
  readonly clientId: string;
  /** Undefined where a manifest leaves it to the gateway. */
  readonly method?: 'ClientSecretBasic' | 'ClientSecretPost' | 'PrivateKeyJwt';
  readonly secret?: SecretEntryIntent;
  readonly privateKeyJwt?: {
    readonly assertionAudience: string;
    readonly signingKey: SecretEntryIntent;
    readonly alg?: string;
    readonly kid?: string;
    readonly certificate?: SecretEntryIntent;
    readonly certificateHeader?: string;
  };
}
