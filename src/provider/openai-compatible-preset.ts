/**
 * A vendor whose API is compatible with OpenAI's, by its base URL.
 */
export class OpenAiCompatiblePreset {
  /**
   * Baseten.
   */
  public static readonly BASETEN = new OpenAiCompatiblePreset('https://inference.baseten.co/v1');

  /**
   * Cerebras.
   */
  public static readonly CEREBRAS = new OpenAiCompatiblePreset('https://api.cerebras.ai/v1');

  /**
   * Cohere, through its compatibility API.
   */
  public static readonly COHERE = new OpenAiCompatiblePreset('https://api.cohere.ai/compatibility/v1');

  /**
   * DeepInfra.
   */
  public static readonly DEEPINFRA = new OpenAiCompatiblePreset('https://api.deepinfra.com/v1/openai');

  /**
   * DeepSeek.
   */
  public static readonly DEEPSEEK = new OpenAiCompatiblePreset('https://api.deepseek.com/v1');

  /**
   * Fireworks AI.
   */
  public static readonly FIREWORKS = new OpenAiCompatiblePreset('https://api.fireworks.ai/inference/v1');

  /**
   * Groq.
   */
  public static readonly GROQ = new OpenAiCompatiblePreset('https://api.groq.com/openai/v1');

  /**
   * Hugging Face, through its router.
   */
  public static readonly HUGGING_FACE = new OpenAiCompatiblePreset('https://router.huggingface.co/v1');

  /**
   * Mistral AI. See also `Mistral`, which uses Gloo's own provider for it.
   */
  public static readonly MISTRAL = new OpenAiCompatiblePreset('https://api.mistral.ai/v1');

  /**
   * OpenRouter.
   */
  public static readonly OPENROUTER = new OpenAiCompatiblePreset('https://openrouter.ai/api/v1');

  /**
   * Perplexity, whose API is at the root.
   */
  public static readonly PERPLEXITY = new OpenAiCompatiblePreset('https://api.perplexity.ai');

  /**
   * Together AI.
   */
  public static readonly TOGETHER_AI = new OpenAiCompatiblePreset('https://api.together.xyz/v1');

  /**
   * The xAI API.
   */
  public static readonly X_AI = new OpenAiCompatiblePreset('https://api.x.ai/v1');

  private constructor(
    /**
     * The base URL, which an OpenAI client would be given.
     */
    public readonly baseUrl: string) {}
}
