import { filterOf, filtersOf, withFilter } from './filters';
import { FilterIntent, HeaderChangeIntent } from './route';
import { TargetFacts } from './route-facts';
import { RuleDefault } from './rule-default';
import { StatedRuleIntent } from './stated-route';

const HEADER = 'Authorization';

type Changed = (filters: readonly FilterIntent[]) => readonly FilterIntent[];

/** Takes off the caller's credential where the gateway would send it along to the provider; what is said of the header wins. */
export const AUTHORIZATION: RuleDefault = {
  name: 'authorization',
  add: (rule, facts) => whereItLeaks(rule, facts, filters => speaksOfIt(filters) ? filters : withChange(filters, change => ({
    ...change, remove: [...change.remove ?? [], HEADER],
  }))),
  takeAway: (rule, facts) => whereItLeaks(rule, facts, filters => !filterOf(filters, 'requestHeaders')?.remove?.includes(HEADER) ? filters
    : withChange(filters, ({ remove = [], ...change }) => {
      const others = remove.filter(name => name !== HEADER);
      return { ...change, ...others.length > 0 && { remove: others } };
    })),
};

/** On the rule where it is so for all of its targets, else on each target for which it is. */
function whereItLeaks(rule: StatedRuleIntent, facts: readonly TargetFacts[], changed: Changed): StatedRuleIntent {
  const { filters = [], targets = [], ...rest } = rule;
  const leaks = targets.map((_, t) => facts[t]?.leaksAuthorization === true);
  if (!leaks.includes(true)) { return rule; }
  if (!leaks.includes(false)) { return { ...rest, targets, ...filtersOf(changed(filters)) }; }
  // What the rule says of the header is meant for each of its targets.
  if (speaksOfIt(filters)) { return rule; }
  return {
    ...rule,
    targets: targets.map((target, t) => {
      if (!leaks[t]) { return target; }
      const { filters: own = [], ...ref } = target;
      return { ...ref, ...filtersOf(changed(own)) };
    }),
  };
}

const withChange = (filters: readonly FilterIntent[], changed: (change: HeaderChangeIntent) => HeaderChangeIntent): readonly FilterIntent[] => {
  const { kind: _, ...change } = filterOf(filters, 'requestHeaders') ?? { kind: 'requestHeaders' };
  return withFilter(filters, { kind: 'requestHeaders', ...changed(change) });
};

function speaksOfIt(filters: readonly FilterIntent[]): boolean {
  const { set = [], add = [], remove = [] } = filterOf(filters, 'requestHeaders') ?? {};
  const names = [...set.map(({ name }) => name), ...add.map(({ name }) => name), ...remove];
  return names.some(name => String(name).toLowerCase() === HEADER.toLowerCase());
}
