/**
 * What a change of manifests may do, the worst first.
 */
export enum ChangeRisk {
  /**
   * More may call than before.
   */
  ACCESS_WIDENED = 'access-widened',

  /**
   * Something that looks at prompts or answers is gone, or looks for less.
   */
  GUARD_REMOVED = 'guard-removed',

  /**
   * Calls to a backend are not encrypted any more, or its certificate is not looked at.
   */
  TLS_WEAKENED = 'tls-weakened',

  /**
   * Others may call than before.
   */
  ACCESS_CHANGED = 'access-changed',

  /**
   * A guard is another one.
   */
  GUARD_CHANGED = 'guard-changed',

  /**
   * A provider is called with another key.
   */
  KEY_CHANGED = 'key-changed',

  /**
   * Another provider, host or model is asked, or in another order.
   */
  ENDPOINT_CHANGED = 'endpoint-changed',

  /**
   * Requests lead elsewhere.
   */
  ROUTING_CHANGED = 'routing-changed',

  /**
   * More or less is let through in a time.
   */
  LIMITS_CHANGED = 'limits-changed',

  /**
   * Timeouts, retries, prompts, headers and the like.
   */
  BEHAVIOUR_CHANGED = 'behaviour-changed',

  /**
   * Fewer may call than before.
   */
  ACCESS_NARROWED = 'access-narrowed',

  /**
   * A guard is new, or looks for more.
   */
  GUARD_ADDED = 'guard-added',

  /**
   * Calls to a backend are encrypted, or its certificate is looked at.
   */
  TLS_STRENGTHENED = 'tls-strengthened',

  /**
   * Something that the library knows nothing of.
   */
  NOT_MODELLED = 'not-modelled',

  /**
   * Logs, metrics and traces.
   */
  TELEMETRY_CHANGED = 'telemetry-changed',

  /**
   * Nothing that a request or an answer shows: labels, names.
   */
  COSMETIC = 'cosmetic',
}

/**
 * One difference in what two sets of manifests mean.
 */
export interface ManifestChange {
  /**
   * What it may do.
   */
  readonly risk: ChangeRisk;

  /**
   * Whether something was `added`, `removed` or `changed`.
   */
  readonly kind: string;

  /**
   * What it is about, such as `rule /chat of route llm`.
   */
  readonly subject: string;

  /**
   * What of that, such as `TLS`.
   */
  readonly what: string;

  /**
   * In words, without the subject.
   */
  readonly message: string;

  /**
   * Where it stands in the former manifests, as `file:line`.
   *
   * @default - it does not
   */
  readonly placeBefore?: string;

  /**
   * Where it stands in the later ones, as `file:line`.
   *
   * @default - it does not
   */
  readonly placeAfter?: string;

  /**
   * Rules that lead to it, where it is a backend or a part of one.
   *
   * @default - it is none, or nothing leads there
   */
  readonly reachedBy?: string[];
}
