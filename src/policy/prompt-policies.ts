import { BodyValue } from './body-value';
import { Message } from './message';
import { PromptCaching } from './prompt-caching';
import { PromptGuard } from './prompt-guard';
import { Rag } from './rag';
import { SemanticCache } from './semantic-cache';

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

  /**
   * Values for fields at the top of requests that do not have them, such as `{ temperature: BodyValue.number(0.2) }`, up to 64 on agentgateway
   * (`ai.defaults`). Recorded on agentgateway 1.4.1: a field that is null counts as there; a value of another type than a well-known field has is
   * answered with 503; what is passed on is left alone; a request that is translated loses fields which the translation does not know. As soon as a
   * more specific level says anything of prompts, guards, models and the like, those of less specific ones are dropped; repeat them there.
   *
   * @default - none
   */
  readonly bodyDefaults?: { [field: string]: BodyValue };

  /**
   * Values that take the place of fields at the top of requests, up to 64 on agentgateway (`ai.overrides`; `ai.defaults` with `override: true` of a
   * TrafficPolicy or RouteOption; kgateway 2.0 may take them for defaults). As a whole: nothing is merged into lists and objects. Recorded on agentgateway 1.4.1: `model` beats the
   * provider's own model; all that is said of `bodyDefaults` besides holds for these, too.
   *
   * @default - none
   */
  readonly bodyOverrides?: { [field: string]: BodyValue };

  /**
   * Fields at the top of requests and the CEL expressions that they become the values of, such as
   * `{ max_tokens: 'min(llmRequest.max_tokens, 100)' }`, up to 64 (`ai.transformations`; agentgateway 1.0 and later). Recorded on 1.4.1: expressions
   * see the request as it is before defaults, overrides and other expressions, though with the provider's own model; one that fails, as for a field
   * that is not there, takes the field away. Aliases of models are looked up afterwards.
   *
   * @default - none
   */
  readonly bodyTransformations?: { [field: string]: string };

  /**
   * The same for what goes to the provider, after everything else (`ai.finalTransformations`; agentgateway 1.5 and later; not verified).
   *
   * @default - none
   */
  readonly finalTransformations?: { [field: string]: string };

  /**
   * Which parts of prompts the provider is asked to keep (`ai.promptCaching`; agentgateway), meant for Bedrock and Anthropic. Recorded on
   * agentgateway 1.4.1: OpenAI is asked for nothing, nor are Anthropic and Bedrock for a model whose name says nothing; for Claude on Bedrock it is
   * not verified.
   *
   * @default - none
   */
  readonly promptCaching?: PromptCaching;

  /**
   * Documents that are put into prompts (`options.ai.rag` of a RouteOption; Gloo).
   *
   * @default - none
   */
  readonly rag?: Rag;

  /**
   * Answers that are given again for similar prompts (`options.ai.semanticCache` of a RouteOption; Gloo).
   *
   * @default - none
   */
  readonly semanticCache?: SemanticCache;
}
