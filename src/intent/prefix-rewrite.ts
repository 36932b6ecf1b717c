import { filterOf, filtersOf, withFilter } from './filters';
import { MatchIntent, PathRewriteIntent } from './route';
import { TargetFacts } from './route-facts';
import { RuleDefault } from './rule-default';
import { sameRule } from './same-rule';
import { StatedRuleIntent } from './stated-route';

/** `/prefix/rest` becomes `/rest`. */
const TAKEN_OFF: PathRewriteIntent = { type: 'prefix', value: '/' };

/** Takes the route's own prefix off the paths that are sent on to a provider. */
export const PREFIX: RuleDefault = {
  name: 'prefix',
  add: (rule, facts) => {
    const { filters = [], ...rest } = rule;
    const rewrite = filterOf(filters, 'rewrite');
    if (rewrite?.path !== undefined || filterOf(filters, 'redirect') || !(rule.matches ?? []).some(match => isTakenOff(match, facts))) { return rule; }
    return { ...rest, ...filtersOf(withFilter(filters, { kind: 'rewrite', ...rewrite, path: TAKEN_OFF })) };
  },
  takeAway: (rule, facts) => {
    const { filters = [], ...rest } = rule;
    const rewrite = filterOf(filters, 'rewrite');
    const isOurs = rewrite && rule.matches?.length === 1 && isTakenOff(rule.matches[0], facts) && sameRule(rewrite.path, TAKEN_OFF);
    if (!isOurs) { return rule; }
    const { path: _, ...others } = rewrite;
    return { ...rest, ...filtersOf(withFilter(filters, others)) };
  },
};

/** Whether a rule must be one for each of its matches, since only one prefix can be taken off. Never turns false as targets grow. */
export function wantsOwnRules({ matches = [], filters, without = [] }: StatedRuleIntent, facts: readonly TargetFacts[]): boolean {
  if (without.includes('prefix') || filterOf(filters, 'rewrite')?.path !== undefined || filterOf(filters, 'redirect')) { return false; }
  return matches.length > 1 && matches.some(match => opinions(match, facts).some(opinion => opinion === 'off'));
}

/** Whether targets disagree about the prefix of a match: taken off, one is called wrongly; kept, another is. */
export const isDisputed = (match: MatchIntent, facts: readonly TargetFacts[]): boolean => new Set(opinions(match, facts)).size > 1;

/** In doubt the path stays as it is. */
function isTakenOff(match: MatchIntent, facts: readonly TargetFacts[]): boolean {
  const all = opinions(match, facts);
  return all.length > 0 && all.every(opinion => opinion === 'off');
}

/** What each target that cares says of the prefix of a match. */
function opinions({ path }: MatchIntent, facts: readonly TargetFacts[]): readonly ('off' | 'kept')[] {
  if (path?.type !== 'prefix') { return []; }
  const prefix = String(path.value).replace(/\/+$/, '');
  if (prefix === '') { return []; }
  return facts.flatMap(({ forwards = [], plain }) => plain ? ['kept' as const]
    : forwards.map(roots => roots.some(root => isWithin(prefix, root) || isWithin(root, prefix)) ? 'kept' as const : 'off' as const));
}

const isWithin = (path: string, parent: string): boolean => path === parent || path.startsWith(`${parent}/`);
