/**
 * An API that clients of an LLM speak. Which of them a provider can be asked in, in the same API or by translation, differs from release to
 * release of agentgateway; what cannot work is an error.
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
   * Token counts of Anthropic, and of Claude models elsewhere.
   */
  ANTHROPIC_TOKEN_COUNT = 'AnthropicTokenCount',

  /**
   * Responses of OpenAI; others but Anthropic are asked by way of chat completions since agentgateway 1.4.
   */
  RESPONSES = 'Responses',

  /**
   * Embeddings of OpenAI; Anthropic has none.
   */
  EMBEDDINGS = 'Embeddings',

  /**
   * The list of models of OpenAI. Every release of agentgateway has the word and answers with 501, so it is refused; say `PASSTHROUGH` of its path.
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
