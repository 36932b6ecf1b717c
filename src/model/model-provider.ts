import { AzureModelOptions, BedrockModelOptions, CustomModelOptions, VertexAiModelOptions } from './model-provider-options';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { ModelProviderIntent } from '../intent/model';
import { withoutUndefined } from '../intent/without-undefined';
import { customServer } from '../provider/custom-server';
import { Binding } from '../synth/binding';

/**
 * Whose API an `LlmModel` is called by (`provider` of an AgentgatewayModel). Each has a host and a base path of its own; a `baseUrl` of the model takes
 * their place.
 */
@checked
export class ModelProvider {
  /** OpenAI, or any API like it at a `baseUrl`. */
  public static readonly OPENAI = new ModelProvider(() => ({ kind: 'openai' }));

  /** Anthropic. */
  public static readonly ANTHROPIC = new ModelProvider(() => ({ kind: 'anthropic' }));

  /** Gemini. */
  public static readonly GEMINI = new ModelProvider(() => ({ kind: 'gemini' }));

  /** Baseten. */
  public static readonly BASETEN = new ModelProvider(() => ({ kind: 'baseten' }));

  /** Cerebras. */
  public static readonly CEREBRAS = new ModelProvider(() => ({ kind: 'cerebras' }));

  /** Cohere. */
  public static readonly COHERE = new ModelProvider(() => ({ kind: 'cohere' }));

  /** DeepInfra. */
  public static readonly DEEPINFRA = new ModelProvider(() => ({ kind: 'deepinfra' }));

  /** DeepSeek. */
  public static readonly DEEPSEEK = new ModelProvider(() => ({ kind: 'deepseek' }));

  /** Fireworks AI. */
  public static readonly FIREWORKS = new ModelProvider(() => ({ kind: 'fireworks' }));

  /** Groq. */
  public static readonly GROQ = new ModelProvider(() => ({ kind: 'groq' }));

  /** Hugging Face. */
  public static readonly HUGGING_FACE = new ModelProvider(() => ({ kind: 'huggingFace' }));

  /** Mistral. */
  public static readonly MISTRAL = new ModelProvider(() => ({ kind: 'mistral' }));

  /** Ollama, which needs a `baseUrl`. */
  public static readonly OLLAMA = new ModelProvider(() => ({ kind: 'ollama' }));

  /** OpenRouter. */
  public static readonly OPENROUTER = new ModelProvider(() => ({ kind: 'openRouter' }));

  /** Together AI. */
  public static readonly TOGETHER_AI = new ModelProvider(() => ({ kind: 'togetherAi' }));

  /** xAI. */
  public static readonly X_AI = new ModelProvider(() => ({ kind: 'xAi' }));

  /**
   * A resource of Azure OpenAI, or a project of Azure AI Foundry (`azure`).
   *
   * @param options resource and project
   * @throws when the name of the resource is empty
   */
  public static azure(options: AzureModelOptions): ModelProvider {
    const { resourceName, projectName, apiVersion } = options;
    if (isBlank(resourceName)) { throw new CodedError('EmptyName', 'the name of a resource of Azure must not be empty'); }
    return new ModelProvider(() => ({ kind: 'azure', type: projectName === undefined ? 'OpenAI' : 'Foundry', resourceName, projectName, apiVersion }));
  }

  /**
   * Vertex AI (`vertexai`).
   *
   * @param options project and region
   * @throws when the id of the project is empty
   */
  public static vertexAi(options: VertexAiModelOptions): ModelProvider {
    const { projectId, region } = options;
    if (isBlank(projectId)) { throw new CodedError('EmptyName', 'the id of a project of Google Cloud must not be empty'); }
    return new ModelProvider(() => ({ kind: 'vertex', projectId, region }));
  }

  /**
   * AWS Bedrock (`bedrock`).
   *
   * @param options region and guardrail
   */
  public static bedrock(options: BedrockModelOptions = {}): ModelProvider {
    return new ModelProvider(() => ({ kind: 'bedrock', ...options }));
  }

  /**
   * A server with its own list of APIs (`custom`).
   *
   * @param options APIs and server
   */
  public static custom(options: CustomModelOptions): ModelProvider {
    const { formats = [], server } = options;
    return new ModelProvider(binding => ({
      kind: 'custom',
      formats: formats.map(({ api, path }) => withoutUndefined({ type: api, path })),
      server: server && customServer(server, binding),
    }));
  }

  private constructor(private readonly intent: (binding: Binding) => ModelProviderIntent) {}

  /** @internal */
  public _bind(binding: Binding): ModelProviderIntent {
    return withoutUndefined(this.intent(binding));
  }
}
