import { ApiKey } from '../credential/api-key';
import { spelledOut } from '../credential/spelled-out';
import { checked } from '../input/checked';
import { EmbeddingIntent } from '../intent/policy/embedding';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';

/**
 * Options for `EmbeddingModel.azureOpenAi`.
 */
export interface AzureEmbeddingOptions {
  /**
   * The key (`authToken`).
   */
  readonly apiKey: ApiKey;

  /**
   * The host of the resource (`endpoint`), such as `my-resource.openai.azure.com`.
   */
  readonly endpoint: string;

  /**
   * The deployment (`deploymentName`).
   */
  readonly deployment: string;

  /**
   * The version of the API (`apiVersion`), such as `2024-10-21`.
   */
  readonly apiVersion: string;
}

/**
 * The model that makes texts comparable (`embedding` in a RouteOption of Gloo).
 */
@checked
export class EmbeddingModel {
  /**
   * That of OpenAI (`openai`); Gloo chooses the model.
   *
   * @param apiKey the key
   */
  public static openAi(apiKey: ApiKey): EmbeddingModel {
    return new EmbeddingModel(binding => ({ kind: 'openai', credential: spelledOut(apiKey._bind(binding), binding) }));
  }

  /**
   * A deployment of Azure OpenAI (`azureOpenai`).
   *
   * @param options where it is
   */
  public static azureOpenAi(options: AzureEmbeddingOptions): EmbeddingModel {
    const { apiKey, endpoint, deployment, apiVersion } = options;
    return new EmbeddingModel(binding => withoutUndefined({
      kind: 'azureOpenai' as const, credential: spelledOut(apiKey._bind(binding), binding), endpoint, apiVersion, deployment,
    }));
  }

  private constructor(private readonly make: (binding: Binding) => EmbeddingIntent) {}

  /** @internal */
  public _bind(binding: Binding): EmbeddingIntent {
    return this.make(binding);
  }
}
