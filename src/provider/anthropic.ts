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
 * Options for `Anthropic`.
 */
export interface AnthropicOptions extends LlmProviderOptions {
  /**
   * How to authenticate.
   */
  readonly apiKey: ApiKey;

  /**
   * Model to use whatever the request asks for, e.g. `claude-sonnet-4-5`.
   *
   * @default - the model named in the request
   */
  readonly model?: string;

  /**
   * Version of the API (header `anthropic-version`). Only Gloo sends it; kgateway accepts the field and ignores it.
   *
   * @default - the gateway's own, or that of the client
   */
  readonly apiVersion?: string;
}

/**
 * The Anthropic API at `api.anthropic.com` (provider `anthropic`).
 */
@checked
export class Anthropic extends LlmProvider {
  constructor(private readonly options: AnthropicOptions) {
    super(options);
  }

  /** @internal */
  protected _provider(): ProviderIntent {
    return { kind: 'anthropic', model: this.options.model, apiVersion: this.options.apiVersion };
  }

  /** @internal */
  protected _credential(binding: Binding): CredentialIntent | undefined {
    return this.options.apiKey?._bind(binding);
  }
}

/**
 * Properties for `AnthropicBackend`.
 */
export interface AnthropicBackendProps extends AnthropicOptions, LlmBackendOptions {}

/**
 * A backend that calls Anthropic.
 */
@checked
export class AnthropicBackend extends LlmBackend {
  constructor(scope: Construct, id: string, props: AnthropicBackendProps) {
    super(scope, id, { provider: new Anthropic(props), metadata: props.metadata, dialect: props.dialect });
  }
}
