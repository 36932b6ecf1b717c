import { CelError } from './error';

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

/** A Kubernetes quantity, kept exactly in units of 10⁻⁹ times 10⁻⁹. */
export class Quantity {
  public static parse(text: string): Quantity {
    const parts = /^([+-]?)(\d+\.?\d*|\.\d+)([numkMGTPE]|[KMGTPE]i|[eE][+-]?\d+)?$/.exec(text);
    if (!parts) { throw new CelError(`'${text}' is not a quantity`); }
    const [, sign, digits, suffix = ''] = parts;
    const [whole, fraction = ''] = digits.split('.');
    const [base, exponent] = /^[eE][+-]?\d/.test(suffix) ? [10n, Number(suffix.slice(1))] as const : SUFFIXES[suffix];
    let value = BigInt(whole + fraction) * 10n ** BigInt(Math.max(0, SCALE - fraction.length));
    value = exponent >= 0 ? value * base ** BigInt(exponent) : value / base ** BigInt(-exponent);
    return new Quantity(sign === '-' ? -value : value);
  }

  public static is(text: string): boolean {
    try { Quantity.parse(text); return true; } catch { return false; }
  }

  constructor(public readonly scaled: bigint) {}

  public compare(other: Quantity): number {
    return this.scaled < other.scaled ? -1 : this.scaled > other.scaled ? 1 : 0;
  }

  public get isInteger(): boolean {
    return this.scaled % 10n ** BigInt(SCALE) === 0n;
  }

  public get approximately(): number {
    return Number(this.scaled) / 10 ** SCALE;
  }
}

const SCALE = 18;
