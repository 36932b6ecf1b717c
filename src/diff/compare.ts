import { Change } from './change';
import { changedFacts } from './changed-facts';
import { withoutMoves } from './moved-rules';
import { Pair, paired } from './pairing';
import { Risk } from './risk';
import { Subject } from './subject';
import { rulesOf } from './subjects';
import { tellAlone } from './tell/alone';
import { tellOrder } from './tell/order';

/** What changed between two sets of subjects. */
export function changesBetween(before: readonly Subject[], after: readonly Subject[]): readonly Change[] {
  const pairs = paired(before, after);
  const names = new Map(pairs.flatMap(({ before: was, after: is }) => was && is && was.id !== is.id ? [[was.id, is.id] as const] : []));
  // What refers to something by its former name refers to the same as before.
  const meant = names.size === 0 ? pairs : paired(before.map(each => withNames(each, names)), after);
  // A policy that rules of one side refer to, and nothing of the other, is told of by those rules.
  const kept = new Set(meant.flatMap(({ before: was, after: is }) => was && is ? [rulesOf(was.id), rulesOf(is.id)] : []));
  const { pairs: rest, changes } = withoutMoves(meant);
  return [...rest.flatMap(pair => pair.before && pair.after || !kept.has((pair.before ?? pair.after)!.id) ? changesOf(pair) : []), ...changes];
}

function withNames(subject: Subject, names: ReadonlyMap<string, string>): Subject {
  const named = (value: unknown): unknown => {
    if (typeof value === 'string') { return names.get(value) ?? value; }
    if (Array.isArray(value)) { return value.map(named); }
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, named(each)])) : value;
  };
  const refers = (each: Subject): Subject => ({
    ...each,
    facts: each.facts.map(fact => REFERRING.includes(fact.key) ? { ...fact, value: named(fact.value) } : fact),
    parts: each.parts.map(refers),
  });
  return subject.kind === 'route' || subject.kind === 'model' ? refers(subject) : subject;
}

/** Facts that refer to other subjects. */
const REFERRING: readonly string[] = ['parents', 'targets', 'mirror'];

function changesOf({ before, after }: Pair): readonly Change[] {
  if (before === undefined || after === undefined) { return tellAlone(before, after); }
  const renames: readonly Change[] = before.id === after.id || before.kind === 'rule' ? [] : [renamed(before, after)];
  const parts = paired(before.parts, after.parts);
  return [
    ...renames,
    ...changedFacts(before, after),
    ...tellOrder(before, after, parts),
    ...parts.flatMap(changesOf),
  ];
}

const namespaceIn = (id: string): string => /^\S+ (?:([^/ ]*)\/)?[^/ ]+$/.exec(id)?.[1] ?? '(none)';

const isOnlyMoved = (before: Subject, after: Subject): boolean =>
  namespaceIn(before.id) !== namespaceIn(after.id) && MOVED[before.kind] !== undefined;

/** What refers to Secrets and others without a namespace means those of another one then. */
const MOVED: { readonly [K in Subject['kind']]?: Risk } =
  { gateway: 'routing-changed', route: 'routing-changed', model: 'key-changed', backend: 'key-changed', policy: 'behaviour-changed', object: 'not-modelled' };

const renamed = (before: Subject, after: Subject): Change => ({
  // The proxy of a Gateway, and its address, come and go with its name; objects of which nothing is known may be known by theirs.
  risk: isOnlyMoved(before, after) ? MOVED[before.kind] ?? 'not-modelled'
    : before.kind === 'gateway' || before.kind === 'listener' ? 'routing-changed' : before.kind === 'object' ? 'not-modelled' : 'cosmetic',
  kind: 'changed',
  subject: after.title,
  what: 'name',
  message: isOnlyMoved(before, after) ? `moved from namespace ${namespaceIn(before.id)} to ${namespaceIn(after.id)}` : `is what ${before.title} was`,
  before: before.id,
  after: after.id,
  places: { before: before.place(), after: after.place() },
});
