/**
 * An API that clients of an LLM speak.
 */
export enum ApiFormat {
  /**
   * Chat completions of OpenAI; what a gateway takes every request for unless told otherwise.
   */
  COMPLETIONS = 'Completions',

  /**
   * Messages of Anthropic.
   */
  MESSAGES = 'Messages',

  /**
   * Token counts of Anthropic.
   */
  ANTHROPIC_TOKEN_COUNT = 'AnthropicTokenCount',

  /**
   * Responses of OpenAI.
   */
  RESPONSES = 'Responses',

  /**
   * Embeddings of OpenAI.
   */
  EMBEDDINGS = 'Embeddings',

  /**
   * The list of models of OpenAI.
   */
  MODELS = 'Models',

  /**
   * Realtime of OpenAI (agentgateway 1.0 and later).
   */
  REALTIME = 'Realtime',

  /**
   * Rerank (agentgateway 1.3 and later).
   */
  RERANK = 'Rerank',

  /**
   * Whatever it is: it is passed on as it is, though tokens are counted where that is possible (agentgateway 1.0 and later).
   */
  DETECT = 'Detect',

  /**
   * Whatever it is: it is passed on as it is.
   */
  PASSTHROUGH = 'Passthrough',
}
