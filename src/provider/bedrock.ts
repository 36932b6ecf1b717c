import { Construct } from 'constructs';
import { LlmBackend } from '../backend/backend';
import { LlmBackendOptions } from '../backend/backend-interface';
import { LlmProvider, LlmProviderOptions } from '../backend/llm-provider';
import { AwsCredential } from '../credential/aws-credential';
import { checked } from '../input/checked';
import { CredentialIntent } from '../intent/credential';
import { ProviderIntent } from '../intent/provider';
import { Binding } from '../synth/binding';

/**
 * A guardrail of Bedrock.
 */
export interface BedrockGuardrail {
  /**
   * Id or ARN of the guardrail (`guardrail.identifier`).
   */
  readonly identifier: string;

  /**
   * Version of the guardrail (`guardrail.version`): a number, or `DRAFT`.
   */
  readonly version: string;
}

/**
 * Options for `Bedrock`.
 */
export interface BedrockOptions extends LlmProviderOptions {
  /**
   * Region, e.g. `eu-central-1`. On a `host` of one's own, requests are signed for it by agentgateway 1.4, which requires it there; before,
   * and in kgateway 2.1, they are signed for the region that the proxy runs in.
   *
   * @default us-east-1
   */
  readonly region?: string;

  /**
   * Model, inference profile or ARN to use whatever the request asks for, e.g. `us.anthropic.claude-sonnet-4-5-20250929-v1:0`.
   *
   * @default - the model named in the request
   */
  readonly model?: string;

  /**
   * Guardrail that Bedrock applies.
   *
   * @default - none
   */
  readonly guardrail?: BedrockGuardrail;

  /**
   * How to authenticate.
   *
   * @default - the identity of the proxy: IRSA, pod identity, the instance's role or its environment
   */
  readonly credential?: AwsCredential;
}

/**
 * AWS Bedrock, at `bedrock-runtime` of a region (provider `bedrock`).
 */
@checked
export class Bedrock extends LlmProvider {
  constructor(private readonly options: BedrockOptions) {
    super(options);
  }

  /** @internal */
  protected _provider(): ProviderIntent {
    const { region, model, guardrail } = this.options;
    return { kind: 'bedrock', region, model, ...guardrail && { guardrail: { identifier: guardrail.identifier, version: guardrail.version } } };
  }

  /** @internal */
  protected _credential(binding: Binding): CredentialIntent | undefined {
    return this.options.credential?._bind(binding);
  }
}

/**
 * Properties for `BedrockBackend`.
 */
export interface BedrockBackendProps extends BedrockOptions, LlmBackendOptions {}

/**
 * A backend that calls AWS Bedrock.
 */
@checked
export class BedrockBackend extends LlmBackend {
  constructor(scope: Construct, id: string, props: BedrockBackendProps) {
    super(scope, id, { provider: new Bedrock(props), metadata: props.metadata, dialect: props.dialect });
  }
}
