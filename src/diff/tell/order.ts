import { MatchIntent, PathMatchIntent, ValueMatchIntent } from '../../intent/route';
import { EVERYTHING } from '../../walk/match';
import { Change } from '../change';
import { matchesOf } from '../matches-of';
import { Pair } from '../pairing';
import { Subject } from '../subject';

/** Says what is asked before what it was asked after, where that matters. */
export function tellOrder(before: Subject, after: Subject, parts: readonly Pair[]): readonly Change[] {
  const places = (): Change['places'] => ({ before: before.place(), after: after.place() });
  const common = parts.flatMap(({ before: was, after: is }) => was && is ? [{ was, is }] : []);
  if (before.tiers && after.tiers) {
    return tellTiers(before, after, common).map(({ message, ...sides }): Change =>
      ({ risk: 'endpoint-changed', kind: 'changed', subject: after.title, what: 'tiers', message, ...sides, places: places() }));
  }
  if (after.kind !== 'route') { return []; }
  return flipped(before, after, common).map(([first, second]): Change => ({
    risk: 'routing-changed',
    kind: 'changed',
    subject: after.title,
    what: 'order',
    message: `${short(first.is)} is asked before ${short(second.is)} now, and requests may fit both`,
    before: `${short(second.was)}, ${short(first.was)}`,
    after: `${short(first.is)}, ${short(second.is)}`,
    places: places(),
  }));
}

interface Common { readonly was: Subject; readonly is: Subject }

interface Told { readonly message: string; readonly before: string; readonly after: string }

/** Endpoints by tier; the message names them as they are called now, what was before as it was called then. */
function tellTiers(before: Subject, after: Subject, common: readonly Common[]): readonly Told[] {
  const later = new Map(common.map(({ was, is }) => [was, is]));
  const was = before.tiers!.map(tier => tier.map(i => later.get(before.parts[i]) ?? before.parts[i]));
  const is = after.tiers!.map(tier => tier.map(i => after.parts[i]));
  if (was.length === 0 || is.length === 0 || (before.parts.length === 1 && after.parts.length === 1)) { return []; }
  const sides = { before: tiersShown(before.tiers!.map(tier => tier.map(i => before.parts[i]))), after: tiersShown(is) };
  if (isOther(was[0], is[0])) {
    const shares = was[0].some(each => is[0].includes(each));
    const [from, to] = [namesOf(was[0]), namesOf(is[0])];
    return [{ message: shares ? `first tier is ${to} instead of ${from}` : `primary moved from ${from} to ${to}`, ...sides }];
  }
  const kept = new Set(common.map(each => each.is));
  const [first, second] = [was, is].map(tiers => tiers.map(tier => tier.filter(each => kept.has(each))).filter(tier => tier.length > 0));
  return first.length === second.length && first.every((tier, i) => !isOther(tier, second[i])) ? []
    : [{ message: `failover is ${sides.after} instead of ${tiersShown(was)}`, ...sides }];
}

const isOther = (a: readonly Subject[], b: readonly Subject[]): boolean => a.length !== b.length || a.some(each => !b.includes(each));

const nameOf = ({ id, facts, title }: Subject): string => id || String(facts.find(({ key }) => key === 'provider')?.value ?? title);
const namesOf = (tier: readonly Subject[]): string => tier.map(nameOf).join(' and ');
const tiersShown = (tiers: readonly (readonly Subject[])[]): string => tiers.map(namesOf).join(', then ');

/** Rules that changed places, though the first that fits counts and some requests may fit both. */
function flipped(before: Subject, after: Subject, common: readonly Common[]): readonly (readonly [Common, Common])[] {
  const at = new Map(before.parts.map((part, i) => [part, i]));
  const sorted = [...common].sort((a, b) => after.parts.indexOf(a.is) - after.parts.indexOf(b.is));
  return sorted.flatMap((first, i) => sorted.slice(i + 1)
    // Whose matches became others is told by these.
    .filter(second => at.get(first.was)! > at.get(second.was)! && mayBothFit(first.is, second.is) && mayBothFit(first.was, second.was))
    .map(second => [first, second] as const));
}

const mayBothFit = (a: Subject, b: Subject): boolean =>
  matchesOf(a).some(one => matchesOf(b).some(other => isTied(one, other) && areCompatible(one, other)));

/** Whether nothing but their order tells which of two matches counts. */
function isTied(a: MatchIntent, b: MatchIntent): boolean {
  const [one, other] = [a.path ?? EVERYTHING, b.path ?? EVERYTHING];
  return one.type === other.type && one.value.length === other.value.length && (a.method === undefined) === (b.method === undefined)
    && (a.headers ?? []).length === (b.headers ?? []).length && (a.query ?? []).length === (b.query ?? []).length;
}

const areCompatible = (a: MatchIntent, b: MatchIntent): boolean => pathsMeet(a.path ?? EVERYTHING, b.path ?? EVERYTHING)
  && (a.method === undefined || b.method === undefined || a.method === b.method)
  && valuesMeet(a.headers, b.headers) && valuesMeet(a.query, b.query);

type Values = readonly ValueMatchIntent[];

/** Of equal length: two prefixes or exact paths only meet if they are the same. */
const pathsMeet = (a: PathMatchIntent, b: PathMatchIntent): boolean => a.type === 'regex' || a.value === b.value;

const valuesMeet = (a: Values = [], b: Values = []): boolean => a.every(({ name, type, value }) => b.every(other =>
  other.name.toLowerCase() !== name.toLowerCase() || type === 'regex' || other.type === 'regex' || other.value === value));

const short = ({ title }: Subject): string => title.replace(/ of route .*$/, '');
