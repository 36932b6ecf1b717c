import { Arbitrary } from 'fast-check';
import { Fields } from '../arbitrary-parts';
import { Cases, Full } from '../cases/full';

/** What the laws are asked of one capability. */
export interface Sample<T> {
  /** Every field at once, whether or not it makes sense. */
  readonly full: Full<T>;
  /** Each of these is to be accepted by the server of every dialect that has it. */
  readonly cases: Cases<T>;
  readonly arbitrary: Arbitrary<T>;
}

type SampleOf<T> = { readonly [K in keyof T]-?: Sample<NonNullable<T[K]>> };

/** A group of capabilities; the compiler wants a sample of each. */
export interface Samples<T> {
  readonly full: Full<T>;
  readonly cases: Cases<T>;
  readonly fields: Fields<T>;
}

export function samples<T extends object>(each: SampleOf<T>): Samples<T> {
  const entries = Object.entries<Sample<unknown>>(each as { readonly [key: string]: Sample<unknown> });
  return {
    full: Object.fromEntries(entries.map(([key, { full }]) => [key, full])) as Full<T>,
    cases: Object.fromEntries(entries.flatMap(([key, { cases }]) => Object.entries(cases).map(([name, value]) => [`${key}: ${name}`, { [key]: value } as T]))),
    fields: Object.fromEntries(entries.map(([key, { arbitrary }]) => [key, arbitrary])) as unknown as Fields<T>,
  };
}
