import { ISecret } from 'cdk8s-plus-28';
import { ApiKey } from './api-key';
import { AzureEnvironmentOptions, AzureExternalSecretOptions, AzureUnsafePrincipal } from './azure-service-principal';
import { placeholder } from './environment-variable';
import { existingSecretName } from './existing-secret';
import { Entries, extractedSecret, MadeSecret, writtenSecret } from './made-secret';
import { secretNameIn } from './secret-namespace';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { CredentialIntent } from '../intent/credential';
import { Binding } from '../synth/binding';

/**
 * How the gateway authenticates to Azure.
 */
@checked
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
   * A service principal in a Secret made next to the backend, as placeholders for envsubst to fill in at deployment.
   *
   * @param options names of the environment variables
   * @throws when a name is not that of an environment variable
   */
  public static fromServicePrincipalEnvironment(options: AzureEnvironmentOptions = {}): AzureCredential {
    const { clientId = 'AZURE_CLIENT_ID', tenantId = 'AZURE_TENANT_ID', clientSecret = 'AZURE_CLIENT_SECRET', metadata } = options;
    return AzureCredential.made(writtenSecret(named(placeholder(clientId), placeholder(tenantId), placeholder(clientSecret)), metadata));
  }

  /**
   * A service principal that is fetched into a Secret by the External Secrets Operator.
   *
   * @param options store, key and properties
   */
  public static fromServicePrincipalExternalSecret(options: AzureExternalSecretOptions): AzureCredential {
    const { clientIdProperty = 'AZURE_CLIENT_ID', tenantIdProperty = 'AZURE_TENANT_ID', clientSecretProperty = 'AZURE_CLIENT_SECRET' } = options;
    return AzureCredential.made(extractedSecret(options, named(clientIdProperty, tenantIdProperty, clientSecretProperty)));
  }

  /**
   * A literal service principal, stored in a Secret made next to the backend.
   *
   * It ends up in your manifests in the clear; use it for tests only.
   *
   * @param principal the service principal
   * @throws when a part of it is empty
   */
  public static unsafeServicePrincipal(principal: AzureUnsafePrincipal): AzureCredential {
    const { clientId, tenantId, clientSecret, metadata } = principal;
    if ([clientId, tenantId, clientSecret].some(isBlank)) {
      throw new CodedError('EmptyKey', 'no part of a service principal may be empty; are the variables that they are read from set?');
    }
    return AzureCredential.made(writtenSecret(named(clientId, tenantId, clientSecret), metadata));
  }

  /**
   * A managed identity by its client id.
   *
   * @param clientId client id of the identity
   * @throws when the id is empty
   */
  public static managedIdentityByClientId(clientId: string): AzureCredential {
    return AzureCredential.managed({ clientId });
  }

  /**
   * A managed identity by its object id.
   *
   * @param objectId object id of the identity
   * @throws when the id is empty
   */
  public static managedIdentityByObjectId(objectId: string): AzureCredential {
    return AzureCredential.managed({ objectId });
  }

  /**
   * A managed identity by its resource id.
   *
   * @param resourceId resource id of the identity
   * @throws when the id is empty
   */
  public static managedIdentityByResourceId(resourceId: string): AzureCredential {
    return AzureCredential.managed({ resourceId });
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

  private static managed(identity: { readonly clientId?: string; readonly objectId?: string; readonly resourceId?: string }): AzureCredential {
    if (Object.values(identity).some(isBlank)) { throw new CodedError('EmptyName', 'the id of a managed identity must not be empty; for the only one there is, see implicit()'); }
    return new AzureCredential(() => ({ kind: 'azureManagedIdentity', ...identity }));
  }

  private static made(secret: MadeSecret): AzureCredential {
    return new AzureCredential(binding => ({ kind: 'azureSecret', name: secret.nameIn(binding) }));
  }

  private constructor(private readonly intent: (binding: Binding) => CredentialIntent | undefined, private readonly key = false) {}

  /** @internal */
  public _bind(binding: Binding): CredentialIntent | undefined {
    return this.intent(binding);
  }

  /** @internal */
  public get _isKey(): boolean {
    return this.key;
  }
}

/** The entries that every release reads. */
const named = (clientID: string, tenantID: string, clientSecret: string): Entries => () => ({ clientID, tenantID, clientSecret });
