import { DirectResponse } from './direct-response';

/**
 * An answer for the requests that a condition holds for.
 */
export interface ConditionalDirectResponse {
  /**
   * CEL expression over the request (`condition`).
   *
   * @default - every request that no condition before holds for; only the last may be so
   */
  readonly when?: string;

  /**
   * What is answered (`policy`).
   */
  readonly response: DirectResponse;
}
