import { CodedError } from '../diagnostic/coded-error';

/** Checks that a list has from one item to as many as a gateway takes. @throws when it has not; `what` is what it is a list of */
export function itemCount<T>(items: readonly T[], most: number, what: string): readonly T[] {
  if (items.length === 0 || items.length > most) { throw new CodedError('ItemCount', `from 1 to ${most} ${what} can be given, got ${items.length}`); }
  return items;
}
