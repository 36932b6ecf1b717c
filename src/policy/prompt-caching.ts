/**
 * Which parts of a prompt the provider is asked to keep, so that the same beginning costs less the next time (`promptCaching`).
 */
export interface PromptCaching {
  /**
   * Whether instructions of the system are kept (`cacheSystem`).
   *
   * @default true
   */
  readonly cacheSystem?: boolean;

  /**
   * Whether messages are kept (`cacheMessages`).
   *
   * @default true
   */
  readonly cacheMessages?: boolean;

  /**
   * Whether the tools that a model may use are kept (`cacheTools`).
   *
   * @default false
   */
  readonly cacheTools?: boolean;

  /**
   * How many tokens a prompt has at least that is kept (`minTokens`).
   *
   * @default 1024
   */
  readonly minTokens?: number;

  /**
   * How many messages before the last one the kept part ends (`cacheMessageOffset`; agentgateway 1.2 and later).
   *
   * @default 0
   */
  readonly messageOffset?: number;
}
