import { Change } from './change';
import { changedFact } from './changed-fact';
import { canonical } from './leaves';
import { riskOf } from './risk';
import { Fact, Subject } from './subject';

/** What became of the facts of a subject. */
export function changedFacts(before: Subject, after: Subject): readonly Change[] {
  const later = new Map(after.facts.map(fact => [fact.key, fact]));
  const known = new Set(before.facts.map(({ key }) => key));
  const follows = ({ dependsOn }: Fact): boolean => dependsOn !== undefined
    && canonical(before.facts.find(({ key }) => key === dependsOn)?.value) !== canonical(later.get(dependsOn)?.value);
  const gone = before.facts.filter(was => !later.has(was.key) && !follows(was));
  const come = after.facts.filter(is => !known.has(is.key) && !follows(is));
  const moved = new Map(gone.flatMap(was => {
    const alike = (facts: readonly Fact[]): readonly Fact[] => facts.filter(({ plainKey }) => plainKey !== undefined && plainKey === was.plainKey);
    const [is] = alike(come);
    return is && alike(come).length === 1 && alike(gone).length === 1 ? [[was, is] as const] : [];
  }));
  const arrived = new Set(moved.values());
  return [
    ...before.facts.filter(was => later.has(was.key)).flatMap(was => changedFact(after, was, later.get(was.key))),
    ...[...moved].flatMap(([was, is]) => [changedHow(after, was, is), ...changedFact(after, was, is)]),
    ...gone.filter(was => !moved.has(was)).flatMap(was => changedFact(after, was, undefined)),
    ...come.filter(is => !arrived.has(is)).flatMap(is => changedFact(after, undefined, is)),
  ];
}

/** Says that the same is asked in another phase, or with another precedence. */
function changedHow({ title }: Subject, was: Fact, is: Fact): Change {
  const how = (fact: Fact): string => fact.how?.trim() || 'as usual';
  const words = is.words.slice(0, is.words.length - (is.how?.length ?? 0));
  return {
    risk: riskOf(is.area, 'changed'),
    kind: 'changed',
    subject: title,
    what: words,
    message: `${words} now ${how(is)}, not ${how(was)}`,
    before: how(was),
    after: how(is),
    places: { before: was.place(), after: is.place() },
  };
}
