import { Construct } from 'constructs';
import { customServer } from './custom-server';
import { LlmBackend } from '../backend/backend';
import { LlmBackendOptions } from '../backend/backend-interface';
import { LlmProvider, LlmProviderOptions } from '../backend/llm-provider';
import { ApiKey } from '../credential/api-key';
import { checked } from '../input/checked';
import { CredentialIntent } from '../intent/credential';
import { ModelServerIntent, ProviderIntent } from '../intent/provider';
import { ApiFormat } from '../policy/api-format';
import { Binding } from '../synth/binding';
import { IRouteTarget } from '../target/route-target';

/**
 * An API that a server answers, and where.
 */
export interface CustomProviderFormat {
  /**
   * The API.
   */
  readonly api: ApiFormat;

  /**
   * Path of the API on the server, starting with `/`.
   *
   * @default - the usual path of the API
   */
  readonly path?: string;
}

/**
 * Options for `CustomProvider`.
 */
export interface CustomProviderOptions extends LlmProviderOptions {
  /**
   * The APIs that the server answers, at least one. What clients ask for in another one is translated where the release can.
   */
  readonly formats: CustomProviderFormat[];

  /**
   * The Service or InferencePool of the backend's namespace that serves the model (`custom.backendRef`).
   *
   * @default - none; `host` and `port` are given then
   */
  readonly server?: IRouteTarget;

  /**
   * Model to use whatever the request asks for.
   *
   * @default - the model named in the request
   */
  readonly model?: string;

  /**
   * How to authenticate.
   *
   * @default - none of the gateway's own
   */
  readonly apiKey?: ApiKey;
}

/**
 * A provider with its own list of API formats, each on its own path (`custom` of agentgateway 1.3 and later), such as a server that answers
 * chat completions and Messages alike, or an InferencePool.
 */
@checked
export class CustomProvider extends LlmProvider {
  constructor(private readonly options: CustomProviderOptions) {
    super(options);
  }

  /** @internal */
  protected _provider(binding: Binding): ProviderIntent {
    const { formats = [], model } = this.options;
    const server = this.server(binding);
    return {
      kind: 'custom',
      formats: formats.map(({ api, path }) => ({ type: api, ...path !== undefined && { path } })),
      model,
      ...server && { server },
    };
  }

  /** @internal */
  protected _credential(binding: Binding): CredentialIntent | undefined {
    return this.options.apiKey?._bind(binding);
  }

  private server(binding: Binding): ModelServerIntent | undefined {
    const { server, host } = this.options;
    if ((server === undefined) === (host === undefined)) {
      binding.refuse('ConflictingOptions', `a custom provider has either a server or a host, got ${server ? 'both' : 'neither'}; give one of them`);
    }
    return server && customServer(server, binding);
  }
}

/**
 * Properties for `CustomProviderBackend`.
 */
export interface CustomProviderBackendProps extends CustomProviderOptions, LlmBackendOptions {}

/**
 * A backend that calls a provider with its own list of API formats.
 */
@checked
export class CustomProviderBackend extends LlmBackend {
  constructor(scope: Construct, id: string, props: CustomProviderBackendProps) {
    super(scope, id, { provider: new CustomProvider(props), metadata: props.metadata, dialect: props.dialect });
  }
}
