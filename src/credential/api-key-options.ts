import { ApiObjectMetadata } from 'cdk8s';
import { ExternalSecretOptions } from './external-secret-options';

/**
 * Options for an API key in a Secret that exists already.
 */
export interface ApiKeySecretOptions {
  /**
   * Entry of the Secret that holds the key (`secretRef.key` of agentgateway 1.4). The word `Bearer ` at the start of the key is taken off in the
   * entry `Authorization` only: in any other the provider would be sent it twice.
   *
   * @default - `Authorization`, the entry that every release reads
   */
  readonly entry?: string;
}

/**
 * Options for an API key in a Secret that is made next to the backend.
 */
export interface ApiKeyMadeSecretOptions {
  /**
   * Metadata of the Secret.
   *
   * @default - a generated name, no extra labels
   */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * Options for an API key that the External Secrets Operator fetches.
 */
export interface ApiKeyExternalSecretOptions extends ExternalSecretOptions {
  /**
   * Property of the secret in the store that is the API key (a single `remoteRef`).
   *
   * @default - the secret is one value, unless `extractProperty` is given
   */
  readonly remoteProperty?: string;

  /**
   * Property to pick by template after the whole secret was extracted (`dataFrom.extract`), such as `OPENAI_API_KEY`.
   *
   * @default - the secret is not extracted as a whole
   */
  readonly extractProperty?: string;
}
