import { Construct } from 'constructs';
import { LlmBackend } from '../backend/backend';
import { LlmBackendOptions } from '../backend/backend-interface';
import { LlmProvider, LlmProviderOptions } from '../backend/llm-provider';
import { AzureCredential } from '../credential/azure-credential';
import { azureKeyLocation } from '../credential/azure-key-location';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { AuthLocationIntent, CredentialIntent } from '../intent/credential';
import { ProviderIntent } from '../intent/provider';
import { Binding } from '../synth/binding';

/**
 * Options for `AzureFoundry`.
 */
export interface AzureFoundryOptions extends LlmProviderOptions {
  /**
   * Name of the Foundry resource: the host is `<resourceName>.services.ai.azure.com`, in every release.
   */
  readonly resourceName: string;

  /**
   * Name of the project in the resource.
   */
  readonly projectName: string;

  /**
   * Model to use whatever the request asks for.
   *
   * @default - the model named in the request
   */
  readonly model?: string;

  /**
   * Version of the API.
   *
   * @default v1
   */
  readonly apiVersion?: string;

  /**
   * How to authenticate.
   */
  readonly credential: AzureCredential;
}

const SUFFIX = '-resource';

/**
 * A project of Azure AI Foundry (provider `azure` with `resourceType: Foundry`, in agentgateway 1.2 and later).
 *
 * agentgateway 1.2 alone appends `-resource` to the name it is given; there, this class takes the suffix off again, so that the same
 * resource is reached in every release. A resource whose name has no such suffix cannot be reached by 1.2.
 */
@checked
export class AzureFoundry extends LlmProvider {
  /**
   * @throws when `resourceName` is not the first label of a host, or `projectName` is empty
   */
  constructor(private readonly options: AzureFoundryOptions) {
    super(options);
    if (!/^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$/.test(options.resourceName)) {
      // What was given is not shown: it may be a URL that holds a key.
      throw new CodedError('InvalidName', 'a Foundry resource is given by its name alone, such as my-resource; leave out https:// and .services.ai.azure.com');
    }
    if (isBlank(options.projectName)) { throw new CodedError('EmptyName', 'the project of a Foundry resource must not be empty; give its name'); }
  }

  /** @internal */
  protected _provider({ dialect, refuse }: Binding): ProviderIntent {
    const { resourceName, projectName, model, apiVersion } = this.options;
    const appends = dialect._definition.foundrySuffix;
    if (appends && !resourceName.endsWith(SUFFIX)) {
      refuse('FoundryHostUnreachable', `${dialect._definition.title} always calls '${resourceName}${SUFFIX}.services.ai.azure.com', ` +
        `never '${resourceName}.services.ai.azure.com'; use agentgateway-1.3 or later for this resource`);
    }
    return {
      kind: 'azureResource',
      type: 'Foundry',
      resourceName: appends && resourceName.endsWith(SUFFIX) ? resourceName.slice(0, -SUFFIX.length) : resourceName,
      projectName,
      model,
      apiVersion,
    };
  }

  /** @internal */
  protected _credential(binding: Binding): CredentialIntent | undefined {
    return this.options.credential?._bind(binding);
  }

  /** @internal */
  protected _authLocation(binding: Binding): AuthLocationIntent | undefined {
    return azureKeyLocation(this.options.credential, binding);
  }
}

/**
 * Properties for `AzureFoundryBackend`.
 */
export interface AzureFoundryBackendProps extends AzureFoundryOptions, LlmBackendOptions {}

/**
 * A backend that calls Azure AI Foundry.
 */
@checked
export class AzureFoundryBackend extends LlmBackend {
  constructor(scope: Construct, id: string, props: AzureFoundryBackendProps) {
    super(scope, id, { provider: new AzureFoundry(props), metadata: props.metadata, dialect: props.dialect });
  }
}
