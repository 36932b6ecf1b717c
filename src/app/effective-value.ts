/**
 * One thing that is said of requests, where it comes from, and whether it is followed.
 */
export interface EffectiveValue {
  /**
   * What it is about, such as `retry`, `guards` or `requestTimeout`.
   */
  readonly capability: string;

  /**
   * The value as JSON, in the words of the object that says it; credentials in it are not shown.
   */
  readonly value: string;

  /**
   * The path of the construct that says it, or the name of the object where it is not known which construct that is.
   */
  readonly source: string;

  /**
   * The kind of the object that says it, such as `AgentgatewayPolicy`.
   */
  readonly objectKind: string;

  /**
   * The name of that object.
   */
  readonly objectName: string;

  /**
   * Where in that object it stands, such as `spec.traffic.retry`.
   */
  readonly field: string;

  /**
   * The level that it is said at: `gateway`, `port`, `listener`, `route`, `rule`, `rule itself`, `backend`, `backend itself`, `endpoint` or
   * `endpoint itself`. What stands in the object itself rather than in a policy on it is `itself`.
   */
  readonly level: string;

  /**
   * Whether the gateway follows it.
   */
  readonly isFollowed: boolean;

  /**
   * Whether another policy says it at the same level, so that either may be followed.
   */
  readonly isTied: boolean;

  /**
   * Why it is not followed.
   *
   * @default - it is, or it is tied
   */
  readonly beatenBecause?: string;

  /**
   * Whether it is followed before a route is chosen.
   */
  readonly isBeforeRouting: boolean;

  /**
   * The rule that the requests match.
   *
   * @default - it has no name
   */
  readonly ruleName?: string;

  /**
   * The name of the backend that they are sent to.
   *
   * @default - none that the app has
   */
  readonly backendName?: string;

  /**
   * The endpoints of the backend for which this holds; empty where it has none with names.
   */
  readonly endpointNames: string[];

  /**
   * The listeners that the requests come in by, as `gateway/listener`, or `gateway` where its listeners are not known.
   */
  readonly listeners: string[];
}
