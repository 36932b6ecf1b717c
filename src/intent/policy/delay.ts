/** How people call it. */
export const DELAY = 'a delay of requests';

/** Requests are held back before they are sent on. */
export interface DelayIntent {
  /** A duration, or a CEL expression that gives one. */
  readonly duration: string;
  /** How many requests in a hundred; all, unless said. */
  readonly percent?: number;
}
