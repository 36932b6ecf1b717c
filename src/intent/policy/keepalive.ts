/** How often a quiet connection is asked whether it is still there. */
export interface KeepaliveIntent {
  /** Quiet before the first question. */
  readonly time?: string;
  readonly interval?: string;
  /** Questions without answer before it is given up. */
  readonly retries?: number;
}
