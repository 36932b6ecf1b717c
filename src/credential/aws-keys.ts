import { ApiObjectMetadata } from 'cdk8s';
import { ExternalSecretOptions } from './external-secret-options';

/**
 * Environment variables that hold AWS keys at deployment.
 */
export interface AwsEnvironmentOptions {
  /**
   * Variable with the access key id.
   *
   * @default AWS_ACCESS_KEY_ID
   */
  readonly accessKeyId?: string;

  /**
   * Variable with the secret access key.
   *
   * @default AWS_SECRET_ACCESS_KEY
   */
  readonly secretAccessKey?: string;

  /**
   * Variable with the session token.
   *
   * @default - no session token
   */
  readonly sessionToken?: string;

  /**
   * Metadata of the Secret.
   *
   * @default - a generated name, no extra labels
   */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * AWS keys as literals.
 */
export interface AwsUnsafeKeys {
  /**
   * The access key id.
   */
  readonly accessKeyId: string;

  /**
   * The secret access key.
   */
  readonly secretAccessKey: string;

  /**
   * The session token of temporary keys.
   *
   * @default - no session token
   */
  readonly sessionToken?: string;

  /**
   * Metadata of the Secret.
   *
   * @default - a generated name, no extra labels
   */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * Options for AWS keys that the External Secrets Operator fetches; the secret in the store is extracted as a whole.
 */
export interface AwsExternalSecretOptions extends ExternalSecretOptions {
  /**
   * Property of the extracted secret with the access key id.
   *
   * @default AWS_ACCESS_KEY_ID
   */
  readonly accessKeyIdProperty?: string;

  /**
   * Property of the extracted secret with the secret access key.
   *
   * @default AWS_SECRET_ACCESS_KEY
   */
  readonly secretAccessKeyProperty?: string;

  /**
   * Property of the extracted secret with the session token.
   *
   * @default - no session token
   */
  readonly sessionTokenProperty?: string;
}
