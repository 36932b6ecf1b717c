import { Construct } from 'constructs';
import { SelfHosted } from './self-hosted';
import { LlmBackend } from '../backend/backend';
import { LlmBackendOptions } from '../backend/backend-interface';
import { EndpointOptions } from '../backend/endpoint-options';
import { ModelServer } from '../backend/model-server';
import { checked } from '../input/checked';

/**
 * Options for `Ollama`.
 */
export interface OllamaOptions extends EndpointOptions {
  /**
   * Where Ollama listens, usually on port 11434.
   */
  readonly server: ModelServer;

  /**
   * Model to use whatever the request asks for, e.g. `llama3.2`.
   *
   * @default - the model named in the request
   */
  readonly model?: string;
}

/**
 * Ollama: no key, plain text, an OpenAI-compatible API below `/v1`.
 */
@checked
export class Ollama extends SelfHosted {
  constructor(options: OllamaOptions) {
    super(options);
  }
}

/**
 * Properties for `OllamaBackend`.
 */
export interface OllamaBackendProps extends OllamaOptions, LlmBackendOptions {}

/**
 * A backend that calls Ollama.
 */
@checked
export class OllamaBackend extends LlmBackend {
  constructor(scope: Construct, id: string, props: OllamaBackendProps) {
    super(scope, id, { provider: new Ollama(props), metadata: props.metadata, dialect: props.dialect });
  }
}
