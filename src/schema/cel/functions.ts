import { CONVERSIONS } from './conversions';
import { LIST_METHODS, LISTS, SETS } from './list-functions';
import { FORMAT, FORMAT_METHODS } from './named-format';
import { Cidr, Ip, NETWORK_GLOBALS, NETWORK_METHODS } from './network';
import { OPTIONAL, OPTIONAL_METHODS } from './optional';
import { QUANTITY_METHODS } from './quantity';
import { SEMVER_METHODS } from './semver';
import { matches, STRINGS, TEXT_METHODS } from './text-functions';
import { TIME_METHODS } from './timestamp';
import { size, text } from './value';

type Implementation = (...args: never[]) => unknown;

/** Functions that are called by themselves. */
export const GLOBALS: { readonly [name: string]: Implementation } = {
  ...CONVERSIONS,
  ...NETWORK_GLOBALS,
  size,
  matches: (v: unknown, pattern: unknown) => matches(text(v), text(pattern)),
};

/** Functions that are called on a value. */
export const METHODS: { readonly [name: string]: Implementation } = {
  ...TEXT_METHODS,
  ...LIST_METHODS,
  ...TIME_METHODS,
  ...QUANTITY_METHODS,
  ...NETWORK_METHODS,
  ...SEMVER_METHODS,
  ...OPTIONAL_METHODS,
  ...FORMAT_METHODS,
  size,
  ip: ({ ip }: Cidr) => ip,
};

/** Functions that are called on a name. */
export const NAMESPACES: { readonly [namespace: string]: { readonly [name: string]: Implementation } } = {
  sets: SETS,
  lists: LISTS,
  strings: STRINGS,
  optional: OPTIONAL,
  format: FORMAT,
  ip: { isCanonical: (v: unknown) => Ip.from(v).toString() === v },
};
