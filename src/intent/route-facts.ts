/** What placing a rule needs to know of one of its targets. */
export interface TargetFacts {
  /** Whether it takes the path of the request as it comes: plain hosts, a Service, an InferencePool. */
  readonly plain?: boolean;
  /** Whether it is known to be a backend of LLM providers. */
  readonly llm?: boolean;
  /** Whether it is a backend of servers of tools: called at paths of their own, whatever the request's, and never twice for one call. */
  readonly tools?: boolean;
  /** Hosts that its endpoints call instead of the providers' own; undefined for an endpoint that calls its own. */
  readonly hosts: readonly (string | undefined)[];
  /** Whether each of its endpoints has a path that no rewrite can change. */
  readonly ownPath?: boolean;
  /** How many tries it can take to reach the last tier: one for each endpoint before it. */
  readonly fallbacks: number;
  /** For each endpoint that sends on the path of the request: where the API of its provider begins, such as `/v1`. */
  readonly forwards?: readonly (readonly string[])[];
  /** Whether a key of its own travels elsewhere than in `Authorization`, so that the caller's would go along; not where it is passed on on purpose. */
  readonly leaksAuthorization?: boolean;
}

/** What is known of something that is no backend of ours. */
export const NOTHING_KNOWN: TargetFacts = { hosts: [undefined], fallbacks: 0 };
