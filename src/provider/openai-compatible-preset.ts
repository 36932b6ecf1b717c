import { baseUrlOf, VENDORS } from '../intent/vendor';

/**
 * A vendor whose API is compatible with OpenAI's, by its base URL.
 */
export class OpenAiCompatiblePreset {
  /**
   * Baseten.
   */
  public static readonly BASETEN = new OpenAiCompatiblePreset(baseUrlOf(VENDORS.baseten));

  /**
   * Cerebras.
   */
  public static readonly CEREBRAS = new OpenAiCompatiblePreset(baseUrlOf(VENDORS.cerebras));

  /**
   * Cohere, through its compatibility API.
   */
  public static readonly COHERE = new OpenAiCompatiblePreset(baseUrlOf(VENDORS.cohere));

  /**
   * DeepInfra.
   */
  public static readonly DEEPINFRA = new OpenAiCompatiblePreset(baseUrlOf(VENDORS.deepinfra));

  /**
   * DeepSeek.
   */
  public static readonly DEEPSEEK = new OpenAiCompatiblePreset(baseUrlOf(VENDORS.deepseek));

  /**
   * Fireworks AI.
   */
  public static readonly FIREWORKS = new OpenAiCompatiblePreset(baseUrlOf(VENDORS.fireworks));

  /**
   * Groq.
   */
  public static readonly GROQ = new OpenAiCompatiblePreset(baseUrlOf(VENDORS.groq));

  /**
   * Hugging Face, through its router.
   */
  public static readonly HUGGING_FACE = new OpenAiCompatiblePreset(baseUrlOf(VENDORS.huggingFace));

  /**
   * Mistral AI. See also `Mistral`, which uses Gloo's own provider for it.
   */
  public static readonly MISTRAL = new OpenAiCompatiblePreset(baseUrlOf(VENDORS.mistral));

  /**
   * OpenRouter.
   */
  public static readonly OPENROUTER = new OpenAiCompatiblePreset(baseUrlOf(VENDORS.openRouter));

  /**
   * Perplexity, whose API is at the root.
   */
  public static readonly PERPLEXITY = new OpenAiCompatiblePreset(baseUrlOf(VENDORS.perplexity));

  /**
   * Together AI.
   */
  public static readonly TOGETHER_AI = new OpenAiCompatiblePreset(baseUrlOf(VENDORS.togetherAi));

  /**
   * The xAI API.
   */
  public static readonly X_AI = new OpenAiCompatiblePreset(baseUrlOf(VENDORS.xAi));

  private constructor(
    /**
     * The base URL, which an OpenAI client would be given.
     */
    public readonly baseUrl: string) {}
}
