import { Bytes } from './bytes';
import { Duration } from './duration';
import { NotKnown } from './error';
import { Condition } from './evaluator';
import { Timestamp } from './timestamp';
import { equals, fail, isMap, number, typeName } from './value';
import { has } from '../json-type';

const LARGEST = 2 ** 63;

/** Integers that do not fit are errors; doubles have no bounds. */
const bounded = (n: number, double: boolean): number => double || (n < LARGEST && n >= -LARGEST) ? n : fail('integer overflow');

export function add(a: unknown, b: unknown, double: boolean): unknown {
  if (typeof a === 'number' && typeof b === 'number') { return bounded(a + b, double); }
  if (typeof a === 'string' && typeof b === 'string') { return a + b; }
  if (Array.isArray(a) && Array.isArray(b)) { return [...a, ...b] as unknown[]; }
  if (a instanceof Bytes) { return a.plus(b); }
  if (a instanceof Timestamp && !(b instanceof Timestamp)) { return a.plus(Duration.from(b)); }
  if (b instanceof Timestamp) { return b.plus(Duration.from(a)); }
  if (a instanceof Duration || b instanceof Duration) { return new Duration(Duration.from(a).nanoseconds + Duration.from(b).nanoseconds); }
  return fail(`cannot add ${typeName(a)} and ${typeName(b)}`);
}

export function subtract(a: unknown, b: unknown, double: boolean): unknown {
  if (typeof a === 'number' && typeof b === 'number') { return bounded(a - b, double); }
  if (a instanceof Timestamp && b instanceof Timestamp) { return new Duration(Number(a.nanoseconds - b.nanoseconds)); }
  if (a instanceof Timestamp) { return a.plus(new Duration(-Duration.from(b).nanoseconds)); }
  return a instanceof Duration || b instanceof Duration ? new Duration(Duration.from(a).nanoseconds - Duration.from(b).nanoseconds)
    : fail(`cannot subtract ${typeName(b)} from ${typeName(a)}`);
}

export const multiply = (a: unknown, b: unknown, double: boolean): number => bounded(number(a) * number(b), double);

export function divide(a: unknown, b: unknown, double: boolean): number {
  if (double || !Number.isInteger(a) || !Number.isInteger(b)) { return number(a) / number(b); }
  return b === 0 ? fail('division by zero') : Math.trunc(number(a) / number(b));
}

export const remainder = (a: unknown, b: unknown): number => b === 0 ? fail('division by zero') : number(a) % number(b);

export function within(item: unknown, container: unknown): boolean {
  if (Array.isArray(container)) { return container.some(v => equals(v, item)); }
  if (isMap(container)) { return ['string', 'number', 'boolean'].includes(typeof item) && has(container, String(item)); }
  return fail('only lists and maps have members');
}

/** `&&` and `||`: an error on one side counts only when the other side does not decide. */
export function connective(a: Condition, b: Condition, decides: boolean): Condition {
  return v => {
    let left: boolean;
    try {
      left = a(v);
    } catch (e) {
      try {
        if (b(v) === decides) { return decides; }
      } catch (f) {
        throw e instanceof NotKnown ? e : f;
      }
      throw e;
    }
    return left === decides ? decides : b(v);
  };
}
