import { Check } from './check';
import { formatTest } from './format';
import { equal, isObject } from './json-type';
import { matcher } from './pattern';
import { Findings } from './problem';
import { SchemaFacts } from './release';

/** Whether a value is of a type of OpenAPI, as the server understands it. */
export function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'string': return typeof value === 'string';
    case 'object': return isObject(value);
    case 'array': return Array.isArray(value);
    case 'boolean': return typeof value === 'boolean';
    case 'integer': return isInt64(value);
    case 'number': return typeof value === 'number' && Number.isFinite(value);
    case 'integer or string': return typeof value === 'string' || isInt64(value);
    default: return true;
  }
}

const isInt64 = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 2 ** 63;

export function enumCheck(values: readonly unknown[]): Check {
  const plain = new Set(values);
  return (value, findings) => {
    if (!plain.has(value) && !values.some(allowed => equal(allowed, value))) {
      findings.add('SchemaEnum', `must be one of ${values.map(allowed => String(allowed)).join(', ')}, got ${findings.shown(value)}`);
    }
  };
}

export function stringCheck({ minLength, maxLength, pattern, format }: SchemaFacts): ((text: string, findings: Findings) => void) | undefined {
  const fits = pattern === undefined ? undefined : patternTest(pattern);
  const wellFormed = format === undefined ? undefined : formatTest(format);
  if (minLength === undefined && maxLength === undefined && !fits && !wellFormed) { return undefined; }
  return (text, findings) => {
    if (minLength !== undefined && text.length < minLength * 2 && length(text) < minLength) {
      findings.add('SchemaBound', `must have at least ${minLength} characters, got ${length(text)}`);
    }
    if (maxLength !== undefined && text.length > maxLength && length(text) > maxLength) {
      findings.add('SchemaBound', `must have at most ${maxLength} characters, got ${length(text)}`);
    }
    if (fits instanceof Error) { findings.add('SchemaBrokenRule', `the schema's own pattern cannot be used (${fits.message}): ${pattern}`); } else if (fits && !fits(text)) { findings.add('SchemaPattern', `must match ${pattern}, got ${findings.shown(text)}`); }
    if (wellFormed && !wellFormed(text)) { findings.add('SchemaFormat', `must be ${article(format as string)}, got ${findings.shown(text)}`); }
  };
}

export function numberCheck(facts: SchemaFacts): ((n: number, findings: Findings) => void) | undefined {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = facts;
  const narrow = facts.type === 'integer' && facts.format === 'int32';
  if (minimum === undefined && maximum === undefined && multipleOf === undefined && !narrow) { return undefined; }
  return (n, findings) => {
    if (narrow && (n > 2147483647 || n < -2147483648)) { findings.add('SchemaBound', `must fit into 32 bits, got ${n}`); }
    // The server compares an integer with an integer: it cuts the bound.
    const cut = (bound: number) => Number.isInteger(n) ? Math.trunc(bound) : bound;
    if (minimum !== undefined && (exclusiveMinimum ? n <= cut(minimum) : n < cut(minimum))) {
      findings.add('SchemaBound', `must be ${exclusiveMinimum ? 'greater than' : 'at least'} ${minimum}, got ${n}`);
    }
    if (maximum !== undefined && (exclusiveMaximum ? n >= cut(maximum) : n > cut(maximum))) {
      findings.add('SchemaBound', `must be ${exclusiveMaximum ? 'less than' : 'at most'} ${maximum}, got ${n}`);
    }
    if (multipleOf !== undefined && !isMultiple(n, cut(multipleOf))) { findings.add('SchemaBound', `must be a multiple of ${multipleOf}, got ${n}`); }
  };
}

function patternTest(pattern: string): ((text: string) => boolean) | Error {
  try { return matcher(pattern); } catch (e) { return e as Error; }
}

function isMultiple(n: number, factor: number): boolean {
  if (factor <= 0) { return false; }
  if (Number.isInteger(n)) { return n % factor === 0; }
  const times = factor < 1 ? 1 / factor * n : n / factor;
  return Math.abs(times - Math.round(times)) / (Math.abs(times) + Math.abs(Math.round(times))) < 1e-9;
}

/** Length in characters as the server counts them, not in UTF-16 units. */
function length(text: string): number {
  let n = text.length;
  for (let i = 0; i < text.length - 1; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit < 0xdc00) { n--; i++; }
  }
  return n;
}

export const article = (what: string) => `${/^[aeio]/.test(what) ? 'an' : 'a'} ${what}`;
