import { EndpointIntent, LlmBackendIntent } from './backend';
import { RouteRanking } from './route-order';

/** Where a dialect keeps what the hub says in one place. */
export interface Placement {
  /**
   * TLS to an overridden host: inside the `backend`, in a `policy` beside it, or `implicit` (spoken on port 443 and nowhere else).
   */
  readonly tls: 'backend' | 'policy' | 'implicit';
  /** The same for plain hosts, where it differs. */
  readonly staticTls?: Placement['tls'];
  /** Who sets the Host header of an overridden host: the `gateway` by itself, or a rewrite on the `route`. */
  readonly hostRewrite: 'gateway' | 'route';
  /** The same for plain hosts that are called by TLS, where it differs. */
  readonly staticHostRewrite?: Placement['hostRewrite'];
  /** The same for a host that is an address, where it differs. */
  readonly addressRewrite?: Placement['hostRewrite'];
  /** Whether an overridden host without path is called at the path of the client's request, instead of the provider's own. */
  readonly forwardsPath?: boolean;
  /** Whether a provider is called at its own path, or the one said for it, whatever a route makes of the path before. */
  readonly pathIsProviders?: boolean;
  /** Retries: a field of the `route`, a `policy` that targets it, an `extension` that its rules refer to, or nowhere. */
  readonly retry: 'route' | 'policy' | 'extension' | 'none';
  /** Request timeouts: a field of the `route`, or an `extension` that its rules refer to. */
  readonly timeout: 'route' | 'extension';
  /** What of an origin a CSRF policy compares, where that is not all of it. */
  readonly origins?: 'host';
  /** CORS: a filter of the `route`, unless it is in a policy. */
  readonly cors?: 'route';
  /** Whether the timeout of each try is kept with the retries, where there are any. */
  readonly tryTimeoutInRetry?: boolean;
  /** The wait before another try that gives the gateway the time to leave the provider that failed; undefined where it needs none. */
  readonly retryBackoff?: string;
  /** How routes are ranked whose rules match equally well. */
  readonly routeRanking: RouteRanking;
  /** What copies of requests lack: they go to no LLM backend, and to nothing with a body. */
  readonly mirrors?: 'bodiless';
  /** How a policy beside the route is tied to a rule: it targets the rule, unless only the rule can refer to it. */
  readonly policyAttachment?: 'extension';
  /** Whether the rules of a route refer to one policy where all of them say the same. */
  readonly sharesPolicies?: boolean;
  /**
   * Request timeout a route needs so that long streams are not cut: Envoy ends a request after 15 seconds unless told otherwise, and its idle
   * timeout still ends dead streams then. Undefined where the gateway has no limit of its own.
   */
  readonly streamTimeout: string | undefined;
  /** Whether the gateway must be told which rules stream; it finds out by itself otherwise. */
  readonly declaresStreaming?: boolean;
  /** What failover needs besides tiers. */
  readonly failover: { readonly health: boolean; readonly retry: boolean };
  /** Whether a grant lets routes of other namespaces refer to a backend. */
  readonly crossNamespaceBackend: 'grant' | 'impossible';
  /** What the objects that routes refer to are called in this release, by the group and kind that later ones gave them; see `renamedRef`. */
  readonly renamed?: { readonly [groupAndKind: string]: { readonly group: string; readonly kind: string } };
  /**
   * Guards: where there is one of each kind, with webhooks called by their hosts, whose regular expressions they take. Undefined where they are a list
   * of any, with webhooks by reference and with Rust's expressions.
   */
  readonly guards?: { readonly patterns: 'python' | 'rust' };
  /** Whether references to Secrets spell out the namespace. */
  readonly secretNamespace?: boolean;
  /** Rewrites endpoints of a backend into the form this dialect acts on, and back. Both leave alone what they do not know. */
  readonly endpoint: {
    place(endpoint: EndpointIntent, backend?: LlmBackendIntent): EndpointIntent;
    gather(endpoint: EndpointIntent, backend?: LlmBackendIntent): EndpointIntent;
  };
}

/** Whether something that a rule says may be kept beside the route. */
export const keepsBeside = ({ retry, timeout, declaresStreaming }: Placement): boolean =>
  retry === 'policy' || retry === 'extension' || timeout === 'extension' || declaresStreaming === true;

/** For dialects that take every endpoint as it is. */
export const endpointsAsTheyAre: Placement['endpoint'] = { place: endpoint => endpoint, gather: endpoint => endpoint };
