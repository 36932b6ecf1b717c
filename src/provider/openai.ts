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
 * Options for `OpenAi`.
 */
export interface OpenAiOptions extends LlmProviderOptions {
  /**
   * How to authenticate.
   */
  readonly apiKey: ApiKey;

  /**
   * Model to use whatever the request asks for, e.g. `gpt-4o`.
   *
   * @default - the model named in the request
   */
  readonly model?: string;
}

/**
 * The OpenAI API at `api.openai.com` (provider `openai`). For others that speak it, see `OpenAiCompatible`.
 */
@checked
export class OpenAi extends LlmProvider {
  constructor(private readonly options: OpenAiOptions) {
    super(options);
  }

  /** @internal */
  protected _provider(): ProviderIntent {
    return { kind: 'openai', model: this.options.model };
  }

  /** @internal */
  protected _credential(binding: Binding): CredentialIntent | undefined {
    return this.options.apiKey?._bind(binding);
  }
}

/**
 * Properties for `OpenAiBackend`.
 */
export interface OpenAiBackendProps extends OpenAiOptions, LlmBackendOptions {}

/**
 * A backend that calls OpenAI.
 */
@checked
export class OpenAiBackend extends LlmBackend {
  constructor(scope: Construct, id: string, props: OpenAiBackendProps) {
    super(scope, id, { provider: new OpenAi(props), metadata: props.metadata, dialect: props.dialect });
  }
}
