import { Findings } from './problem';
import { SchemaFacts } from './release';

type NumberCheck = (n: number, findings: Findings) => void;

/** The least and the greatest number of a format, where that is less than any. */
const RANGES: { readonly [typeAndFormat: string]: readonly [least: number, greatest: number] } = {
  'integer int32': [-(2 ** 31), 2 ** 31 - 1],
  'number float': [-3.4028235677973366e38, 3.4028235677973366e38],
};

export function numberCheck(facts: SchemaFacts): NumberCheck | undefined {
  const { type, format, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = facts;
  const range = RANGES[`${type} ${format}`];
  const bounds = [minimum, maximum, multipleOf].filter(bound => bound !== undefined);
  if (bounds.length === 0 && !range) { return undefined; }
  // The server wants a bound of an integer to be an integer of that format, or else takes no value at all.
  const impossible = bounds.find(bound => type === 'integer' && !(Number.isInteger(bound) && isWithin(bound, range ?? [-(2 ** 63), 2 ** 63])));
  return (n, findings) => {
    if (range && !isWithin(n, range)) { findings.add('SchemaBound', `must fit into ${format}, got ${n}`); }
    if (impossible !== undefined) {
      findings.add('SchemaBound', `no value is accepted, since the schema's own bound ${impossible} is no ${format ?? 'integer'}; remove the field`);
    }
    // An integer is compared with an integer: the bound is cut.
    const cut = (bound: number) => Number.isInteger(n) ? Math.trunc(bound) : bound;
    if (minimum !== undefined && (exclusiveMinimum ? n <= cut(minimum) : n < cut(minimum))) {
      findings.add('SchemaBound', `must be ${exclusiveMinimum ? 'greater than' : 'at least'} ${minimum}, got ${n}`);
    }
    if (maximum !== undefined && (exclusiveMaximum ? n >= cut(maximum) : n > cut(maximum))) {
      findings.add('SchemaBound', `must be ${exclusiveMaximum ? 'less than' : 'at most'} ${maximum}, got ${n}`);
    }
    if (multipleOf !== undefined && !isMultiple(n, cut(multipleOf))) {
      findings.add('SchemaBound', `must be a multiple of ${multipleOf}, got ${n}`);
    }
  };
}

const isWithin = (n: number, [least, greatest]: readonly [number, number]): boolean => n >= least && n <= greatest;

function isMultiple(n: number, factor: number): boolean {
  if (factor <= 0) { return false; }
  if (Number.isInteger(n)) { return n % factor === 0; }
  const times = factor < 1 ? 1 / factor * n : n / factor;
  return Math.abs(times - Math.round(times)) / (Math.abs(times) + Math.abs(Math.round(times))) < 1e-9;
}
