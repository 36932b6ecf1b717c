import { Check } from './check';
import { formatTest } from './format';
import { formatWords } from './format-words';
import { equal, isObject } from './json-type';
import { meantValue } from './meant-value';
import { matcher } from './pattern';
import { patternWords } from './pattern-words';
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
      findings.add('SchemaEnum', `must be one of ${values.map(allowed => String(allowed)).join(', ')}, got ${findings.shown(value)}${meantValue(value, values)}`);
    }
  };
}

export function stringCheck({ minLength, maxLength, pattern, format }: SchemaFacts): ((text: string, findings: Findings) => void) | undefined {
  const fits = pattern === undefined ? undefined : patternTest(pattern);
  const wellFormed = format === undefined ? undefined : formatTest(format);
  if (minLength === undefined && maxLength === undefined && !fits && !wellFormed) { return undefined; }
  return (text, findings) => {
    const isShort = minLength !== undefined && text.length < minLength * 2 && length(text) < minLength;
    if (isShort) {
      findings.add('SchemaBound', `must have at least ${minLength} characters, got ${length(text)}`);
    }
    if (maxLength !== undefined && text.length > maxLength && length(text) > maxLength) {
      findings.add('SchemaBound', `must have at most ${maxLength} characters, got ${length(text)}`);
    }
    if (fits instanceof Error) {
      findings.add('SchemaBrokenRule', `the schema's own pattern cannot be used (${fits.message}): ${pattern}`);
    } else if (fits && !fits(text) && !(isShort && text === '')) {
      findings.add('SchemaPattern', `${patternWords(pattern as string)}, got ${findings.shown(text)}`);
    }
    if (wellFormed && !wellFormed(text)) {
      findings.add('SchemaFormat', `must be ${formatWords(format as string)}, got ${findings.shown(text)}`);
    }
  };
}

function patternTest(pattern: string): ((text: string) => boolean) | Error {
  try { return matcher(pattern); } catch (e) { return e as Error; }
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
