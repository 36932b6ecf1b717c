/**
 * The longest body that is taken.
 */
export interface BodyLimit {
  /**
   * Bytes, from 1 to 4,294,967,295 (`maxBytes`; `maxRequestSize` of a TrafficPolicy, `maxRequestBytes` in Gloo).
   *
   * @default - what the gateway takes
   */
  readonly maxBytes?: number;

  /**
   * Whether larger bodies pass (`failureMode`; agentgateway 1.4 and later). On routes to models they do not, even so (recorded on agentgateway
   * 1.4.1).
   *
   * @default false
   */
  readonly failOpen?: boolean;
}

/**
 * Bodies are held until they are complete, as far as they are not too long.
 */
export interface BodyLimits {
  /**
   * Bodies of requests; longer ones are answered with 413. On routes to models agentgateway 1.4.1 cuts the provider's answer at the same
   * length, and answers 503 (recorded).
   *
   * @default - not held
   */
  readonly request?: BodyLimit;

  /**
   * Bodies of answers (agentgateway 1.3 and later).
   *
   * @default - not held
   */
  readonly response?: BodyLimit;

  /**
   * Whether what a policy on something less specific says does not hold (`disable` of a TrafficPolicy of kgateway 2.1, `disabled` in Gloo).
   *
   * @default false
   */
  readonly off?: boolean;
}
