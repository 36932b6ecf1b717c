/** How people call it. */
export const FILTER_BY_NUMBER = 'a log filter by number';

/** How a number is compared: equal, at least, at most. */
export type ComparisonIntent = 'EQ' | 'GE' | 'LE';

/** What is looked at to choose requests, keyed by what it is. */
export interface PlainLogFilterIntents {
  cel: { readonly expression: string };
  statusCode: { readonly op: ComparisonIntent; readonly value?: number };
  duration: { readonly op: ComparisonIntent; readonly milliseconds?: number };
  header: { readonly name: string; readonly value: string; readonly match?: 'Exact' | 'RegularExpression' };
  responseFlags: { readonly flags: readonly string[] };
  grpcStatus: { readonly statuses?: readonly string[]; readonly exclude?: boolean };
  notHealthCheck: { readonly is: boolean };
  traceable: { readonly is: boolean };
}

export type PlainLogFilterIntent =
  { [K in keyof PlainLogFilterIntents]: { readonly kind: K } & PlainLogFilterIntents[K] }[keyof PlainLogFilterIntents];

/** The same, and several of them together. */
export interface LogFilterIntents extends PlainLogFilterIntents {
  all: { readonly filters: readonly PlainLogFilterIntent[] };
  any: { readonly filters: readonly PlainLogFilterIntent[] };
}

/** Of which requests something is recorded. */
export type LogFilterIntent = { [K in keyof LogFilterIntents]: { readonly kind: K } & LogFilterIntents[K] }[keyof LogFilterIntents];
