/** Nanoseconds of Go's units. */
const UNITS: { readonly [unit: string]: number } = {
  ns: 1, us: 1e3, µs: 1e3, μs: 1e3, ms: 1e6, s: 1e9, m: 60e9, h: 3600e9,
};

const GO = /^[+-]?(0|((\d+(\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h))+)$/;

/** Nanoseconds of a duration as Go's `time.ParseDuration` reads it; undefined where it does not. */
export function parseGoDuration(text: string): number | undefined {
  if (!GO.test(text)) { return undefined; }
  const parts = Array.from(text.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g), ([, number, unit]) => [number, UNITS[unit]] as const);
  // What is less than a nanosecond is cut, but not what the binary fraction lacks of one.
  const total = parts.reduce((sum, [number, unit]) => sum + Math.trunc(Number(number) * unit + 0.001), 0);
  if (total > Number.MAX_SAFE_INTEGER && parts.reduce((sum, [number, unit]) => sum + exactly(number, unit), 0n) >= 2n ** 63n) {
    return undefined;
  }
  return text.startsWith('-') ? -total : total;
}

function exactly(number: string, unit: number): bigint {
  const [whole, fraction = ''] = number.split('.');
  return BigInt(`${whole}${fraction}`) * BigInt(unit) / 10n ** BigInt(fraction.length);
}

/** Units by their short names, and by how their long names begin. */
const WORDS: readonly (readonly [pattern: RegExp, nanoseconds: number])[] = [
  [/^(ns$|nano)/i, 1], [/^(us$|µs$|micro)/i, 1e3], [/^(ms$|milli)/i, 1e6], [/^(s$|sec)/i, 1e9],
  [/^(m$|min)/i, 60e9], [/^(h$|hr$|hour)/i, 3600e9], [/^(d$|day)/i, 86400e9], [/^(w$|wk$|week)/i, 604800e9],
];

/** Nanoseconds of a text of the format duration: Go's syntax, or anything at all in which a number is followed by a unit. */
export function parseDuration(text: string): number | undefined {
  const plain = parseGoDuration(text);
  if (plain !== undefined) { return plain; }
  const found = Array.from(text.matchAll(/(\d+)\s*([A-Za-zµ]+)/g), ([, number, unit]) => [Number(number), WORDS.find(([pattern]) => pattern.test(unit))?.[1]] as const);
  if (found.some(([number]) => number >= 2 ** 63) || found.every(([, unit]) => unit === undefined)) { return undefined; }
  return found.reduce((sum, [number, unit = 0]) => sum + number * unit, 0);
}
