import { withoutTryTimeout } from './place-rule';
import { Placement } from './placement';
import { localRef, unrenamedRef, withRefs } from './renamed-refs';
import { FilterIntent } from './route';
import { StatedRuleIntent } from './stated-route';
import { withoutUndefined } from './without-undefined';

/** A rule without what says nothing, in the words of the latest releases. */
export function plainRule(rule: StatedRuleIntent, namespace: string | undefined, placement: Placement): StatedRuleIntent {
  const { matches, filters, targets, streaming, timeouts, ...rest } = rule;
  const said = withRefs({
    ...rest,
    ...matches && matches.length > 0 && { matches },
    ...plainFilters(filters),
    ...targets && targets.length > 0 && { targets: targets.map(({ filters: own, ...target }) => ({ ...target, ...plainFilters(own) })) },
    ...timeouts && Object.keys(timeouts).length > 0 && { timeouts },
    ...placement.declaresStreaming && streaming && { streaming },
  }, ref => localRef(unrenamedRef(ref, placement), namespace));
  return withoutUndefined(withoutTryTimeout(said, placement));
}

/** Changes of nothing change nothing. */
function plainFilters(filters: readonly FilterIntent[] = []): { readonly filters?: readonly FilterIntent[] } {
  const said = filters.map(filter => Object.fromEntries(Object.entries(filter)
    .filter(([key, part]) => part !== undefined && !(CHANGES.includes(key) && Array.isArray(part) && part.length === 0))) as unknown as FilterIntent)
    .filter(filter => !ADJUSTED.includes(filter.kind) || Object.keys(filter).length > 1);
  return said.length > 0 ? { filters: said } : {};
}

const CHANGES: readonly string[] = ['set', 'add', 'remove'];
const ADJUSTED: readonly string[] = ['requestHeaders', 'responseHeaders', 'rewrite'];
