import { canonical } from './leaves';
import { Subject } from './subject';

/** A subject of each side that is the same one, or one that only one side has. */
export type Pair =
  | { readonly before: Subject; readonly after: Subject }
  | { readonly before: Subject; readonly after?: undefined }
  | { readonly before?: undefined; readonly after: Subject };

/** Subjects that are this much alike are one that was renamed. */
const ALIKE = 0.6;

/** So many are compared with so many to find renamed ones. */
const MOST = 250_000;

/** Finds each subject in the other side: by its name, else by what is said of it. Which side is the former makes no difference. */
export function paired(before: readonly Subject[], after: readonly Subject[]): readonly Pair[] {
  const known = new Map<string, Subject[]>();
  // Rules of one route may have the same matches: the first of them is the first one.
  for (const each of after) { known.set(keyOf(each), [...known.get(keyOf(each)) ?? [], each]); }
  const pairs = new Map<Subject, Subject>();
  for (const each of before) {
    const same = known.get(keyOf(each))?.shift();
    if (same) { pairs.set(each, same); }
  }
  const taken = new Set(pairs.values());
  for (const [was, is] of renamed(before.filter(each => !pairs.has(each)), after.filter(each => !taken.has(each)))) {
    pairs.set(was, is);
    taken.add(is);
  }
  return [
    ...before.map((was): Pair => { const is = pairs.get(was); return is ? { before: was, after: is } : { before: was }; }),
    ...after.filter(each => !taken.has(each)).map((is): Pair => ({ after: is })),
  ];
}

const keyOf = ({ kind, id }: Subject): string => `${kind} ${id}`;

/** What it is, whatever its name; of what is only known by its name that is the beginning of it. */
const roleOf = ({ kind, id }: Subject): string => kind === 'target' || kind === 'object' ? `${kind} ${id.slice(0, id.lastIndexOf(' '))}` : kind;

/** The best matches first; where two are as good, the names decide. */
function renamed(gone: readonly Subject[], come: readonly Subject[]): readonly (readonly [Subject, Subject])[] {
  if (gone.length === 0 || come.length === 0) { return []; }
  const [said, later] = [new Map(gone.map(each => [each, sayings(each)])), new Map(come.map(each => [each, sayings(each)]))];
  const found = candidates(gone, come, said, later).map(([was, is]) => ({ was, is, score: likeness(said.get(was)!, later.get(is)!) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score || compare([a.was.id, a.is.id].sort().join('\0'), [b.was.id, b.is.id].sort().join('\0')));
  const used = new Set<Subject>();
  return found.flatMap(({ was, is }): readonly (readonly [Subject, Subject])[] => {
    if (used.has(was) || used.has(is)) { return []; }
    used.add(was);
    used.add(is);
    return [[was, is]];
  });
}

type Sayings = ReadonlySet<string>;

/** All of a kind with all of the kind, unless there are too many: then only those of which the same is said. */
function candidates(
  gone: readonly Subject[], come: readonly Subject[], said: ReadonlyMap<Subject, Sayings>, later: ReadonlyMap<Subject, Sayings>,
): readonly (readonly [Subject, Subject])[] {
  if (gone.length * come.length <= MOST) { return gone.flatMap(was => come.filter(is => roleOf(is) === roleOf(was)).map(is => [was, is] as const)); }
  const whole = (each: Subject, all: ReadonlyMap<Subject, Sayings>): string => `${roleOf(each)} ${[...all.get(each)!].sort().join('\0')}`;
  const bySaying = new Map<string, Subject[]>();
  for (const is of come) { const key = whole(is, later); bySaying.set(key, [...bySaying.get(key) ?? [], is]); }
  return gone.flatMap(was => (bySaying.get(whole(was, said)) ?? []).slice(0, 1).map(is => [was, is] as const));
}

/** What is said of a subject and its parts; not what tells them from others. */
function sayings(subject: Subject): Sayings {
  const said = new Set<string>();
  const collect = ({ facts, parts }: Subject, depth: number): void => {
    for (const { key, value, area } of facts) { if (area !== 'cosmetics' && key !== 'matches') { said.add(`${depth} ${key} ${canonical(value)}`); } }
    parts.forEach(part => collect(part, depth + 1));
  };
  collect(subject, 0);
  if (subject.signature !== undefined) { said.add(subject.signature); }
  return said;
}

/** The share that two have in common; those of which nothing is said are not alike. */
function likeness(a: Sayings, b: Sayings): number {
  let common = 0;
  for (const each of a) { if (b.has(each)) { common++; } }
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

const compare = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0;
