import { equals, fail, isPlain, listOf, number, points, text, typeName } from './value';
import { matcher, re2Library } from '../pattern';

/** Where a part begins, counted in characters. */
function indexOf(s: string, part: string, from: number): number {
  const start = within(from, 0, Infinity);
  if (isPlain(s)) { return s.indexOf(part, start); }
  const at = s.indexOf(part, points(s).slice(0, start).join('').length);
  return at < 0 ? at : points(s.slice(0, at)).length;
}

/** Where a part begins for the last time, at or before a character. */
function lastIndexOf(s: string, part: string, from: number): number {
  const all = points(s);
  const start = within(from, 0, Infinity);
  if (part === '') { return Math.min(start, all.length); }
  if (start >= all.length) { return -1; }
  const at = s.lastIndexOf(part, all.slice(0, start).join('').length);
  return at < 0 ? at : points(s.slice(0, at)).length;
}

/** Where the search for a last part begins; that for nothing begins after the end. */
const lastPlace = (s: string, part: string): number => part === '' ? points(s).length : Math.max(0, points(s).length - 1);

function within(i: number, least: number, most: number): number {
  return i < least || i > most ? fail(`index out of range: ${i}`) : i;
}

function split(s: string, separator: string, n: number): readonly string[] {
  const parts = separator === '' ? points(s) : s.split(separator);
  return n < 0 || parts.length <= n ? parts : n === 0 ? [] : [...parts.slice(0, n - 1), parts.slice(n - 1).join(separator)];
}

function replace(s: string, old: string, by: string, n: number): string {
  const most = n < 0 ? Infinity : n;
  if (old !== '') { return split(s, old, n < 0 ? n : n + 1).join(by); }
  // Before each character, and at the end.
  const all = points(s);
  return all.map((c, i) => i < most ? by + c : c).join('') + (all.length < most ? by : '');
}

function found(s: string, pattern: string, most: number): string[] {
  const all: string[] = [];
  const search = re2Library().compile(pattern).matcher(s);
  while ((most < 0 || all.length < most) && search.find()) { all.push(search.group() ?? ''); }
  return all;
}

/** `%s` and its kin. */
function format(template: string, values: readonly unknown[]): string {
  let next = 0;
  return template.replace(/%(%|(?:\.(\d+))?([sdfexXob]))/g, (_, what: string, precision: string | undefined, verb: string) => {
    if (what === '%') { return '%'; }
    const v = next < values.length ? values[next++] : fail('too few values to format');
    switch (verb) {
      case 'd': return String(number(v));
      case 'f': return number(v).toFixed(Number(precision ?? 6));
      case 'e': return number(v).toExponential(Number(precision ?? 6)).replace(/e([+-])(\d)$/, 'e$10$2');
      case 'x': return typeof v === 'string' ? Buffer.from(v).toString('hex') : number(v).toString(16);
      case 'X': return typeof v === 'string' ? Buffer.from(v).toString('hex').toUpperCase() : number(v).toString(16).toUpperCase();
      case 'o': return number(v).toString(8);
      case 'b': return Number(v).toString(2);
      default: return spelled(v);
    }
  });
}

function spelled(v: unknown): string {
  return typeof v === 'string' ? v : spelledWithin(v);
}

function spelledWithin(v: unknown): string {
  if (Array.isArray(v)) { return `[${v.map(spelledWithin).join(', ')}]`; }
  if (typeName(v) === 'map') {
    return `{${Object.entries(v as object).sort().map(([key, x]) => `"${key}":${spelledWithin(x)}`).join(', ')}}`;
  }
  return typeof v === 'string' ? `"${v}"` : String(v);
}

export const TEXT_METHODS = {
  matches: (v: unknown, pattern: unknown) => matches(text(v), text(pattern)),
  startsWith: (s: unknown, part: unknown) => text(s).startsWith(text(part)),
  endsWith: (s: unknown, part: unknown) => text(s).endsWith(text(part)),
  contains: (s: unknown, part: unknown) => text(s).includes(text(part)),
  indexOf: (s: unknown, part: unknown, from: unknown = 0) => Array.isArray(s) ? s.findIndex(v => equals(v, part))
    : indexOf(text(s), text(part), number(from)),
  lastIndexOf: (s: unknown, part: unknown, from?: unknown) => Array.isArray(s) ? s.map(v => equals(v, part)).lastIndexOf(true)
    : lastIndexOf(text(s), text(part), from === undefined ? lastPlace(text(s), text(part)) : number(from)),
  charAt: (s: unknown, i: unknown) => points(text(s))[within(number(i), 0, points(text(s)).length)] ?? '',
  lowerAscii: (s: unknown) => text(s).replace(/[A-Z]/g, c => c.toLowerCase()),
  upperAscii: (s: unknown) => text(s).replace(/[a-z]/g, c => c.toUpperCase()),
  trim: (s: unknown) => text(s).trim(),
  split: (s: unknown, separator: unknown, limit: unknown = -1) => split(text(s), text(separator), number(limit)),
  join: (l: unknown, separator: unknown = '') => listOf(l).map(text).join(text(separator)),
  replace: (s: unknown, old: unknown, by: unknown, n: unknown = -1) => replace(text(s), text(old), text(by), number(n)),
  substring: (s: unknown, from: unknown, to?: unknown) => {
    const all = points(text(s));
    const end = to === undefined ? all.length : within(number(to), 0, all.length);
    return all.slice(within(number(from), 0, end), end).join('');
  },
  format: (template: unknown, values: unknown) => format(text(template), listOf(values)),
  find: (s: unknown, pattern: unknown) => found(text(s), text(pattern), 1)[0] ?? '',
  findAll: (s: unknown, pattern: unknown, most: unknown = -1) => found(text(s), text(pattern), number(most)),
};

export function matches(s: string, pattern: string): boolean {
  let test: (text: string) => boolean;
  try { test = matcher(pattern); } catch { return fail(`'${pattern}' is not a regular expression`); }
  return test(s);
}

const ESCAPES: { readonly [character: string]: string } = {
  '\\': '\\\\', '"': '\\"', '\x07': '\\a', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\v': '\\v',
};

/** Functions of the name `strings`. */
export const STRINGS = {
  quote: (s: unknown) => `"${text(s).replace(/[\\"\x07\b\f\n\r\t\v]/g, c => ESCAPES[c])}"`, // eslint-disable-line no-control-regex
};
