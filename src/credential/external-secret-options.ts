import { ApiObjectMetadata, Duration } from 'cdk8s';
import { SecretStore } from './secret-store';

/**
 * What every Secret that the External Secrets Operator fetches has in common.
 */
export interface ExternalSecretOptions {
  /**
   * The store to fetch from (`secretStoreRef`).
   */
  readonly store: SecretStore;

  /**
   * Key of the secret in the store (`remoteRef.key`, or `dataFrom.extract.key`).
   */
  readonly remoteKey: string;

  /**
   * How often the operator looks for a new value (`refreshInterval`).
   *
   * @default - the operator's default, one hour
   */
  readonly refreshInterval?: Duration;

  /**
   * Name of the Secret that the operator makes (`target.name`).
   *
   * @default - the name of the ExternalSecret
   */
  readonly secretName?: string;

  /**
   * Metadata of the ExternalSecret.
   *
   * @default - a generated name, no extra labels
   */
  readonly metadata?: ApiObjectMetadata;
}
