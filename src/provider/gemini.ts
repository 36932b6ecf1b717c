import { Construct } from 'constructs';
import { LlmBackend } from '../backend/backend';
import { LlmBackendOptions } from '../backend/backend-interface';
import { LlmProvider, LlmProviderOptions } from '../backend/llm-provider';
import { ApiKey } from '../credential/api-key';
import { checked } from '../input/checked';
import { CredentialIntent } from '../intent/credential';
import { ProviderIntent } from '../intent/provider';
import { Binding } from '../synth/binding';

/**
 * Options for `Gemini`.
 */
export interface GeminiOptions extends LlmProviderOptions {
  /**
   * How to authenticate.
   */
  readonly apiKey: ApiKey;

  /**
   * Model to use whatever the request asks for, e.g. `gemini-2.5-flash`. kgateway 2.0 and 2.1 require it.
   *
   * @default - the model named in the request
   */
  readonly model?: string;

  /**
   * Version of the API. Only Gloo and kgateway on Envoy use it.
   *
   * @default v1beta on kgateway, the gateway's own elsewhere
   */
  readonly apiVersion?: string;
}

/**
 * Google Gemini in AI Studio, at `generativelanguage.googleapis.com` (provider `gemini`). For Google Cloud, see `VertexAi`.
 */
@checked
export class Gemini extends LlmProvider {
  constructor(private readonly options: GeminiOptions) {
    super(options);
  }

  /** @internal */
  protected _provider(): ProviderIntent {
    return { kind: 'gemini', model: this.options.model, apiVersion: this.options.apiVersion };
  }

  /** @internal */
  protected _credential(binding: Binding): CredentialIntent | undefined {
    return this.options.apiKey?._bind(binding);
  }
}

/**
 * Properties for `GeminiBackend`.
 */
export interface GeminiBackendProps extends GeminiOptions, LlmBackendOptions {}

/**
 * A backend that calls Google Gemini.
 */
@checked
export class GeminiBackend extends LlmBackend {
  constructor(scope: Construct, id: string, props: GeminiBackendProps) {
    super(scope, id, { provider: new Gemini(props), metadata: props.metadata, dialect: props.dialect });
  }
}
