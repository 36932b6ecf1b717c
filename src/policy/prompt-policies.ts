import { Message } from './message';

/**
 * Messages to add to every prompt.
 */
export interface PromptEnrichment {
  /**
   * Messages before those of the client (`prepend`).
   *
   * @default - none
   */
  readonly prepend?: Message[];

  /**
   * Messages after those of the client (`append`).
   *
   * @default - none
   */
  readonly append?: Message[];
}

/**
 * What happens to prompts and answers.
 */
export interface PromptPolicies {
  /**
   * Messages to add to every prompt (`ai.prompt` of an AgentgatewayPolicy or AgentgatewayBackend, `ai.promptEnrichment` of a TrafficPolicy or
   * RouteOption). Recorded on agentgateway 1.4.1: they are added to chat completions, Messages and Responses, not to embeddings and what is
   * passed on; for Anthropic system messages become its `system` text.
   *
   * @default - none
   */
  readonly prompt?: PromptEnrichment;
}
