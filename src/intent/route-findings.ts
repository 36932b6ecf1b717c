import { filterOf } from './filters';
import { Finding } from './finding';
import { hostsText, isTorn, namesHostByHand, rewrittenHosts } from './host-rewrite';
import { Placement } from './placement';
import { isDisputed } from './prefix-rewrite';
import { TargetFacts } from './route-facts';
import { StatedRuleIntent } from './stated-route';

/** What becomes of a rule that its targets, or the dialect, make something else of. */
export function targetFindings(rule: StatedRuleIntent, facts: readonly TargetFacts[], placement: Placement, where: string): readonly Finding[] {
  return [
    ...hostFindings(rule, facts, placement),
    ...pathFindings(rule, facts, placement),
    ...prefixFindings(rule, facts),
    ...retryFindings(rule, facts, placement),
  ].map(finding => ({ ...finding, where }));
}

type Found = Omit<Finding, 'where'>;

/** What a dialect cannot do about the hosts of a rule's targets; a pool that cannot be called by any one host says so itself. */
function hostFindings(rule: StatedRuleIntent, facts: readonly TargetFacts[], placement: Placement): readonly Found[] {
  const hosts = rewrittenHosts(facts.filter(target => !isTorn(target, placement)), placement);
  const named = hosts.filter(host => host !== undefined);
  if (namesHostByHand(rule) || named.length === 0) { return []; }
  if (hosts.length === 1) { return named.some(host => host.includes(':')) && placement.addressRewrite ? [SIX(named[0])] : []; }
  return [{
    code: 'HostRewriteConflict',
    message: 'the route must rewrite the Host header for an overridden host, but this rule leads to several hosts ' +
      `(${hostsText(hosts)}); give each host a rule and a backend of its own`,
    warning: placement.hostRewrite !== 'route',
  }];
}

const SIX = (host: string): Found => ({
  code: 'PartialSupport',
  message: `'${host}' is sent the Host header of the client, since the gateway names no address there and a rewrite takes no IPv6 address; ` +
    'call it by a name if it minds',
  warning: true,
});

/** What a dialect makes of a path that a rule rewrites. */
function pathFindings({ filters }: StatedRuleIntent, facts: readonly TargetFacts[], { pathIsProviders }: Placement): readonly Found[] {
  const rewritten = filterOf(filters, 'rewrite')?.path !== undefined;
  if (!pathIsProviders || !rewritten || facts.length === 0 || !facts.every(({ ownPath }) => ownPath)) { return []; }
  return [{
    code: 'PartialSupport',
    message: 'the rewritten path is not used: the gateway calls the path of the provider\'s API; leave the rewrite out, or give the backend a path',
    warning: true,
  }];
}

/** A prefix that one target wants taken off, and another wants to see. */
function prefixFindings({ matches = [], filters, without }: StatedRuleIntent, facts: readonly TargetFacts[]): readonly Found[] {
  if (without?.includes('prefix') || filterOf(filters, 'rewrite')?.path !== undefined || filterOf(filters, 'redirect')) { return []; }
  return matches.filter(match => isDisputed(match, facts)).map(({ path }) => ({
    code: 'PathPrefixConflict',
    message: `every target is called with the prefix '${path?.value}' in front, as clients send it, since not all of them want it taken off; ` +
      'give targets that pass requests on a rule of their own, or say keepPrefix',
    warning: true,
  }));
}

/** A retry that meets the provider that just failed. */
function retryFindings({ retry, without }: StatedRuleIntent, facts: readonly TargetFacts[], { retryBackoff }: Placement): readonly Found[] {
  const stays = retry !== undefined && retry.backoff === undefined && without?.includes('retryBackoff') && retryBackoff !== undefined;
  return !stays || !facts.some(({ fallbacks }) => fallbacks > 0) ? [] : [{
    code: 'PartialSupport',
    message: 'a retry without backoff goes to the provider that just failed, since this gateway leaves it only a moment later; leave immediate out',
    warning: true,
  }];
}
