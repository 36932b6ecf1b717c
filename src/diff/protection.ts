import { CAPABILITIES } from './area';
import { Change } from './change';
import { changedFact } from './changed-fact';
import { COMPARED, Held, heldByMatch, HeldForMatch, HeldOnWay, PHASES, PROTECTING, wholeOf } from './held';
import { canonical } from './leaves';
import { Risk } from './risk';
import { Fact } from './subject';
import { Capability } from '../intent/policy/policy';
import { Site } from '../walk/site';

/** Matches that are named, at most. */
const MOST = 3;

/** What holds otherwise for a match. */
interface Otherwise {
  readonly title: string;
  readonly change: Change;
  /** What is said of something on its way in the same words. */
  readonly told: readonly Change[];
  readonly reason: string;
}

/**
 * Sets what is told of objects right by what requests are held to, for matches that are still there: what another policy wins or loses is told as
 * well, and what changes for no request of a route is no loss.
 */
export function withProtection(before: readonly Site[], after: readonly Site[], told: readonly Change[]): readonly Change[] {
  const [was, is] = [heldByMatch(before), heldByMatch(after)];
  const said = indexed(told.filter(change => protectionIn(change) !== undefined), ({ subject }) => [wholeOf(subject)]);
  const keys = indexed([...new Set([...was.keys(), ...is.keys()])], key => [...new Set([was, is].flatMap(each => [...each.get(key)?.names ?? []]))]);
  const otherwise = [...was].flatMap(([key, match]) => { const later = is.get(key); return later ? otherwiseFor(match, later, said) : []; });
  const seen = new Map<Change, Set<Risk>>();
  otherwise.forEach(({ change, told: same }) => same.forEach(each => seen.set(each, (seen.get(each) ?? new Set()).add(change.risk))));
  const risks = new Map([...seen].flatMap(([each, all]) => all.size === 1 ? [[each, [...all][0]] as const] : []));
  const isTold = ({ change, told: same }: Otherwise): boolean => same.some(each => (risks.get(each) ?? each.risk) === change.risk);
  return [
    ...told.map(each => risks.has(each) ? { ...each, risk: risks.get(each)! } : seen.has(each) ? each : withoutEffect(each, keys, was, is)),
    ...grouped(otherwise.filter(each => !isTold(each))),
  ];
}

function indexed<T>(all: readonly T[], keysOf: (each: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const each of all) { keysOf(each).forEach(key => (found.get(key) ?? found.set(key, []).get(key)!).push(each)); }
  return found;
}

function grouped(all: readonly Otherwise[]): readonly Change[] {
  const found = new Map<string, { readonly first: Otherwise; readonly titles: Set<string> }>();
  for (const each of all) {
    const { change: { what, message, before, after, risk }, reason, title } = each;
    const same = JSON.stringify([what, risk, message, reason, before, after]);
    const { titles } = found.get(same) ?? found.set(same, { first: each, titles: new Set() }).get(same)!;
    titles.add(title);
  }
  return [...found.values()].map(({ first: { change, reason }, titles }) => ({ ...change, ...named([...titles], `${change.message}${reason}`) }));
}

function named(titles: readonly string[], message: string): Pick<Change, 'subject' | 'message'> {
  if (titles.length === 1) { return { subject: `requests for ${titles[0]}`, message }; }
  const some = titles.length > MOST ? [...titles.slice(0, MOST), `${titles.length - MOST} more`] : titles;
  return { subject: `requests for ${titles.length} matches`, message: `${message}: ${some.join(', ')}` };
}

function otherwiseFor(was: HeldForMatch, is: HeldForMatch, told: ReadonlyMap<string, readonly Change[]>): readonly Otherwise[] {
  if ([...was.ways, ...is.ways].every(({ size }) => size === 0)) { return []; }
  const onWay = [...new Set([...was.names, ...is.names])]
    .flatMap(name => told.get(name) ?? []).filter(({ subject }) => was.isOn(subject) || is.isOn(subject));
  return PROTECTING.filter(name => !isSameInAll(was.ways, is.ways, name)).flatMap(name => PHASES.flatMap(phase => pairs(was.ways, is.ways, `${name}${phase}`).flatMap(([before, after]) => {
    const words = `${CAPABILITIES[name][1]}${phase}`;
    const hasSameSources = before !== undefined && after !== undefined && canonical(before.sources) === canonical(after.sources);
    return changedFact({ title: '' }, fact(name, words, before), fact(name, words, after)).map((change): Otherwise => ({
      title: was.title,
      change,
      told: onWay.filter(each => each.message === change.message || (hasSameSources && each.risk === change.risk && each.what.startsWith(words))),
      reason: since(before, after),
    }));
  })));
}

const BY_WORDS = [...COMPARED].sort((a, b) => CAPABILITIES[b][1].length - CAPABILITIES[a][1].length);

/** What a change is about: the longest words that fit, since `guard of tools` is no `guard`. */
const capabilityIn = ({ what }: Change): Capability | undefined => BY_WORDS.find(each => what === CAPABILITIES[each][1] || what.startsWith(`${CAPABILITIES[each][1]} `));

/** The same, where that protects. */
function protectionIn(change: Change): Capability | undefined {
  const name = capabilityIn(change);
  return name !== undefined && PROTECTING.includes(name) ? name : undefined;
}

/** What is no other for all requests of a route. Whoever else comes through a Gateway or calls a backend is not known, and limits are counted where they stand. */
function withoutEffect(
  change: Change, keysOf: ReadonlyMap<string, readonly string[]>, before: ReadonlyMap<string, HeldForMatch>, after: ReadonlyMap<string, HeldForMatch>,
): Change {
  const name = capabilityIn(change);
  const isModel = change.subject.startsWith('model ');
  // Who may ask for a model is asked besides who may call its Gateway.
  if (name === undefined || CAPABILITIES[name][0] === 'limits' || (isModel && name === 'authorization')) { return change; }
  const keys = (keysOf.get(wholeOf(change.subject)) ?? []).filter(key => [before, after].some(each => each.get(key)?.isOn(change.subject)));
  const isAsBefore = (key: string): boolean => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was === undefined || is === undefined) { return false; }
    return PHASES.every(phase => pairs(was.ways, is.ways, `${name}${phase}`).length === 0) && was.ways.every(way => PHASES.some(phase => way.has(`${name}${phase}`)));
  };
  if (keys.length === 0 || !keys.every(isAsBefore)) { return change; }
  return {
    ...change,
    message: `${change.message}, which changes nothing for requests to ${isModel ? 'it' : 'rules here'}`,
    ...(isModel || /^(rule .* of )?route /.test(change.subject)) && { risk: 'cosmetic' as const },
  };
}

const fact = (name: Capability, words: string, held: Held | undefined): Fact | undefined =>
  held && { key: name, words, area: CAPABILITIES[name][0], value: held.values.length === 1 ? held.values[0] : held.values.flat(), place: held.place };

/** Which policy is followed instead of which. */
function since(before: Held | undefined, after: Held | undefined): string {
  const [was, is] = [before, after].map(held => [...new Set(held?.sources ?? [])].join(' and '));
  if (is === '') { return `, since ${was} does not hold there any more`; }
  if (was === '') { return `, since ${is} holds there now`; }
  return was === is ? '' : `, since ${is} holds there instead of ${was}`;
}

/** Another phase is told where it is said. */
function isSameInAll(before: readonly HeldOnWay[], after: readonly HeldOnWay[], name: Capability): boolean {
  const [was, is] = [before, after].map(ways => [...new Set(ways.map(way => canonical(PHASES.flatMap(phase => way.get(`${name}${phase}`)?.values ?? []))))].sort());
  return canonical(was) === canonical(is);
}

type Sides = readonly [before: Held | undefined, after: Held | undefined];

/** What differs between ways: those that hold what no way of the other side does, each beside one of them. */
function pairs(before: readonly HeldOnWay[], after: readonly HeldOnWay[], key: string): readonly Sides[] {
  const [was, is] = [before, after].map(ways => new Map(ways.map(way => [canonical(way.get(key)?.values ?? null), way.get(key)])));
  const [gone, come] = [[was, is], [is, was]].map(([own, other]) => [...own].filter(([text]) => !other.has(text)).map(([, held]) => held));
  const [first, second] = [was, is].map(ways => [...ways.values()][0]);
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, i): Sides =>
    [i < gone.length ? gone[i] : first, i < come.length ? come[i] : second]);
}
