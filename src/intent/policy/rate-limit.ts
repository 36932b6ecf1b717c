import { ExtensionRefIntent } from './extension-ref';
import { LimiterIntent } from './limiter';

/** How people call it. */
export const RATE_LIMIT = 'rate limits';

/** A bucket that each replica of the gateway keeps; it is filled again once in a while. */
export interface LocalLimitIntent {
  /** How many there may be in a time: of one of the two. */
  readonly requests?: number;
  /** Tokens of LLMs, counted after the answer. */
  readonly tokens?: number;
  /** The time, as a duration; in seconds, where these are whole. */
  readonly per: string;
  /** How many more there may be at once, after a quiet while. */
  readonly burst?: number;
}

/** One thing that requests are told apart by. */
export interface LimitEntryIntent {
  readonly name: string;
  /** A CEL expression over the request. */
  readonly expression: string;
}

/** What a limiter is asked about a request. */
export interface LimitDescriptorIntent {
  readonly entries: readonly LimitEntryIntent[];
  readonly unit?: 'requests' | 'tokens';
  /** A CEL expression: what the request costs, instead of one. */
  readonly cost?: string;
  /** A CEL expression: a limit that replaces that of the limiter. */
  readonly limitOverride?: string;
}

/** A limit that all replicas share, kept by a service. */
export interface GlobalLimitIntent {
  readonly limiter: LimiterIntent | ExtensionRefIntent;
  readonly descriptors: readonly LimitDescriptorIntent[];
}

export interface RateLimitIntent {
  /** Empty where a less specific policy's limits do not hold. */
  readonly local?: readonly LocalLimitIntent[];
  readonly global?: GlobalLimitIntent;
}
