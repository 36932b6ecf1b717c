import { CAPABILITIES } from './area';
import { Change } from './change';
import { changedFact } from './changed-fact';
import { Held, heldByMatch, HeldForMatch, HeldOnWay, PHASES, PROTECTING } from './held';
import { canonical } from './leaves';
import { Fact } from './subject';
import { Capability } from '../intent/policy/policy';
import { Site } from '../walk/site';

/** Matches that are named, at most. */
const MOST = 3;

/** Says what holds otherwise for requests to matches that are still there, though nothing on their way says so: another policy wins there now, or one is out of reach. */
export function changedProtection(before: readonly Site[], after: readonly Site[], told: readonly Change[]): readonly Change[] {
  const [was, is] = [heldByMatch(before), heldByMatch(after)];
  const found = new Map<string, { readonly change: Change; readonly titles: Set<string> }>();
  for (const [key, match] of was) {
    const later = is.get(key);
    for (const change of later ? changesFor(match, later, told) : []) {
      const same = JSON.stringify([change.what, change.message, change.before, change.after]);
      const { titles } = found.get(same) ?? found.set(same, { change, titles: new Set() }).get(same)!;
      titles.add(match.title);
    }
  }
  return [...found.values()].map(({ change, titles }) => ({ ...change, ...named([...titles], change.message) }));
}

function named(titles: readonly string[], message: string): Pick<Change, 'subject' | 'message'> {
  if (titles.length === 1) { return { subject: `requests for ${titles[0]}`, message }; }
  const some = titles.length > MOST ? [...titles.slice(0, MOST), `${titles.length - MOST} more`] : titles;
  return { subject: `requests for ${titles.length} matches`, message: `${message}: ${some.join(', ')}` };
}

function changesFor(was: HeldForMatch, is: HeldForMatch, told: readonly Change[]): readonly Change[] {
  const isOn = ({ subject }: Change): boolean => was.isOn(subject) || is.isOn(subject);
  return PROTECTING.flatMap(name => PHASES.flatMap(phase => pairs(was.ways, is.ways, `${name}${phase}`).flatMap(([before, after]) => {
    const words = `${CAPABILITIES[name][1]}${phase}`;
    const hasSameSources = before !== undefined && after !== undefined && canonical(before.sources) === canonical(after.sources);
    const isTold = ({ message, risk }: Change): boolean => told.some(each => (each.message === message || (hasSameSources && each.risk === risk && each.what.startsWith(words))) && isOn(each));
    return changedFact({ title: '' }, fact(name, words, before), fact(name, words, after)).filter(each => !isTold(each))
      .map(each => ({ ...each, message: `${each.message}${since(before, after)}` }));
  })));
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

type Sides = readonly [before: Held | undefined, after: Held | undefined];

/** What differs between ways: those that hold what no way of the other side does, each beside one of them. */
function pairs(before: readonly HeldOnWay[], after: readonly HeldOnWay[], key: string): readonly Sides[] {
  const [was, is] = [before, after].map(ways => new Map(ways.map(way => [canonical(way.get(key)?.values ?? null), way.get(key)])));
  const [gone, come] = [[was, is], [is, was]].map(([own, other]) => [...own].filter(([text]) => !other.has(text)).map(([, held]) => held));
  const [first, second] = [was, is].map(ways => [...ways.values()][0]);
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, i): Sides => [i < gone.length ? gone[i] : first, i < come.length ? come[i] : second]);
}
