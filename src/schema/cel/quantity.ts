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

/** A Kubernetes quantity, in billionths: what is smaller is rounded away from zero, as the server does. */
export class Quantity extends CelValue {
  /** The server takes a sign, or a suffix, without any digits for 0. */
  public static parse(text: string): Quantity {
    const parts = /^([+-]?)(\d*)(?:\.(\d*))?([numkMGTPE]|[KMGTPE]i|[eE][+-]?\d+)?$/.exec(text);
    if (!parts || text === '') { return fail(`'${text}' is not a quantity`); }
    const [, sign, whole, fraction = '', suffix = ''] = parts;
    const [base, exponent] = /^[eE][+-]?\d/.test(suffix) ? [10n, Number(suffix.slice(1))] as const : SUFFIXES[suffix];
    if (Math.abs(exponent) > 1000) { return fail(`'${text}' is out of bounds`); }
    let above = BigInt(`0${whole}${fraction}`) * NANO;
    let below = 10n ** BigInt(fraction.length);
    if (exponent >= 0) { above *= base ** BigInt(exponent); } else { below *= base ** BigInt(-exponent); }
    const size = (above + below - 1n) / below;
    return new Quantity(sign === '-' ? -size : size);
  }

  public static from(v: unknown): Quantity {
    return v instanceof Quantity ? v : fail('expected a quantity');
  }

  public readonly type = 'kubernetes.Quantity';

  constructor(public readonly billionths: bigint) {
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
    const more = typeof other === 'number' ? BigInt(other) * NANO : Quantity.from(other).billionths;
    return new Quantity(this.billionths + sign * more);
  }

  public get isInteger(): boolean {
    return this.billionths % NANO === 0n && this.billionths / NANO < 2n ** 63n && this.billionths / NANO >= -(2n ** 63n);
  }

  public get approximately(): number {
    return Number(this.billionths) / Number(NANO);
  }
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
