import { Change } from '../change';

/** A change that is told of several things at once. */
export interface Folded extends Change {
  /** How many further things it is told of. */
  readonly more: number;
}

/** From so many on, what is told of several things in the same words is told once. */
const ALIKE = 4;

/** What is told of the same risk, at most. */
export const MOST = 30;

/** Changes that fit a page: those that say the same of several things in one, and of many of one risk the first, with the number of those that are left out. */
export function folded(changes: readonly Change[], isWhole: boolean): { readonly shown: readonly Folded[]; readonly left: number } {
  if (isWhole) { return { shown: changes.map(change => ({ ...change, more: 0 })), left: 0 }; }
  const alike = new Map<string, Change[]>();
  const keyOf = ({ kind, what, message, subject }: Change): string => JSON.stringify([kind, what, message, subject.split(' ')[0]]);
  changes.forEach(change => { const key = keyOf(change); alike.set(key, [...alike.get(key) ?? [], change]); });
  const all = [...alike.values()].flatMap((same): readonly Folded[] => same.length < ALIKE ? same.map(change => ({ ...change, more: 0 }))
    : [{ ...same[0], subject: `${same.slice(0, 2).map(({ subject }) => subject).join(', ')} and ${same.length - 2} more`, more: same.length - 1 }]);
  const shown = all.slice(0, MOST);
  return { shown, left: all.slice(MOST).reduce((sum, { more }) => sum + 1 + more, 0) };
}
