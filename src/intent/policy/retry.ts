/** When a failed request is tried again. */
export interface RetryIntent {
  /** Tries after the first one. */
  readonly attempts?: number;
  readonly codes?: readonly number[];
  readonly backoff?: string;
  /** Longest time of one try, where it is kept with the retries instead of the timeouts. */
  readonly tryTimeout?: string;
  readonly condition?: string;
  readonly precondition?: string;
}
