/** A type with no optional field left: what the compiler demands of a fully populated intent. */
export type Full<T> =
  T extends readonly (infer E)[] ? readonly Full<E>[]
    : T extends object ? { readonly [K in keyof T]-?: Full<NonNullable<T[K]>> }
      : T;

/** Intents by name; the name says what is special about the case. */
export type Cases<T> = { readonly [name: string]: T };

/** Cases with a common beginning of their names. */
export const prefixed = <T>(prefix: string, cases: Cases<T>): Cases<T> =>
  Object.fromEntries(Object.entries(cases).map(([name, intent]) => [`${prefix}: ${name}`, intent]));
