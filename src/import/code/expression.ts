/** Code of an app, in no language yet: what is made, called and handed over. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  /** Entries whose keys are data. */
  | { readonly kind: 'map'; readonly entries: Entries }
  /** An interface of the API; the keys are its properties. */
  | { readonly kind: 'struct'; readonly type: string; readonly fields: Entries }
  | { readonly kind: 'new'; readonly type: string; readonly args: readonly Expression[] }
  /** A constant of a class, or a member of an enum. */
  | { readonly kind: 'member'; readonly type: string; readonly name: string }
  | { readonly kind: 'static'; readonly type: string; readonly method: string; readonly args: readonly Expression[] }
  | { readonly kind: 'call'; readonly on: Expression; readonly method: string; readonly args: readonly Expression[] }
  | { readonly kind: 'property'; readonly on: Expression; readonly name: string }
  | { readonly kind: 'variable'; readonly variable: Variable };

export type Entries = readonly (readonly [string, Expression])[];

/** Something that code gives a name to. Two are the same only if they are one object. */
export class Variable {
  /** @param wish what it would be called if it were the only one, in words or in camelCase */
  constructor(public readonly wish: string) {}
}

/** Properties where what is undefined is left out. */
type Fields = { readonly [name: string]: Expression | undefined };

const entries = (fields: Fields): Entries => Object.entries(fields).flatMap(([key, value]) => value === undefined ? [] : [[key, value] as const]);

export const literal = (value: string | number | boolean | null): Expression => ({ kind: 'literal', value });

export const list = (items: readonly Expression[]): Expression => ({ kind: 'list', items });

export const texts = (items: readonly string[]): Expression => list(items.map(literal));

export const map = (fields: Fields): Expression => ({ kind: 'map', entries: entries(fields) });

export const textMap = (of: { readonly [key: string]: string }): Expression =>
  map(Object.fromEntries(Object.entries(of).map(([key, value]) => [key, literal(value)])));

export const struct = (type: string, fields: Fields): Expression => ({ kind: 'struct', type, fields: entries(fields) });

/** The same, or undefined where it would say nothing. */
export function structIfAny(type: string, fields: Fields): Expression | undefined {
  const some = entries(fields);
  return some.length > 0 ? { kind: 'struct', type, fields: some } : undefined;
}

/** A construct or value; arguments at the end that are undefined are left out. */
export const make = (type: string, ...args: readonly (Expression | undefined)[]): Expression => ({ kind: 'new', type, args: given(args) });

export const member = (type: string, name: string): Expression => ({ kind: 'member', type, name });

/** A factory of a class. */
export const from = (type: string, method: string, ...args: readonly (Expression | undefined)[]): Expression => ({ kind: 'static', type, method, args: given(args) });

export const call = (on: Expression, method: string, ...args: readonly (Expression | undefined)[]): Expression => ({ kind: 'call', on, method, args: given(args) });

export const property = (on: Expression, name: string): Expression => ({ kind: 'property', on, name });

export const use = (variable: Variable): Expression => ({ kind: 'variable', variable });

/** Plain data, as it is in YAML. */
export function json(value: unknown): Expression {
  if (Array.isArray(value)) { return list(value.map(json)); }
  if (value === null || typeof value !== 'object') { return literal(value as string | number | boolean | null); }
  return map(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, json(item)])));
}

const given = (args: readonly (Expression | undefined)[]): readonly Expression[] => args.filter((arg): arg is Expression => arg !== undefined);
