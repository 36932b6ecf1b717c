import { ModelOptions } from './model-options';
import { ModelPolicies } from './model-policies';
import { ModelProvider } from './model-provider';

/**
 * Properties for `LlmModel`.
 */
export interface LlmModelProps extends ModelOptions {
  /**
   * The name that clients ask for, with its case; at most 1024 characters, and a star at the beginning or the end for any text (`match.model`).
   *
   * @default - the name in `metadata`, or else the id of the construct
   */
  readonly model?: string;

  /**
   * Whose API is called.
   */
  readonly provider: ModelProvider;

  /**
   * Where the provider is, such as `http://vllm.ai.svc.cluster.local:8000/v1` (`baseURL`). The scheme says whether TLS is spoken, and a path takes the place of the
   * provider's own base (recorded on agentgateway 1.4.1).
   *
   * @default - the provider's own host and base
   */
  readonly baseUrl?: string;

  /**
   * Whether only virtual models lead here, and clients cannot ask for it (`visibility: Internal`).
   *
   * @default false
   */
  readonly internal?: boolean;

  /**
   * What is said of the calls to the provider.
   *
   * @default - nothing
   */
  readonly policies?: ModelPolicies;
}
