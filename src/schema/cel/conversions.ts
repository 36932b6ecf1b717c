import { Duration } from './duration';
import { works } from './network';
import { Quantity } from './quantity';
import { Semver } from './semver';
import { Timestamp } from './timestamp';
import { CelValue, fail, text, typeName } from './value';

function toInt(v: unknown): number {
  if (v instanceof Timestamp) { return Number(v.nanoseconds / 1_000_000_000n); }
  const n = typeof v === 'number' ? Math.trunc(v) : typeof v === 'string' && /^[+-]?\d+$/.test(v) ? Number(v) : NaN;
  return Number.isNaN(n) || Math.abs(n) > 2 ** 63 ? fail(`'${String(v)}' is not an integer`) : n;
}

const SPECIAL = /^[+-]?(inf|infinity)$/i;

/** Go's `strconv.ParseFloat`. */
function toDouble(v: unknown): number {
  if (typeof v === 'number') { return v; }
  const said = text(v);
  if (SPECIAL.test(said)) { return said.startsWith('-') ? -Infinity : Infinity; }
  const hex = /^([+-]?)0x([0-9a-f]*)\.?([0-9a-f]*)p([+-]?\d+)$/i.exec(said);
  if (hex) { return Number(`${hex[1]}1`) * parseInt(`0${hex[2]}${hex[3]}`, 16) * 2 ** (Number(hex[4]) - 4 * hex[3].length); }
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(said) ? Number(said) : /^[+-]?nan$/i.test(said) ? NaN : fail(`'${said}' is not a number`);
}

function toBool(v: unknown): boolean {
  if (typeof v === 'boolean') { return v; }
  if (['1', 't', 'T', 'TRUE', 'true', 'True'].includes(text(v))) { return true; }
  return ['0', 'f', 'F', 'FALSE', 'false', 'False'].includes(text(v)) ? false : fail(`'${text(v)}' is not a boolean`);
}

export const CONVERSIONS = {
  type: typeName,
  int: toInt,
  uint: (v: unknown) => { const n = toInt(v); return n < 0 ? fail('a uint is not negative') : n; },
  double: toDouble,
  string: (v: unknown) => v instanceof CelValue || typeof v !== 'object' ? String(v) : fail(`${typeName(v)} cannot be a string`),
  bool: toBool,
  dyn: (v: unknown) => v,
  duration: (v: unknown) => Duration.from(v),
  timestamp: (v: unknown) => Timestamp.from(v),
  quantity: (v: unknown) => Quantity.parse(text(v)),
  isQuantity: (v: unknown) => works(() => Quantity.parse(text(v))),
  semver: Semver.parse,
  isSemver: (v: unknown, lenient?: unknown) => works(() => Semver.parse(v, lenient)),
};
