import { CelValue, fail } from './value';

const UNITS: { readonly [unit: string]: number } = {
  ns: 1, us: 1e3, µs: 1e3, μs: 1e3, ms: 1e6, s: 1e9, m: 60e9, h: 3600e9,
};

/** A length of time, in nanoseconds. */
export class Duration extends CelValue {
  /** Go's `time.ParseDuration`. */
  public static parse(text: string): Duration {
    const bare = text.replace(/^[+-]/, '');
    if (bare === '0') { return new Duration(0); }
    if (!/^((\d+(\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h))+$/.test(bare)) { return fail(`'${text}' is not a duration`); }
    let total = 0;
    for (const [, number, unit] of bare.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g)) { total += Number(number) * UNITS[unit]; }
    if (total >= 2 ** 63) { return fail(`'${text}' is too long a duration`); }
    return new Duration(text.startsWith('-') ? -total : total);
  }

  /** Where the schema says that a text is a duration, it need not be converted. */
  public static from(v: unknown): Duration {
    return v instanceof Duration ? v : typeof v === 'string' ? Duration.parse(v) : fail('expected a duration');
  }

  public readonly type = 'google.protobuf.Duration';

  constructor(public readonly nanoseconds: number) {
    super();
  }

  public equals(other: unknown): boolean {
    return (other instanceof Duration || typeof other === 'string') && this.compare(other) === 0;
  }

  public compare(other: unknown): number {
    return this.nanoseconds - Duration.from(other).nanoseconds;
  }
}
