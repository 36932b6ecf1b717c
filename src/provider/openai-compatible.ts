import { Construct } from 'constructs';
import { LlmBackend } from '../backend/backend';
import { LlmBackendOptions } from '../backend/backend-interface';
import { addressOf, BaseUrl, parseBaseUrl } from '../backend/base-url';
import { EndpointOptions } from '../backend/endpoint-options';
import { LlmProvider } from '../backend/llm-provider';
import { ApiKey } from '../credential/api-key';
import { AuthHeader } from '../credential/auth-header';
import { checked } from '../input/checked';
import { EndpointIntent } from '../intent/backend';
import { CredentialIntent } from '../intent/credential';
import { ProviderIntent } from '../intent/provider';
import { CredentialLocation } from '../policy/credential-location';
import { Binding } from '../synth/binding';
import { BackendTls } from '../target/backend-tls';

/**
 * Options for `OpenAiCompatible`.
 */
export interface OpenAiCompatibleOptions extends EndpointOptions {
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
   * The header that carries the key; see `LlmProviderOptions`.
   *
   * @default - `Authorization` with the prefix `Bearer `
   */
  readonly authHeader?: AuthHeader;

  /**
   * Where the credential travels, if not in a header: in the query or in a cookie (`policies.auth.location`, agentgateway 1.2 and later). Not together with
   * `authHeader`.
   *
   * @default - in a header
   */
  readonly authLocation?: CredentialLocation;

  /**
   * TLS towards the host.
   *
   * @default - the system's trust for https, plain text for http
   */
  readonly tls?: BackendTls;
}

/**
 * Any API that is compatible with OpenAI's, by its base URL (provider `openai` on another host). For well-known vendors see
 * `OpenAiCompatiblePreset`.
 */
@checked
export class OpenAiCompatible extends LlmProvider {
  private readonly url: BaseUrl;

  /**
   * @throws when `baseUrl` is not an http or https URL, or holds credentials, a query or a fragment
   */
  constructor(private readonly options: OpenAiCompatibleOptions) {
    super(options);
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
    return addressOf(this.url, binding, this.options);
  }
}

/**
 * Properties for `OpenAiCompatibleBackend`.
 */
export interface OpenAiCompatibleBackendProps extends OpenAiCompatibleOptions, LlmBackendOptions {}

/**
 * A backend that calls an API compatible with OpenAI's.
 */
@checked
export class OpenAiCompatibleBackend extends LlmBackend {
  constructor(scope: Construct, id: string, props: OpenAiCompatibleBackendProps) {
    super(scope, id, { provider: new OpenAiCompatible(props), metadata: props.metadata, dialect: props.dialect });
  }
}
