import { Change } from './change';
import { changedFacts } from './changed-facts';
import { canonical } from './leaves';
import { matchesTitle } from './match-title';
import { matchesOf } from './matches-of';
import { Pair } from './pairing';
import { Fact, Subject } from './subject';
import { MatchIntent } from '../intent/route';

/** A match, and whose it is. */
interface Owned {
  readonly route: Subject;
  readonly rule: Subject;
  readonly match: MatchIntent;
}

/** What a rule of one route and a rule of another one have in common. */
interface Move {
  readonly from: Owned;
  readonly to: Owned;
  readonly matches: MatchIntent[];
}

/** Takes out of routes what moved to others that take the same hosts at the same listeners, and says what became of it on the way. */
export function withoutMoves(pairs: readonly Pair[]): { readonly pairs: readonly Pair[]; readonly changes: readonly Change[] } {
  const routes = pairs.filter(pair => (pair.before ?? pair.after)!.kind === 'route' && !hasSameRules(pair));
  const moves = movesAmong(routes);
  if (moves.length === 0) { return { pairs, changes: [] }; }
  const gone = movedBy(moves, ({ from }) => from.rule);
  const come = movedBy(moves, ({ to }) => to.rule);
  const rest = pairs.map(({ before, after }) =>
    ({ before: before && withoutMatches(before, gone), after: after && withoutMatches(after, come) }) as Pair);
  const isSpent = ({ before, after }: Pair, i: number): boolean => {
    const [now, then] = [before ?? after!, pairs[i].before ?? pairs[i].after!];
    return (before === undefined || after === undefined) && now.parts.length === 0 && then.parts.length > 0;
  };
  return {
    pairs: rest.filter((pair, i) => !isSpent(pair, i)),
    changes: [...moves.flatMap(tellMove), ...rest.filter(isSpent).map(tellSpent)],
  };
}

const hasSameRules = ({ before, after }: Pair): boolean => before !== undefined && after !== undefined
  && before.parts.length === after.parts.length && before.parts.every(({ id }, i) => id === after.parts[i].id);

function movesAmong(routes: readonly Pair[]): readonly Move[] {
  const [was, is] = [owned(routes.flatMap(({ before }) => before ?? [])), owned(routes.flatMap(({ after }) => after ?? []))];
  const later = new Map(routes.flatMap(({ before, after }) => before ? [[before, after] as const] : []));
  const found = new Map<Subject, Map<Subject, Move>>();
  for (const [key, from] of was) {
    const to = is.get(key);
    if (!from || !to || later.get(from.route) === to.route) { continue; }
    const moves = found.get(from.rule) ?? found.set(from.rule, new Map()).get(from.rule)!;
    const move = moves.get(to.rule) ?? moves.set(to.rule, { from, to, matches: [] }).get(to.rule)!;
    move.matches.push(from.match);
  }
  return [...found.values()].flatMap(moves => [...moves.values()]);
}

/** Matches by what requests need to get to them; nobody's where several have the same. */
function owned(routes: readonly Subject[]): ReadonlyMap<string, Owned | undefined> {
  const found = new Map<string, Owned | undefined>();
  for (const route of routes) {
    const where = PLACES.map(key => canonical(route.facts.find(fact => fact.key === key)?.value ?? null)).join(' ');
    for (const rule of route.parts) {
      for (const match of matchesOf(rule)) {
        const key = `${where} ${canonical(match)}`;
        found.set(key, found.has(key) ? undefined : { route, rule, match });
      }
    }
  }
  return found;
}

/** Where a route takes requests. */
const PLACES: readonly string[] = ['parents', 'hostnames'];

type Moved = ReadonlyMap<Subject, ReadonlySet<string>>;

function movedBy(moves: readonly Move[], ruleOf: (move: Move) => Subject): Moved {
  const moved = new Map<Subject, Set<string>>();
  for (const move of moves) {
    const texts = moved.get(ruleOf(move)) ?? moved.set(ruleOf(move), new Set()).get(ruleOf(move))!;
    move.matches.forEach(match => texts.add(canonical(match)));
  }
  return moved;
}

function withoutMatches(route: Subject, moved: Moved): Subject {
  if (!route.parts.some(rule => moved.has(rule))) { return route; }
  return {
    ...route,
    parts: route.parts.flatMap(rule => {
      const left = matchesOf(rule).filter(match => !moved.get(rule)?.has(canonical(match)));
      if (left.length === 0) { return []; }
      return left.length === matchesOf(rule).length ? [rule] : [{
        ...rule,
        id: left.map(canonical).sort().join(' '),
        title: titleOf(left, route),
        facts: rule.facts.map(fact => fact.key === 'matches' ? { ...fact, value: left } : fact),
      }];
    }),
  };
}

const titleOf = (matches: readonly MatchIntent[], { title }: Subject): string => `rule ${matchesTitle(matches)} of ${title}`;

function tellMove({ from, to, matches }: Move): readonly Change[] {
  const title = titleOf(matches, to.route);
  const places = { before: from.rule.place(), after: to.rule.place() };
  return [
    { risk: 'cosmetic', kind: 'changed', subject: title, what: 'route', message: `was in ${from.route.title}`, before: from.route.id, after: to.route.id, places },
    ...changedFacts({ ...from.rule, facts: factsFor(from) }, { ...to.rule, title, facts: factsFor(to) }),
    ...countedApart(from.route, to.route).map(({ words }): Change => ({
      risk: 'limits-changed',
      kind: 'changed',
      subject: title,
      what: words,
      message: `${words} is counted with ${to.route.title} instead of ${from.route.title}`,
      before: from.route.id,
      after: to.route.id,
      places,
    })),
  ];
}

/** What is said of a rule, and of its route. */
function factsFor({ rule, route }: Owned): readonly Fact[] {
  const own = new Set(rule.facts.map(({ key }) => key));
  return [
    ...rule.facts.filter(({ key }) => key !== 'matches'),
    ...route.facts.filter(({ key, area }) => area !== 'cosmetics' && !PLACES.includes(key))
      .map(fact => own.has(fact.key) ? { ...fact, key: `${fact.key} of the route`, plainKey: undefined } : fact),
  ];
}

/** Limits that all rules of a route share. */
const countedApart = (from: Subject, to: Subject): readonly Fact[] => from.facts.filter(({ plainKey, key, value }) => {
  const isLocal = plainKey === 'rateLimit' && (value as { readonly local?: unknown }).local !== undefined;
  return isLocal && canonical(to.facts.find(fact => fact.key === key)?.value ?? null) === canonical(value);
});

const tellSpent = ({ before, after }: Pair): Change => ({
  risk: 'cosmetic',
  kind: before ? 'removed' : 'added',
  subject: (before ?? after)!.title,
  what: 'route',
  message: before ? 'removed: its rules are in others now' : 'added: its rules were in others',
  places: before ? { before: before.place() } : { after: after!.place() },
});
