import { Construct } from 'constructs';
import { LlmBackend } from '../backend/backend';
import { LlmBackendOptions } from '../backend/backend-interface';
import { addressOf } from '../backend/base-url';
import { EndpointOptions } from '../backend/endpoint-options';
import { LlmProvider } from '../backend/llm-provider';
import { ModelServer } from '../backend/model-server';
import { ApiKey } from '../credential/api-key';
import { absolutePath } from '../input/absolute-path';
import { checked } from '../input/checked';
import { EndpointIntent } from '../intent/backend';
import { CredentialIntent } from '../intent/credential';
import { ProviderIntent } from '../intent/provider';
import { Binding } from '../synth/binding';
import { BackendTls } from '../target/backend-tls';

/**
 * Options for `SelfHosted`.
 */
export interface SelfHostedOptions extends EndpointOptions {
  /**
   * Where the server listens.
   */
  readonly server: ModelServer;

  /**
   * Model to use whatever the request asks for.
   *
   * @default - the model named in the request
   */
  readonly model?: string;

  /**
   * How to authenticate.
   *
   * @default - none of the gateway's own: on agentgateway that of the caller passes by itself; kgateway insists on one, and sends a
   * meaningless one
   */
  readonly apiKey?: ApiKey;

  /**
   * Path of the API on the server, starting with `/`.
   *
   * @default /v1
   */
  readonly basePath?: string;

  /**
   * TLS towards the server.
   *
   * @default - plain text
   */
  readonly tls?: BackendTls;
}

/**
 * A model server of your own with an OpenAI-compatible API, such as vLLM, llama.cpp or a LiteLLM proxy.
 */
@checked
export class SelfHosted extends LlmProvider {
  /**
   * @throws when `basePath` does not start with `/`
   */
  constructor(private readonly options: SelfHostedOptions) {
    super(options);
    if (options.basePath !== undefined) { absolutePath(options.basePath); }
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
    const { server, basePath = '/v1' } = this.options;
    return server ? addressOf({ host: server._host, port: server._port, secure: false, base: basePath.replace(/\/+$/, '') }, binding, this.options) : {};
  }
}

/**
 * Properties for `SelfHostedBackend`.
 */
export interface SelfHostedBackendProps extends SelfHostedOptions, LlmBackendOptions {}

/**
 * A backend that calls a model server of your own.
 */
@checked
export class SelfHostedBackend extends LlmBackend {
  constructor(scope: Construct, id: string, props: SelfHostedBackendProps) {
    super(scope, id, { provider: new SelfHosted(props), metadata: props.metadata, dialect: props.dialect });
  }
}
