import { Duration } from './duration';
import { Optional } from './optional';
import { compare, equals, fail, listOf, number, sameSet } from './value';

const extreme = (l: unknown, sign: 1 | -1): unknown => listOf(l).length === 0 ? fail('an empty list has neither least nor greatest')
  : listOf(l).reduce((best, v) => sign * compare(v, best) > 0 ? v : best);

const contains = (all: unknown, some: unknown): boolean => listOf(some).every(v => listOf(all).some(w => equals(v, w)));

function flatten(l: unknown, depth: unknown = 1): readonly unknown[] {
  return number(depth) < 1 ? listOf(l) : listOf(l).flatMap(v => Array.isArray(v) ? flatten(v, number(depth) - 1) : [v]);
}

function slice(l: unknown, from: unknown, to: unknown): readonly unknown[] {
  const [start, end] = [number(from), number(to)];
  return start < 0 || end > listOf(l).length || start > end ? fail('index out of range') : listOf(l).slice(start, end);
}

export const LIST_METHODS = {
  sum: (l: unknown) => listOf(l).some(v => v instanceof Duration)
    ? new Duration(listOf(l).reduce<number>((total, v) => total + Duration.from(v).nanoseconds, 0))
    : listOf(l).reduce<number>((total, v) => total + number(v), 0),
  min: (l: unknown) => extreme(l, -1),
  max: (l: unknown) => extreme(l, 1),
  isSorted: (l: unknown) => listOf(l).every((v, i, all) => i === 0 || compare(all[i - 1], v) <= 0),
  sort: (l: unknown) => [...listOf(l)].sort(compare),
  distinct: (l: unknown) => listOf(l).filter((v, i, all) => all.findIndex(w => equals(v, w)) === i),
  reverse: (l: unknown) => [...listOf(l)].reverse(),
  slice,
  flatten,
  first: (l: unknown) => listOf(l).length === 0 ? Optional.NONE : Optional.of(listOf(l)[0]),
  last: (l: unknown) => listOf(l).length === 0 ? Optional.NONE : Optional.of(listOf(l).at(-1)),
};

/** Functions of the name `lists`. */
export const LISTS = {
  range: (n: unknown) => number(n) < 0 ? fail('a range has no negative length') : Array.from({ length: number(n) }, (_, i) => i),
};

/** Functions of the name `sets`. */
export const SETS = {
  contains,
  equivalent: (a: unknown, b: unknown) => sameSet(listOf(a), listOf(b)),
  intersects: (a: unknown, b: unknown) => listOf(a).some(v => listOf(b).some(w => equals(v, w))),
};
