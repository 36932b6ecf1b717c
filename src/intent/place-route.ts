import { Finding } from './finding';
import { Placement } from './placement';
import { FilterIntent, ParentIntent, RetryIntent, RoutePolicyIntent, RuleIntent } from './route';

/** What placing a rule needs to know of one of its targets. */
export interface TargetFacts {
  readonly name: string;
  /** Whether it is plain hosts rather than providers. */
  readonly plain?: boolean;
  /** Hosts that its endpoints call instead of the providers' own; undefined for an endpoint that calls its own. */
  readonly hosts: readonly (string | undefined)[];
  /** Whether each of its endpoints has a path that no rewrite can change. */
  readonly ownPath?: boolean;
  /** How many tries it can take to reach the last tier: one for each endpoint before it. */
  readonly fallbacks: number;
}

/** What a rule says beside the route. */
export type RulePolicy = Omit<RoutePolicyIntent, 'targets'>;

export interface PlacedRule {
  readonly rule: RuleIntent;
  readonly policy: RulePolicy | undefined;
}

/** Retries that make a failover happen within the request that failed. */
export function failoverRetry(targets: readonly TargetFacts[]): RetryIntent | undefined {
  const fallbacks = Math.max(0, ...targets.map(target => target.fallbacks));
  return fallbacks === 0 ? undefined : { attempts: fallbacks, codes: [429, 500, 502, 503, 504] };
}

/** Moves what a rule says of timeouts, retries and hosts to where the dialect keeps it. */
export function placeRule(rule: RuleIntent, targets: readonly TargetFacts[], placement: Placement): PlacedRule {
  const { timeouts, retry, filters, ...rest } = withTryTimeout(renamedTargets(rule, placement), placement);
  const hosts = rewrittenHosts(targets, placement);
  // The API has no words for an IPv6 address there, and who is called by one hardly minds the name.
  const named = hosts.length === 1 && hosts[0] !== undefined && !hosts[0].includes(':') ? hosts[0] : undefined;
  const rewritten = named !== undefined ? withHostname(filters ?? [], named) : filters;
  const besides: RulePolicy = {
    ...placement.timeout === 'extension' && timeouts?.request !== undefined && { requestTimeout: timeouts.request },
    ...(placement.retry === 'policy' || placement.retry === 'extension') && retry && { retry },
  };
  return {
    rule: {
      ...rest,
      ...rewritten && rewritten.length > 0 && { filters: rewritten },
      ...timeouts && placement.timeout === 'route' && { timeouts },
      ...retry && placement.retry === 'route' && { retry },
    },
    policy: Object.keys(besides).length > 0 ? besides : undefined,
  };
}

/** The timeout of each try among the retries, where the dialect keeps it there. */
function withTryTimeout(rule: RuleIntent, { tryTimeoutInRetry }: Placement): RuleIntent {
  if (!tryTimeoutInRetry || !rule.retry || rule.timeouts?.backendRequest === undefined) { return rule; }
  const { timeouts: { backendRequest, ...timeouts }, retry, ...rest } = rule;
  return { ...rest, retry: { ...retry, tryTimeout: backendRequest }, ...Object.keys(timeouts).length > 0 && { timeouts } };
}

/** A reference as the release spells it. */
function renamedRef<T extends { readonly group?: string; readonly kind?: string }>(ref: T, { renamed }: Placement): T {
  const name = renamed?.[`${ref.group}/${ref.kind}`];
  return name ? { ...ref, ...name } : ref;
}

/** A parent of a route as the release spells it. */
export const placeParent = (parent: ParentIntent, placement: Placement): ParentIntent => renamedRef(parent, placement);

function renamedTargets(rule: RuleIntent, placement: Placement): RuleIntent {
  const { targets, filters } = rule;
  if (!placement.renamed) { return rule; }
  return {
    ...rule,
    ...targets && { targets: targets.map(target => renamedRef(target, placement)) },
    ...filters && { filters: filters.map(f => f.kind === 'mirror' ? { ...f, target: renamedRef(f.target, placement) } : f) },
  };
}

/** What a dialect cannot do about the hosts of a rule's targets. */
export function hostFindings(rule: RuleIntent, targets: readonly TargetFacts[], placement: Placement, where: string): Finding[] {
  const hosts = rewrittenHosts(targets, placement);
  const named = hosts.filter(host => host !== undefined);
  const byHand = rule.filters?.some(f => f.kind === 'rewrite' && f.hostname !== undefined);
  if (byHand || named.length === 0 || hosts.length === 1) { return []; }
  return [{
    code: 'HostRewriteConflict',
    message: 'the route must rewrite the Host header for an overridden host, but this rule leads to several hosts ' +
      `(${hosts.map(host => host ?? 'the provider\'s own').join(', ')}); give each host a rule and a backend of its own`,
    where,
    warning: placement.hostRewrite !== 'route',
  }];
}

/** What a dialect makes of a path that a rule rewrites. */
export function pathFindings(rule: RuleIntent, targets: readonly TargetFacts[], { pathIsProviders }: Placement, where: string): Finding[] {
  const rewritten = rule.filters?.some(f => f.kind === 'rewrite' && f.path !== undefined);
  if (!pathIsProviders || !rewritten || targets.length === 0 || !targets.every(({ ownPath }) => ownPath)) { return []; }
  return [{
    code: 'PartialSupport',
    message: 'the rewritten path is not used: the gateway calls the path of the provider\'s API; leave the rewrite out, or give the backend a path',
    where,
    warning: true,
  }];
}

/** The hosts that a rule must name in the Host header, since the gateway does not; undefined for those it need not. */
function rewrittenHosts(targets: readonly TargetFacts[], { hostRewrite, staticHostRewrite = hostRewrite }: Placement): (string | undefined)[] {
  return [...new Set(targets.flatMap(({ hosts, plain }) => (plain ? staticHostRewrite : hostRewrite) === 'route' ? hosts : hosts.map(() => undefined)))];
}

function withHostname(filters: readonly FilterIntent[], hostname: string): readonly FilterIntent[] {
  const existing = filters.find(filter => filter.kind === 'rewrite');
  if (!existing) { return [...filters, { kind: 'rewrite', hostname }]; }
  return filters.map(filter => filter.kind === 'rewrite' && filter.hostname === undefined ? { ...filter, hostname } : filter);
}
