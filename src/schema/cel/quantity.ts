import { CelValue, fail } from './value';

const SUFFIXES: { readonly [suffix: string]: readonly [base: bigint, exponent: number] } = {
  'n': [10n, -9],
  'u': [10n, -6],
  'm': [10n, -3],
  '': [10n, 0],
  'k': [10n, 3],
  'M': [10n, 6],
  'G': [10n, 9],
  'T': [10n, 12],
  'P': [10n, 15],
  'E': [10n, 18],
  'Ki': [2n, 10],
  'Mi': [2n, 20],
  'Gi': [2n, 30],
  'Ti': [2n, 40],
  'Pi': [2n, 50],
  'Ei': [2n, 60],
};

const NANO = 10n ** 9n;

/** How a quantity is held where that takes 64 bits: as a number times a power of ten. */
interface Machine {
  readonly value: bigint;
  readonly scale: number;
}

/** A Kubernetes quantity, in billionths: what is smaller is rounded away from zero, as the server does. */
export class Quantity extends CelValue {
  /** The server takes a sign, or a suffix, without any digits for 0. */
  public static parse(text: string): Quantity {
    const parts = /^([+-]?)(\d*)(?:\.(\d*))?([numkMGTPE]|[KMGTPE]i|[eE][+-]?\d+)?$/.exec(text);
    if (!parts || text === '') { return fail(`'${text}' is not a quantity`); }
    const [, sign, whole, fraction = '', suffix = ''] = parts;
    const [base, exponent] = /^[eE][+-]?\d/.test(suffix) ? [10n, Number(suffix.slice(1))] as const : SUFFIXES[suffix];
    if (Math.abs(exponent) > 1000) { return fail(`'${text}' is out of bounds`); }
    const digits = BigInt(`0${whole}${fraction}`);
    let above = digits * NANO;
    let below = 10n ** BigInt(fraction.length);
    if (exponent >= 0) { above *= base ** BigInt(exponent); } else { below *= base ** BigInt(-exponent); }
    const size = (above + below - 1n) / below;
    const room = roomFor(whole, fraction, base, exponent);
    const scale = (base === 10n ? exponent : 0) - fraction.length;
    const value = base === 10n ? digits : digits * base ** BigInt(Math.max(exponent, 0));
    const [signed, ofMachine] = sign === '-' ? [-size, -value] : [size, value];
    return new Quantity(signed, room >= 0 && scale >= -9 ? { value: ofMachine, scale } : undefined);
  }

  public static from(v: unknown): Quantity {
    return v instanceof Quantity ? v : fail('expected a quantity');
  }

  public readonly type = 'kubernetes.Quantity';

  constructor(public readonly billionths: bigint, private readonly machine?: Machine) {
    super();
  }

  public equals(other: unknown): boolean {
    return other instanceof Quantity && other.billionths === this.billionths;
  }

  public compare(other: unknown): number {
    const { billionths } = Quantity.from(other);
    return this.billionths < billionths ? -1 : this.billionths > billionths ? 1 : 0;
  }

  /** With a quantity or a whole number. */
  public plus(other: unknown, sign: 1n | -1n = 1n): Quantity {
    const more = typeof other === 'number' ? new Quantity(BigInt(other) * NANO, { value: BigInt(other), scale: 0 }) : Quantity.from(other);
    return new Quantity(this.billionths + sign * more.billionths, this.machine && more.machine && sum(this.machine, more.machine, sign));
  }

  /** Only what takes 64 bits is looked at, and 1.0 is not an integer. */
  public get isInteger(): boolean {
    return this.machine !== undefined && this.machine.scale >= 0 && fits(scaled(this.machine, 0));
  }

  public get approximately(): number {
    return Number(this.billionths) / Number(NANO);
  }
}

/** How many digits are left in 64 bits; fewer than none where the server takes another way. */
function roomFor(whole: string, fraction: string, base: bigint, exponent: number): number {
  const digits = Math.max(1, whole.replace(/^0+/, '').length);
  if (base === 10n) { return 18 - digits - fraction.length; }
  return fraction === '' && exponent >= 0 ? 15 - digits - Math.trunc(exponent * 3 / 10) - 1 : -1;
}

const fits = (n: bigint): boolean => BigInt.asIntN(64, n) === n;

const scaled = ({ value, scale }: Machine, to: number): bigint => value * 10n ** BigInt(scale - to);

function sum(a: Machine, b: Machine, sign: bigint): Machine | undefined {
  if (b.value === 0n) { return a; }
  if (a.value === 0n) { return { ...b, value: sign * b.value }; }
  const scale = Math.min(a.scale, b.scale);
  const parts = [scaled(a, scale), sign * scaled(b, scale)];
  const value = parts[0] + parts[1];
  return [...parts, value].every(fits) ? { value, scale } : undefined;
}

export const QUANTITY_METHODS = {
  isGreaterThan: (a: CelValue, b: unknown) => a.compare(b) > 0,
  isLessThan: (a: CelValue, b: unknown) => a.compare(b) < 0,
  compareTo: (a: CelValue, b: unknown) => Math.sign(a.compare(b)),
  isInteger: (a: Quantity) => a.isInteger,
  asInteger: (a: Quantity) => a.isInteger ? a.approximately : fail('not an integer'),
  asApproximateFloat: (a: Quantity) => a.approximately,
  sign: (a: Quantity) => a.billionths > 0n ? 1 : a.billionths < 0n ? -1 : 0,
  add: (a: Quantity, b: unknown) => a.plus(b),
  sub: (a: Quantity, b: unknown) => a.plus(b, -1n),
};
