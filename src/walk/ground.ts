/**
 * What something that is said of a gateway rests on: it was recorded, it is in its source, a specification asks for it, or nobody looked and it is
 * taken to be as elsewhere.
 */
export interface Ground {
  readonly kind: 'recorded' | 'source' | 'specified' | 'assumed';
  /** The recording, the file or the document. */
  readonly ref?: string;
}

/** By numbers of recordings of agentgateway 1.4.1. */
export const recorded = (...numbers: readonly string[]): Ground => ({ kind: 'recorded', ref: numbers.join(', ') });

/** By a file of the source of agentgateway v1.4.1. */
export const source = (file: string): Ground => ({ kind: 'source', ref: file });

/** By the Gateway API or an RFC. */
export const specified = (document: string): Ground => ({ kind: 'specified', ref: document });

export const ASSUMED: Ground = { kind: 'assumed' };
