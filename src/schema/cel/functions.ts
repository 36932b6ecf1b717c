import { CONVERSIONS } from './conversions';
import { KUBERNETES } from './kubernetes-functions';
import { LIST_METHODS, LISTS, SETS } from './list-functions';
import { OPTIONAL, OPTIONAL_METHODS } from './optional';
import { matches, STRINGS, TEXT_METHODS } from './text-functions';
import { TIME_METHODS } from './timestamp';
import { size, text } from './value';
import { has } from '../json-type';

export type Implementation = (...args: never[]) => unknown;

interface Table { readonly [name: string]: Implementation }

const GLOBALS: Table = {
  ...CONVERSIONS,
  size,
  matches: (v: unknown, pattern: unknown) => matches(text(v), text(pattern)),
};

const METHODS: Table = {
  ...TEXT_METHODS,
  ...LIST_METHODS,
  ...TIME_METHODS,
  ...OPTIONAL_METHODS,
  size,
};

const NAMESPACES: { readonly [namespace: string]: Table } = {
  sets: SETS,
  lists: LISTS,
  strings: STRINGS,
  optional: OPTIONAL,
};

/** A function that is called by itself. */
export const globalOf = (name: string): Implementation | undefined =>
  named(GLOBALS, name) ?? named<Implementation>(KUBERNETES.globals, name);

/** A function that is called on a value. */
export const methodOf = (name: string): Implementation | undefined =>
  named(METHODS, name) ?? named<Implementation>(KUBERNETES.methods, name);

/** A function that is called on a name. */
export function namespacedOf(namespace: string, name: string): Implementation | undefined {
  const table = named(NAMESPACES, namespace) ?? named<Table>(KUBERNETES.namespaces, namespace);
  return table && named(table, name);
}

const named = <T>(table: { readonly [name: string]: T }, name: string): T | undefined => has(table, name) ? table[name] : undefined;
