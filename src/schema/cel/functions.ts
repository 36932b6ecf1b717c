import { isIP, isIPv4 } from 'net';
import { equal, isObject } from '../json-type';
import { matcher } from '../pattern';
import { Duration } from './duration';
import { CelError } from './error';
import { Quantity } from './quantity';

type Implementation = (...args: never[]) => unknown;

const fail = (message: string): never => { throw new CelError(message); };
const text = (v: unknown): string => typeof v === 'string' ? v : fail('expected a string');
const listOf = (v: unknown): readonly unknown[] => Array.isArray(v) ? v : fail('expected a list');
const number = (v: unknown): number => typeof v === 'number' ? v : fail('expected a number');
const points = (s: string): string[] => Array.from(s);

function toNumber(v: unknown): number {
  const n = typeof v === 'string' && v.trim() !== '' ? Number(v) : typeof v === 'number' ? v : NaN;
  return Number.isNaN(n) ? fail(`'${String(v)}' is not a number`) : n;
}

function toUrl(v: unknown): URL | { readonly path: string } {
  const s = text(v);
  if (s.startsWith('/')) { return { path: s }; }
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:/.test(s) || /\s/.test(s)) { fail(`'${s}' is not a URL`); }
  try { return new URL(s); } catch { return fail(`'${s}' is not a URL`); }
}

const works = (f: () => unknown): boolean => { try { f(); return true; } catch { return false; } };

/** Size of a string in characters, of a list in items, of a map in entries. */
export function size(v: unknown): number {
  if (typeof v === 'string') { return /^[\x20-\x7e]*$/.test(v) ? v.length : points(v).length; }
  if (Array.isArray(v)) { return v.length; }
  return isObject(v) ? Object.keys(v).length : fail('only strings, lists and maps have a size');
}

export function celType(v: unknown): string {
  if (v === null) { return 'null_type'; }
  if (Array.isArray(v)) { return 'list'; }
  if (v instanceof Duration) { return 'google.protobuf.Duration'; }
  if (typeof v === 'number') { return Number.isInteger(v) ? 'int' : 'double'; }
  return typeof v === 'boolean' ? 'bool' : typeof v === 'string' ? 'string' : 'map';
}

/** Functions that are called by themselves. */
export const GLOBALS: { readonly [name: string]: Implementation } = {
  size,
  type: celType,
  int: (v: unknown) => Math.trunc(toNumber(v)),
  uint: (v: unknown) => Math.trunc(toNumber(v)),
  double: toNumber,
  string: (v: unknown) => typeof v === 'object' ? fail('cannot be a string') : String(v),
  bool: (v: unknown) => v === true || v === 'true' ? true : v === false || v === 'false' ? false : fail('not a boolean'),
  dyn: (v: unknown) => v,
  duration: (v: unknown) => v instanceof Duration ? v : Duration.parse(text(v)),
  matches: (v: unknown, pattern: unknown) => matcher(text(pattern))(text(v)),
  quantity: (v: unknown) => Quantity.parse(text(v)),
  isQuantity: (v: unknown) => Quantity.is(text(v)),
  url: toUrl,
  isURL: (v: unknown) => works(() => toUrl(v)),
  isIP: (v: unknown) => isIP(text(v)) !== 0,
  ip: (v: unknown) => isIP(text(v)) ? { ip: v } : fail('not an IP address'),
  isCIDR: (v: unknown) => { const [a, b, c] = text(v).split('/'); return c === undefined && isIP(a) !== 0 && /^\d{1,3}$/.test(b ?? '') && Number(b) <= (isIPv4(a) ? 32 : 128); },
};

/** Functions that are called on a value. */
export const METHODS: { readonly [name: string]: Implementation } = {
  size,
  matches: GLOBALS.matches,
  startsWith: (s: unknown, part: unknown) => text(s).startsWith(text(part)),
  endsWith: (s: unknown, part: unknown) => text(s).endsWith(text(part)),
  contains: (s: unknown, part: unknown) => text(s).includes(text(part)),
  indexOf: (s: unknown, part: unknown, from: unknown = 0) =>
    Array.isArray(s) ? s.findIndex(v => equal(v, part)) : text(s).indexOf(text(part), number(from)),
  lastIndexOf: (s: unknown, part: unknown) => Array.isArray(s) ? s.map(v => equal(v, part)).lastIndexOf(true) : text(s).lastIndexOf(text(part)),
  charAt: (s: unknown, i: unknown) => points(text(s))[number(i)] ?? '',
  lowerAscii: (s: unknown) => text(s).replace(/[A-Z]/g, c => c.toLowerCase()),
  upperAscii: (s: unknown) => text(s).replace(/[a-z]/g, c => c.toUpperCase()),
  trim: (s: unknown) => text(s).trim(),
  split: (s: unknown, separator: unknown, limit?: unknown) => {
    const parts = text(s).split(text(separator));
    const n = limit === undefined ? -1 : number(limit);
    return n < 0 || parts.length <= n ? parts : n === 0 ? [] : [...parts.slice(0, n - 1), parts.slice(n - 1).join(text(separator))];
  },
  join: (l: unknown, separator: unknown = '') => listOf(l).map(text).join(text(separator)),
  replace: (s: unknown, old: unknown, by: unknown) => text(s).split(text(old)).join(text(by)),
  substring: (s: unknown, from: unknown, to?: unknown) => points(text(s)).slice(number(from), to === undefined ? undefined : number(to)).join(''),
  sum: (l: unknown) => listOf(l).reduce<number>((a, b) => a + number(b), 0),
  min: (l: unknown) => Math.min(...listOf(l).map(number)),
  max: (l: unknown) => Math.max(...listOf(l).map(number)),
  isSorted: (l: unknown) => listOf(l).every((v, i, all) => i === 0 || (all[i - 1] as string) <= (v as string)),
  isGreaterThan: (a: Quantity, b: Quantity) => a.compare(b) > 0,
  isLessThan: (a: Quantity, b: Quantity) => a.compare(b) < 0,
  compareTo: (a: Quantity, b: Quantity) => a.compare(b),
  isInteger: (a: Quantity) => a.isInteger,
  asInteger: (a: Quantity) => Math.trunc(a.approximately),
  asApproximateFloat: (a: Quantity) => a.approximately,
  sign: (a: Quantity) => Number(a.scaled > 0n) - Number(a.scaled < 0n),
  getScheme: (u: URL) => u instanceof URL ? u.protocol.slice(0, -1) : '',
  getHost: (u: URL) => u instanceof URL ? u.host : '',
  getHostname: (u: URL) => u instanceof URL ? u.hostname.replace(/^\[|\]$/g, '') : '',
  getPort: (u: URL) => u instanceof URL ? u.port : '',
  getEscapedPath: (u: URL | { path: string }) => u instanceof URL ? u.pathname : u.path,
};
