/** What is said of requests that fulfil a condition; the first that does counts. Only the last may be without. */
export interface ConditionalIntent<T> {
  /** A CEL expression over the request. */
  readonly when?: string;
  readonly policy: T;
}

/** Something said of all requests, or of some. */
export type MaybeConditional<T extends object> = T | { readonly conditional: readonly ConditionalIntent<T>[] };
