import { Expression, from, literal } from '../code/expression';

const UNITS: { readonly [unit: string]: number } = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

/** Milliseconds of a duration as gateways write it; undefined where it is none, or finer than that. */
export function milliseconds(text: string): number | undefined {
  if (!/^(\d+(\.\d+)?(h|ms|m|s))+$/.test(text)) { return undefined; }
  const sum = [...text.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g)].reduce((all, [, count, unit]) => all + Number(count) * UNITS[unit], 0);
  return Number.isInteger(sum) ? sum : undefined;
}

/** A duration in the largest unit that it is a whole number of; undefined where it is none. */
export function duration(text: string | undefined): Expression | undefined {
  const all = text === undefined ? undefined : milliseconds(text);
  if (all === undefined) { return undefined; }
  const [method, size] = ([['days', 86_400_000], ['hours', 3_600_000], ['minutes', 60_000], ['seconds', 1000]] as const).find(([, unit]) => all > 0 && all % unit === 0) ?? ['millis', 1];
  return all === 0 ? from('Duration', 'seconds', literal(0)) : from('Duration', method, literal(all / size));
}
