import { Message } from './message';
import { PromptGuard } from './prompt-guard';

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

  /**
   * What looks at requests before a model is asked, in this order, up to eight (`ai.promptGuard.request` of an AgentgatewayPolicy, AgentgatewayBackend,
   * TrafficPolicy or RouteOption). Gloo and kgateway have one webhook, one guard for patterns and one moderation, in this order, with one answer to what
   * is rejected; guards for patterns that do the same, one after the other, are made one.
   *
   * Recorded on agentgateway 1.4.1: they look at chat completions, Messages and Responses, not at embeddings and what is passed on. Of several levels the
   * most specific one counts, with all that it says of guards: those of requests there take the place of guards of answers elsewhere, too (from its source).
   *
   * @default - none
   */
  readonly requestGuards?: PromptGuard[];

  /**
   * What looks at answers, in this order, up to eight (`ai.promptGuard.response`). Moderation of OpenAI does not. Recorded on agentgateway 1.4.1: errors
   * of providers are not looked at, and streamed answers only with `guardStreams`.
   *
   * @default - none
   */
  readonly responseGuards?: PromptGuard[];

  /**
   * Whether `responseGuards` look at streamed answers, too (`ai.promptGuard.streaming`; agentgateway 1.3 and later). Recorded on 1.4.1: what is rejected
   * becomes one event with an error, and nothing is ever masked.
   *
   * @default false
   */
  readonly guardStreams?: boolean;
}
