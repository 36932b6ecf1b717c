/**
 * What is said of one of the targets of a model. The targets of a model have weights, priorities or conditions, not several of these.
 */
export interface ModelTargetOptions {
  /**
   * The model that the backend is asked for, whatever name the client used (`model` of a provider; `transformations`, or `model` of a target, in an
   * AgentgatewayModel).
   *
   * @default - the model of the backend, or else the name that the client used
   */
  readonly model?: string;

  /**
   * Share of the requests, relative to the other targets, from 1 to 1,000,000 (`weight`).
   *
   * @default 1
   */
  readonly weight?: number;

  /**
   * Rank among the targets, from 0 to 1,000,000: those of the lowest are asked as long as they answer (`priority`, or tiers of a pool).
   *
   * @default - the target is one of several that share the requests
   */
  readonly priority?: number;

  /**
   * CEL expression over the request: the first target of which it is true is asked, and one without it takes all that is left (`when`). A
   * condition that cannot be evaluated does not hold. `llmRequest` is not known there (recorded on agentgateway 1.4.1).
   *
   * @default - no condition
   */
  readonly when?: string;
}
