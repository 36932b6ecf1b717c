import { DialectDefinition } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';

/** The dialects that a rule holds in. One without an end holds in releases to come, too. */
export interface DialectRange {
  /** The first and the last one; both of one gateway. Undefined stands for no bound. */
  readonly from?: string;
  readonly to?: string;
  /** The ones named, and no others. */
  readonly only?: readonly string[];
}

/** Every dialect, and also where it is not known which one is meant. */
export const EVERYWHERE: DialectRange = {};

/** The releases of agentgateway with its own API from one on, up to another where that is said; `0.12` is the first. */
export const agentgateway = (from: string, to?: string): DialectRange =>
  ({ from: `agentgateway-${from}`, ...to !== undefined && { to: `agentgateway-${to}` } });

/** Some dialects. */
export const dialects = (...only: readonly string[]): DialectRange => ({ only });

const familyOf = (id: string): string => id.slice(0, id.indexOf('-'));

const known = new Map<DialectRange, ReadonlySet<string>>();

/** The dialects of a range, by name. */
export function idsIn(range: DialectRange): ReadonlySet<string> {
  const found = known.get(range) ?? new Set(DIALECTS.map(({ id }) => id).filter((id, i, ids) => {
    const { from, to, only } = range;
    if (only) { return only.includes(id); }
    if (from !== undefined && (familyOf(id) !== familyOf(from) || i < ids.indexOf(from))) { return false; }
    return to === undefined || (familyOf(id) === familyOf(to) && i <= ids.indexOf(to));
  }));
  known.set(range, found);
  return found;
}

/** Whether a rule holds for an object that may be meant for any of some dialects: in all of them, or also in doubt. */
export function holdsIn(range: DialectRange, candidates: readonly DialectDefinition[], alsoInDoubt = false): boolean {
  if (range === EVERYWHERE) { return true; }
  const ids = idsIn(range);
  return alsoInDoubt ? candidates.some(({ id }) => ids.has(id)) : candidates.length > 0 && candidates.every(({ id }) => ids.has(id));
}
