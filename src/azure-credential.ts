import { ISecret } from 'cdk8s-plus-28';
import { ApiKey } from './api-key';
import { Binding } from './binding';
import { existingSecretName } from './existing-secret';
import { CredentialIntent } from './intent/credential';
import { secretNameIn } from './secret-namespace';

/**
 * How the gateway authenticates to Azure.
 */
export class AzureCredential {
  /**
   * An API key of the resource. It travels in the header `api-key` where the release allows that, else as a bearer token.
   *
   * @param apiKey the key
   */
  public static fromApiKey(apiKey: ApiKey): AzureCredential {
    return new AzureCredential(binding => apiKey._bind(binding), true);
  }

  /**
   * A service principal in a Secret of the backend's namespace, with the entries `clientID`, `tenantID` and `clientSecret`.
   *
   * @param secret the Secret, made in this app or imported by name
   */
  public static fromServicePrincipalSecret(secret: ISecret): AzureCredential {
    return new AzureCredential(binding => ({ kind: 'azureSecret', name: secretNameIn(binding, secret) }));
  }

  /**
   * A service principal in an existing Secret of the backend's namespace, with the entries `clientID`, `tenantID` and `clientSecret`.
   *
   * @param secretName name of the Secret
   * @throws when the name is not that of a Secret
   */
  public static fromServicePrincipalSecretName(secretName: string): AzureCredential {
    const name = existingSecretName(secretName);
    return new AzureCredential(() => ({ kind: 'azureSecret', name }));
  }

  /**
   * A managed identity by its client id.
   *
   * @param clientId client id of the identity
   */
  public static managedIdentityByClientId(clientId: string): AzureCredential {
    return new AzureCredential(() => ({ kind: 'azureManagedIdentity', clientId }));
  }

  /**
   * A managed identity by its object id.
   *
   * @param objectId object id of the identity
   */
  public static managedIdentityByObjectId(objectId: string): AzureCredential {
    return new AzureCredential(() => ({ kind: 'azureManagedIdentity', objectId }));
  }

  /**
   * A managed identity by its resource id.
   *
   * @param resourceId resource id of the identity
   */
  public static managedIdentityByResourceId(resourceId: string): AzureCredential {
    return new AzureCredential(() => ({ kind: 'azureManagedIdentity', resourceId }));
  }

  /**
   * The workload identity of the proxy's service account.
   */
  public static workloadIdentity(): AzureCredential {
    return new AzureCredential(() => ({ kind: 'azureWorkloadIdentity' }));
  }

  /**
   * Whatever identity the proxy has: the default chain of Azure.
   */
  public static implicit(): AzureCredential {
    return new AzureCredential(() => ({ kind: 'azureImplicit' }));
  }

  private constructor(private readonly intent: (binding: Binding) => CredentialIntent, private readonly key = false) {}

  /** @internal */
  public _bind(binding: Binding): CredentialIntent {
    return this.intent(binding);
  }

  /** @internal */
  public get _isKey(): boolean {
    return this.key;
  }
}
