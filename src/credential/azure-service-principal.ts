import { ApiObjectMetadata } from 'cdk8s';
import { ExternalSecretOptions } from './external-secret-options';

/**
 * Environment variables that hold a service principal at deployment.
 */
export interface AzureEnvironmentOptions {
  /**
   * Variable with the client id.
   *
   * @default AZURE_CLIENT_ID
   */
  readonly clientId?: string;

  /**
   * Variable with the tenant id.
   *
   * @default AZURE_TENANT_ID
   */
  readonly tenantId?: string;

  /**
   * Variable with the client secret.
   *
   * @default AZURE_CLIENT_SECRET
   */
  readonly clientSecret?: string;

  /**
   * Metadata of the Secret.
   *
   * @default - a generated name, no extra labels
   */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * A service principal as literals.
 */
export interface AzureUnsafePrincipal {
  /**
   * The client id.
   */
  readonly clientId: string;

  /**
   * The tenant id.
   */
  readonly tenantId: string;

  /**
   * The client secret.
   */
  readonly clientSecret: string;

  /**
   * Metadata of the Secret.
   *
   * @default - a generated name, no extra labels
   */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * Options for a service principal that the External Secrets Operator fetches; the secret in the store is extracted as a whole.
 */
export interface AzureExternalSecretOptions extends ExternalSecretOptions {
  /**
   * Property of the extracted secret with the client id.
   *
   * @default AZURE_CLIENT_ID
   */
  readonly clientIdProperty?: string;

  /**
   * Property of the extracted secret with the tenant id.
   *
   * @default AZURE_TENANT_ID
   */
  readonly tenantIdProperty?: string;

  /**
   * Property of the extracted secret with the client secret.
   *
   * @default AZURE_CLIENT_SECRET
   */
  readonly clientSecretProperty?: string;
}
