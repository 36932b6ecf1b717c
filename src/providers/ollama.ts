import { Construct } from 'constructs';
import { ApiFormat } from '../api-format';
import { LlmBackend, LlmBackendOptions } from '../backend';
import { ModelServer } from '../model-server';
import { SelfHosted } from './self-hosted';

/**
 * Options for `Ollama`.
 */
export interface OllamaOptions {
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

  /**
   * Name of this endpoint, unique in its backend; written where the release names endpoints.
   *
   * @default - `openai`, numbered when it is used more than once
   */
  readonly endpointName?: string;

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
}

/**
 * Ollama: no key, plain text, an OpenAI-compatible API below `/v1`.
 */
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
export class OllamaBackend extends LlmBackend {
  constructor(scope: Construct, id: string, props: OllamaBackendProps) {
    super(scope, id, { provider: new Ollama(props), metadata: props.metadata, dialect: props.dialect });
  }
}
