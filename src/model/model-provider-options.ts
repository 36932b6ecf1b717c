import { BedrockGuardrail } from '../provider/bedrock';
import { CustomProviderFormat } from '../provider/custom-provider';
import { IRouteTarget } from '../target/route-target';

/**
 * Where a model on Azure is.
 */
export interface AzureModelOptions {
  /**
   * Name of the resource (`azure.resourceName`).
   */
  readonly resourceName: string;

  /**
   * Name of the project of Azure AI Foundry in the resource (`azure.projectName`, with `resourceType: Foundry`).
   *
   * @default - none; it is a resource of Azure OpenAI
   */
  readonly projectName?: string;

  /**
   * Version of the API (`azure.apiVersion`).
   *
   * @default v1
   */
  readonly apiVersion?: string;
}

/**
 * Where a model on Vertex AI is.
 */
export interface VertexAiModelOptions {
  /**
   * Id of the project (`vertexai.projectId`).
   */
  readonly projectId: string;

  /**
   * Region, e.g. `europe-west4` (`vertexai.region`).
   *
   * @default global
   */
  readonly region?: string;
}

/**
 * Where a model on Bedrock is.
 */
export interface BedrockModelOptions {
  /**
   * Region, e.g. `eu-central-1` (`bedrock.region`).
   *
   * @default us-east-1
   */
  readonly region?: string;

  /**
   * Guardrail that Bedrock applies (`bedrock.guardrail`).
   *
   * @default - none
   */
  readonly guardrail?: BedrockGuardrail;
}

/**
 * A server with its own list of APIs.
 */
export interface CustomModelOptions {
  /**
   * The APIs that the server answers, at least one (`custom.formats`).
   */
  readonly formats: CustomProviderFormat[];

  /**
   * The Service or InferencePool of the model's namespace that serves it (`custom.backendRef`).
   *
   * @default - none; the model has a `baseUrl` then
   */
  readonly server?: IRouteTarget;
}
