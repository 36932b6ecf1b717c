import { Construct } from 'constructs';
import { OpenAiCompatiblePreset } from './openai-compatible-preset';
import { LlmBackend } from '../backend/backend';
import { LlmBackendOptions } from '../backend/backend-interface';
import { addressOf, parseBaseUrl } from '../backend/base-url';
import { LlmProvider, LlmProviderOptions } from '../backend/llm-provider';
import { ApiKey } from '../credential/api-key';
import { checked } from '../input/checked';
import { EndpointIntent } from '../intent/backend';
import { CredentialIntent } from '../intent/credential';
import { ProviderIntent } from '../intent/provider';
import { PROVIDER_NAMES } from '../intent/provider-names';
import { Binding } from '../synth/binding';

/**
 * Options for `Mistral`.
 */
export interface MistralOptions extends LlmProviderOptions {
  /**
   * How to authenticate.
   */
  readonly apiKey: ApiKey;

  /**
   * Model to use whatever the request asks for, e.g. `mistral-medium-latest`.
   *
   * @default - the model named in the request
   */
  readonly model?: string;
}

/**
 * Mistral AI: a provider of its own in Gloo (`mistral`), an OpenAI-compatible one elsewhere (`openai`).
 */
@checked
export class Mistral extends LlmProvider {
  constructor(private readonly options: MistralOptions) {
    super(options);
  }

  /** @internal */
  protected _provider({ dialect }: Binding): ProviderIntent {
    return { kind: dialect._cannot(PROVIDER_NAMES.mistral) ? 'openai' : 'mistral', model: this.options.model };
  }

  /** @internal */
  protected _credential(binding: Binding): CredentialIntent | undefined {
    return this.options.apiKey?._bind(binding);
  }

  /** @internal */
  protected _address(binding: Binding): Pick<EndpointIntent, 'host' | 'port' | 'path' | 'pathPrefix' | 'tls'> {
    const given = super._address(binding);
    if (given.host !== undefined || given.port !== undefined || !binding.dialect._cannot(PROVIDER_NAMES.mistral)) { return given; }
    const usual = addressOf(parseBaseUrl(OpenAiCompatiblePreset.MISTRAL.baseUrl), binding, this.options);
    if (given.path === undefined && given.pathPrefix === undefined) { return usual; }
    return { ...usual, path: given.path, pathPrefix: given.pathPrefix };
  }
}

/**
 * Properties for `MistralBackend`.
 */
export interface MistralBackendProps extends MistralOptions, LlmBackendOptions {}

/**
 * A backend that calls Mistral AI.
 */
@checked
export class MistralBackend extends LlmBackend {
  constructor(scope: Construct, id: string, props: MistralBackendProps) {
    super(scope, id, { provider: new Mistral(props), metadata: props.metadata, dialect: props.dialect });
  }
}
