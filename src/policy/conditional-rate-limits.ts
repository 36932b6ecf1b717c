import { GlobalRateLimit } from './global-rate-limit';
import { RateLimit } from './rate-limit';

/**
 * Limits for the requests that a condition holds for.
 */
export interface ConditionalRateLimits {
  /**
   * CEL expression over the request (`condition`).
   *
   * @default - every request that no condition before holds for; only the last may be so
   */
  readonly when?: string;

  /**
   * Limits of each replica.
   *
   * @default - none
   */
  readonly rateLimits?: RateLimit[];

  /**
   * Limits that all replicas share.
   *
   * @default - none
   */
  readonly globalRateLimit?: GlobalRateLimit;
}
