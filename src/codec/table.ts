import { at, Codec, Field } from './codec';

/** A codec for every field of an intent; the compiler insists on completeness. */
export type Table<T extends object> = { readonly [K in keyof T]-?: Field<T[K]> | Codec<T[K]> };

/** The same fields below a dotted path. What is silent costs nothing, and makes nothing there. */
export function under<T extends object>(path: string, table: Table<T>): Table<T> {
  const entries = Object.entries<Field<unknown>>(table as { readonly [key: string]: Field<unknown> });
  return Object.fromEntries(entries.map(([key, field]) => [key, below(path, field)])) as Table<T>;
}

function below(path: string, field: Field<unknown>): Field<unknown> {
  const moved = at(path, field);
  return { ...moved, encode: (v, to) => { if (v !== undefined) { moved.encode(v, to); } } };
}
