import { CelError } from './error';

const UNITS: { readonly [unit: string]: number } = {
  ns: 1, us: 1e3, µs: 1e3, μs: 1e3, ms: 1e6, s: 1e9, m: 60e9, h: 3600e9,
};

/** A length of time, in nanoseconds. */
export class Duration {
  /** Go's `time.ParseDuration`. */
  public static parse(text: string): Duration {
    const bare = text.replace(/^[+-]/, '');
    if (bare === '0') { return new Duration(0); }
    if (!/^((\d+(\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h))+$/.test(bare)) { throw new CelError(`'${text}' is not a duration`); }
    let total = 0;
    for (const [, number, unit] of bare.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g)) { total += Number(number) * UNITS[unit]; }
    return new Duration(text.startsWith('-') ? -total : total);
  }

  constructor(public readonly nanoseconds: number) {}
}
