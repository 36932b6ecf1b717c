import { Bytes } from './bytes';
import { Duration } from './duration';
import { Timestamp } from './timestamp';
import { CelValue, fail, text, typeName } from './value';

function toInt(v: unknown): number {
  if (v instanceof Timestamp) { return Number(v.nanoseconds / 1_000_000_000n); }
  if (v instanceof Duration) { return v.nanoseconds; }
  if (typeof v === 'string' && /^[+-]?\d+$/.test(v)) {
    const exact = BigInt(v.replace('+', ''));
    return BigInt.asIntN(64, exact) === exact ? Number(v) : notAnInteger(v);
  }
  return typeof v === 'number' && Math.abs(v) < 2 ** 63 ? Math.trunc(v) : notAnInteger(v);
}

function toUint(v: unknown): number {
  if (typeof v === 'string') { return /^\d+$/.test(v) && BigInt.asUintN(64, BigInt(v)) === BigInt(v) ? Number(v) : notAnInteger(v); }
  const n = toInt(v);
  return n < 0 ? fail('a uint is not negative') : n;
}

const notAnInteger = (v: unknown): never => fail(`'${String(v)}' is not an integer`);

/** A double as Go's `strconv.FormatFloat` spells it in the shortest way. */
export function spellDouble(n: number): string {
  if (!Number.isFinite(n)) { return Number.isNaN(n) ? 'NaN' : n < 0 ? '-Inf' : '+Inf'; }
  if (Object.is(n, -0)) { return '-0'; }
  const [mantissa, exponent] = n.toExponential().split('e');
  const power = Number(exponent);
  return power < -4 || power >= 6 ? `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}` : String(n);
}

const SPECIAL = /^[+-]?(inf|infinity)$/i;

/** Go's `strconv.ParseFloat`. */
function toDouble(v: unknown): number {
  if (typeof v === 'number') { return v; }
  const said = text(v).replace(/(?<=\d)_(?=\d)/g, '');
  if (SPECIAL.test(said)) { return said.startsWith('-') ? -Infinity : Infinity; }
  const hex = /^([+-]?)0x([0-9a-f]*)\.?([0-9a-f]*)p([+-]?\d+)$/i.exec(said);
  if (hex) { return Number(`${hex[1]}1`) * parseInt(`0${hex[2]}${hex[3]}`, 16) * 2 ** (Number(hex[4]) - 4 * hex[3].length); }
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(said)) { return finite(Number(said)); }
  return /^[+-]?nan$/i.test(said) ? NaN : fail(`'${said}' is not a number`);
}

const finite = (n: number): number => Number.isFinite(n) ? n : fail('too large a number');

function toBool(v: unknown): boolean {
  if (typeof v === 'boolean') { return v; }
  if (['1', 't', 'T', 'TRUE', 'true', 'True'].includes(text(v))) { return true; }
  return ['0', 'f', 'F', 'FALSE', 'false', 'False'].includes(text(v)) ? false : fail(`'${text(v)}' is not a boolean`);
}

export const CONVERSIONS = {
  type: typeName,
  int: toInt,
  uint: toUint,
  bytes: Bytes.from,
  double: toDouble,
  string: (v: unknown) => v instanceof CelValue || typeof v !== 'object' ? String(v) : fail(`${typeName(v)} cannot be a string`),
  bool: toBool,
  dyn: (v: unknown) => v,
  duration: (v: unknown) => Duration.from(v),
  timestamp: (v: unknown) => Timestamp.from(v),
};
