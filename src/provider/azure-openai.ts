import { Construct } from 'constructs';
import { azureHost } from './azure-endpoint';
import { LlmBackend } from '../backend/backend';
import { LlmBackendOptions } from '../backend/backend-interface';
import { LlmProvider, LlmProviderOptions } from '../backend/llm-provider';
import { AzureCredential } from '../credential/azure-credential';
import { azureKeyLocation } from '../credential/azure-key-location';
import { checked } from '../input/checked';
import { EndpointIntent } from '../intent/backend';
import { AuthLocationIntent, CredentialIntent } from '../intent/credential';
import { ProviderIntent } from '../intent/provider';
import { PROVIDER_NAMES } from '../intent/provider-names';
import { Binding } from '../synth/binding';

/**
 * Options for `AzureOpenAi`.
 */
export interface AzureOpenAiOptions extends LlmProviderOptions {
  /**
   * Host of the resource, e.g. `my-resource.openai.azure.com`; `https://` before it is left out.
   */
  readonly endpoint: string;

  /**
   * Name of the deployment, which stands for the model (`deploymentName`, or `model` of `azure`).
   *
   * @default - the model named in the request, where the release allows that
   */
  readonly deployment?: string;

  /**
   * Version of the API, e.g. `2024-10-21`. With `v1` or none, agentgateway uses the API without deployments in its path.
   *
   * @default - `v1`; kgateway requires one
   */
  readonly apiVersion?: string;

  /**
   * How to authenticate.
   */
  readonly credential: AzureCredential;
}

/**
 * An Azure OpenAI resource (provider `azureopenai`, `azureOpenai` in Gloo; `azure` by resource name in agentgateway 1.2 and later).
 *
 * agentgateway 1.2 and later only know resources at `openai.azure.com`. An endpoint elsewhere, such as `cognitiveservices.azure.com` or
 * a sovereign cloud, is reached there by host, and by path before 1.4, for chat only.
 */
@checked
export class AzureOpenAi extends LlmProvider {
  private readonly host: string;
  private readonly resourceName: string | undefined;

  /**
   * @throws when `endpoint` is not a host
   */
  constructor(private readonly options: AzureOpenAiOptions) {
    super(options);
    this.host = azureHost(options.endpoint);
    this.resourceName = /^([^.]+)\.openai\.azure\.com$/.exec(this.host)?.[1];
  }

  /** @internal */
  protected _provider(binding: Binding): ProviderIntent {
    const { deployment, apiVersion } = this.options;
    const { resourceName } = this;
    if (resourceName === undefined || !knowsResources(binding)) { return { kind: 'azureOpenai', endpoint: this.host, deployment, apiVersion }; }
    return { kind: 'azureResource', type: 'OpenAI', resourceName, model: deployment, apiVersion };
  }

  /** @internal */
  protected _address(binding: Binding): Pick<EndpointIntent, 'host' | 'port' | 'path' | 'pathPrefix' | 'tls'> {
    const given = super._address(binding);
    const { port, tls } = this.options;
    if (given.host !== undefined || port !== undefined || this.resourceName !== undefined || !knowsResources(binding)) { return given; }
    return { ...given, host: this.host, port: 443, tls: tls ? given.tls : { trust: { kind: 'system' } } };
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

/** Whether the release takes resources by name, and with them the liberty to put every other host below `openai.azure.com`. */
const knowsResources = ({ dialect }: Binding): boolean => !dialect._cannot(PROVIDER_NAMES.azureResource);

/**
 * Properties for `AzureOpenAiBackend`.
 */
export interface AzureOpenAiBackendProps extends AzureOpenAiOptions, LlmBackendOptions {}

/**
 * A backend that calls Azure OpenAI.
 */
@checked
export class AzureOpenAiBackend extends LlmBackend {
  constructor(scope: Construct, id: string, props: AzureOpenAiBackendProps) {
    super(scope, id, { provider: new AzureOpenAi(props), metadata: props.metadata, dialect: props.dialect });
  }
}
