import { Change } from './change';
import { changedFact } from './changed-fact';
import { canonical } from './leaves';
import { Pair, paired } from './pairing';
import { Fact, Subject } from './subject';
import { tellAlone } from './tell/alone';
import { tellOrder } from './tell/order';

/** What changed between two sets of subjects. */
export function changesBetween(before: readonly Subject[], after: readonly Subject[]): readonly Change[] {
  const pairs = paired(before, after);
  const names = new Map(pairs.flatMap(({ before: was, after: is }) => was && is && was.id !== is.id ? [[was.id, is.id] as const] : []));
  // What refers to something by its former name refers to the same as before.
  const meant = names.size === 0 ? pairs : paired(before.map(each => withNames(each, names)), after);
  return meant.flatMap(pair => changesOf(pair));
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

const renamed = (before: Subject, after: Subject): Change => ({
  // The proxy of a Gateway, and its address, come and go with its name; objects of which nothing is known may be known by theirs.
  risk: before.kind === 'gateway' || before.kind === 'listener' ? 'routing-changed' : before.kind === 'object' ? 'not-modelled' : 'cosmetic',
  kind: 'changed',
  subject: after.title,
  what: 'name',
  message: `is what ${before.title === after.title ? before.id : before.title} was`,
  before: before.id,
  after: after.id,
  places: { before: before.place(), after: after.place() },
});

function changedFacts(before: Subject, after: Subject): readonly Change[] {
  const later = new Map(after.facts.map(fact => [fact.key, fact]));
  const known = new Set(before.facts.map(({ key }) => key));
  const follows = ({ dependsOn }: Fact): boolean => dependsOn !== undefined
    && canonical(before.facts.find(({ key }) => key === dependsOn)?.value) !== canonical(later.get(dependsOn)?.value);
  return [
    ...before.facts.filter(was => later.has(was.key) || !follows(was)).flatMap(was => changedFact(after, was, later.get(was.key))),
    ...after.facts.filter(is => !known.has(is.key) && !follows(is)).flatMap(is => changedFact(after, undefined, is)),
  ];
}
