import { isAddress } from './address';
import { filterOf, filtersOf, withFilter } from './filters';
import { Placement } from './placement';
import { TargetFacts } from './route-facts';
import { RuleDefault } from './rule-default';
import { StatedRuleIntent } from './stated-route';

/** Names the host of the targets in the Host header, where the gateway does not. */
export const HOST: RuleDefault = {
  name: 'host',
  add: (rule, facts, placement) => {
    const { filters = [], ...rest } = rule;
    const hostname = namedHost(facts, placement);
    const rewrite = filterOf(filters, 'rewrite');
    if (hostname === undefined || rewrite?.hostname !== undefined) { return rule; }
    return { ...rest, ...filtersOf(withFilter(filters, { kind: 'rewrite', ...rewrite, hostname })) };
  },
  takeAway: (rule, facts, placement) => {
    const { filters = [], ...rest } = rule;
    const hostname = namedHost(facts, placement);
    const rewrite = filterOf(filters, 'rewrite');
    if (hostname === undefined || rewrite?.hostname !== hostname) { return rule; }
    const { hostname: _, ...others } = rewrite;
    return { ...rest, ...filtersOf(withFilter(filters, others)) };
  },
};

/** The API has no words for an IPv6 address there. */
function namedHost(facts: readonly TargetFacts[], placement: Placement): string | undefined {
  const hosts = rewrittenHosts(facts, placement);
  return hosts.length === 1 && hosts[0] !== undefined && !hosts[0].includes(':') ? hosts[0] : undefined;
}

/** Whether a rule says itself what becomes of the Host header. */
export const namesHostByHand = ({ filters, without }: StatedRuleIntent): boolean =>
  filterOf(filters, 'rewrite')?.hostname !== undefined || (without?.includes('host') ?? false);

/** Whether no rule that leads to a target can name one host for it. */
export const isTorn = (facts: TargetFacts, placement: Placement): boolean => rewrittenHosts([facts], placement).length > 1;

/** How hosts are named in messages. */
export const hostsText = (hosts: readonly (string | undefined)[]): string => hosts.map(host => host ?? 'the provider\'s own').join(', ');

/** The hosts that a rule must name in the Host header, since the gateway does not; undefined for those it need not. */
export function rewrittenHosts(facts: readonly TargetFacts[], placement: Placement): readonly (string | undefined)[] {
  const { hostRewrite, staticHostRewrite = hostRewrite, addressRewrite } = placement;
  return [...new Set(facts.flatMap(({ hosts, plain }) => hosts.map(host => {
    const who = (addressRewrite && isAddress(host) ? addressRewrite : undefined) ?? (plain ? staticHostRewrite : hostRewrite);
    return who === 'route' ? host : undefined;
  })))];
}
