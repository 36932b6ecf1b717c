import * as fc from 'fast-check';

export type Fields<T> = { readonly [K in keyof T]-?: fc.Arbitrary<Exclude<T[K], undefined>> };

/** An object in which every field but the named ones is mostly missing, so that not every intent is refused everywhere. */
export function some<T extends object>(always: readonly (keyof T)[], fields: Fields<T>): fc.Arbitrary<T> {
  const entries = Object.entries<fc.Arbitrary<unknown>>(fields).map(([key, field]) => [key, always.includes(key as keyof T) ? field : rarely(field)]);
  return fc.record(Object.fromEntries(entries) as { [key: string]: fc.Arbitrary<unknown> })
    .map(made => Object.fromEntries(Object.entries(made).filter(([, v]) => v !== undefined)) as T);
}

export const rarely = <T>(field: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: field });

/** One of the fields, seldom two, since an intent with many of them is refused almost everywhere. */
export const oneOrTwo = <T extends object>(fields: Fields<T>): fc.Arbitrary<Partial<T>> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constant(2) })
    .chain(count => fc.uniqueArray(fc.constantFrom(...Object.keys(fields) as (keyof T)[]), { minLength: count, maxLength: count }))
    .chain(keys => fc.record(Object.fromEntries(keys.map(key => [key, fields[key] as fc.Arbitrary<unknown>])))) as fc.Arbitrary<Partial<T>>;

export const words = fc.constantFrom('a', 'b', 'gpt-4o', 'claude-sonnet-4', 'us-central1', 'x.example', 'Value-1');
export const names = fc.constantFrom('one', 'two', 'three', 'key', 'a-b.c');
export const hosts = fc.constantFrom('proxy.example', '10.0.0.1', 'a.b.svc.cluster.local');
export const ports = fc.constantFrom(80, 443, 8080, 8443);
export const paths = fc.constantFrom('/', '/v1', '/v1/chat/completions');
export const durations = fc.constantFrom('0s', '10s', '5m');
export const counts = fc.integer({ min: 0, max: 100 });
export const few = <T>(item: fc.Arbitrary<T>, minLength = 0) => fc.array(item, { minLength, maxLength: 3 });
export const is = <T extends string>(text: T) => fc.constant(text);
