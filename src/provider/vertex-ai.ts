import { Construct } from 'constructs';
import { LlmBackend } from '../backend/backend';
import { LlmBackendOptions } from '../backend/backend-interface';
import { LlmProvider, LlmProviderOptions } from '../backend/llm-provider';
import { GcpCredential } from '../credential/gcp-credential';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { CredentialIntent } from '../intent/credential';
import { ProviderIntent } from '../intent/provider';
import { Binding } from '../synth/binding';

/**
 * Options for `VertexAi`.
 */
export interface VertexAiOptions extends LlmProviderOptions {
  /**
   * Id of the Google Cloud project.
   */
  readonly projectId: string;

  /**
   * Region, e.g. `us-central1` (`location` in Gloo and kgateway).
   *
   * @default - `global`, where the release has it; required elsewhere
   */
  readonly region?: string;

  /**
   * Model to use whatever the request asks for, e.g. `gemini-2.5-pro`. kgateway requires it.
   *
   * @default - the model named in the request
   */
  readonly model?: string;

  /**
   * Version of the API. Only Gloo and kgateway have it.
   *
   * @default v1 on kgateway, the gateway's own elsewhere
   */
  readonly apiVersion?: string;

  /**
   * Publisher of the model. Only Gloo and kgateway have it, and only know `GOOGLE`.
   *
   * @default GOOGLE on kgateway, taken from the model's name elsewhere
   */
  readonly publisher?: string;

  /**
   * Path of the model below the region's host. Only Gloo and kgateway have it.
   *
   * @default - made of publisher and model
   */
  readonly modelPath?: string;

  /**
   * Format of the body that clients send: `ANTHROPIC`, `GEMINI` or `OPENAI`. Only Gloo has it.
   *
   * @default - the gateway finds out
   */
  readonly jsonSchema?: string;

  /**
   * How to authenticate.
   *
   * @default - the identity of the proxy; Gloo and kgateway have none and need `GcpCredential.fromAccessToken`
   */
  readonly credential?: GcpCredential;
}

const BODY_FORMATS = ['ANTHROPIC', 'GEMINI', 'OPENAI'];

/**
 * Google Cloud Vertex AI, at the host of a region (provider `vertexai`; `vertexAi` in Gloo).
 */
@checked
export class VertexAi extends LlmProvider {
  /**
   * @throws when `projectId` is empty, or `jsonSchema` is not one of those it may be
   */
  constructor(private readonly options: VertexAiOptions) {
    super(options);
    const { projectId, jsonSchema } = options;
    if (isBlank(projectId)) { throw new CodedError('EmptyName', 'the id of a Google Cloud project must not be empty; give it, such as my-project-123'); }
    if (jsonSchema !== undefined && !BODY_FORMATS.includes(jsonSchema)) {
      throw new CodedError('UnknownName', `jsonSchema is one of ${BODY_FORMATS.join(', ')}, got '${jsonSchema}'`);
    }
  }

  /** @internal */
  protected _provider(): ProviderIntent {
    const { projectId, region, model, apiVersion, publisher, modelPath, jsonSchema } = this.options;
    return { kind: 'vertex', projectId, region, model, apiVersion, publisher, modelPath, jsonSchema };
  }

  /** @internal */
  protected _credential(binding: Binding): CredentialIntent | undefined {
    return this.options.credential?._bind(binding);
  }
}

/**
 * Properties for `VertexAiBackend`.
 */
export interface VertexAiBackendProps extends VertexAiOptions, LlmBackendOptions {}

/**
 * A backend that calls Vertex AI.
 */
@checked
export class VertexAiBackend extends LlmBackend {
  constructor(scope: Construct, id: string, props: VertexAiBackendProps) {
    super(scope, id, { provider: new VertexAi(props), metadata: props.metadata, dialect: props.dialect });
  }
}
