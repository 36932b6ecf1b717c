import { Construct } from 'constructs';
import { ApiFormat } from '../api-format';
import { ApiKey } from '../api-key';
import { AuthHeader } from '../auth-header';
import { LlmBackend, LlmBackendOptions } from '../backend';
import { BackendTls } from '../backend-tls';
import { addressOf, BaseUrl, parseBaseUrl } from '../base-url';
import { Binding } from '../binding';
import { EndpointIntent } from '../intent/backend';
import { CredentialIntent } from '../intent/credential';
import { ProviderIntent } from '../intent/provider';
import { LlmProvider } from '../llm-provider';

/**
 * Options for `OpenAiCompatible`.
 */
export interface OpenAiCompatibleOptions {
  /**
   * Where the API is, as an OpenAI client would be given it, e.g. `https://api.deepseek.com/v1` or
   * `OpenAiCompatiblePreset.DEEPSEEK.baseUrl`. Host, port, path or prefix and TLS are worked out from it.
   */
  readonly baseUrl: string;

  /**
   * How to authenticate.
   *
   * @default - none of the gateway's own: on agentgateway that of the caller passes by itself; kgateway insists on one, and sends a
   * meaningless one
   */
  readonly apiKey?: ApiKey;

  /**
   * Model to use whatever the request asks for.
   *
   * @default - the model named in the request
   */
  readonly model?: string;

  /**
   * Name of this endpoint, unique in its backend; written where the release names endpoints.
   *
   * @default - `openai`, numbered when it is used more than once
   */
  readonly endpointName?: string;

  /**
   * The header that carries the key.
   *
   * @default - `Authorization` with the prefix `Bearer `
   */
  readonly authHeader?: AuthHeader;

  /**
   * APIs that clients speak, by the end of the path they call; `*` is any other. The longest match counts. Only agentgateway 0.12 and later
   * can be told, e.g. `{ '/v1/messages': ApiFormat.MESSAGES, '/v1/embeddings': ApiFormat.EMBEDDINGS, '*': ApiFormat.PASSTHROUGH }`.
   *
   * @default - every request is taken for chat completions
   */
  readonly apis?: { [pathSuffix: string]: ApiFormat };

  /**
   * Models by the names that clients ask for, such as `{ fast: 'gpt-4o-mini' }`; other names are passed on. Leave `model` out, which would
   * take the place of every name. Only agentgateway 0.12 and later have aliases.
   *
   * @default - names are passed on as they are
   */
  readonly modelAliases?: { [alias: string]: string };

  /**
   * TLS towards the host.
   *
   * @default - the system's trust for https, plain text for http
   */
  readonly tls?: BackendTls;
}

/**
 * Any API that is compatible with OpenAI's, by its base URL. For well-known vendors see `OpenAiCompatiblePreset`.
 */
export class OpenAiCompatible extends LlmProvider {
  private readonly url: BaseUrl;

  /**
   * @throws when `baseUrl` is not an http or https URL, or holds credentials, a query or a fragment
   */
  constructor(private readonly options: OpenAiCompatibleOptions) {
    super({ endpointName: options.endpointName, authHeader: options.authHeader, apis: options.apis, modelAliases: options.modelAliases });
    this.url = parseBaseUrl(options.baseUrl);
  }

  /** @internal */
  protected _provider(): ProviderIntent {
    return { kind: 'openai', model: this.options.model };
  }

  /** @internal */
  protected _credential(binding: Binding): CredentialIntent | undefined {
    return this.options.apiKey?._bind(binding);
  }

  /** @internal */
  protected _address(binding: Binding): Pick<EndpointIntent, 'host' | 'port' | 'path' | 'pathPrefix' | 'tls'> {
    return addressOf(this.url, binding, this.options.tls);
  }
}

/**
 * Properties for `OpenAiCompatibleBackend`.
 */
export interface OpenAiCompatibleBackendProps extends OpenAiCompatibleOptions, LlmBackendOptions {}

/**
 * A backend that calls an API compatible with OpenAI's.
 */
export class OpenAiCompatibleBackend extends LlmBackend {
  constructor(scope: Construct, id: string, props: OpenAiCompatibleBackendProps) {
    super(scope, id, { provider: new OpenAiCompatible(props), metadata: props.metadata, dialect: props.dialect });
  }
}
