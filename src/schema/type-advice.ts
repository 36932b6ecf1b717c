import { Check } from './check';
import { isObject } from './json-type';
import { Findings } from './problem';

/** To follow what is said of a value of the wrong type: how the same is written in the right one, where that is plain. `check` is that of its field. */
export function typeAdvice(value: unknown, expected: string, check: Check, findings: Findings): string {
  const passes = (other: unknown): boolean => {
    const tried = new Findings(findings.path);
    check(other, tried);
    return tried.problems.length === 0;
  };
  switch (expected) {
    case 'string':
      if (typeof value !== 'number' && typeof value !== 'boolean') { return ''; }
      if (passes(String(value))) { return '; put it in quotes'; }
      return typeof value === 'number' && passes(`${value}s`) ? `; give it a unit, as in ${findings.shown(`${value}s`)}` : '';
    case 'integer':
    case 'number':
      return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()) && passes(Number(value)) ? '; take it out of its quotes' : '';
    case 'boolean':
      return value === 'true' || value === 'false' ? '; take it out of its quotes' : '';
    case 'array':
      return value !== null && !Array.isArray(value) && (isObject(value) || passes([value])) ? '; make it an item of a list, with a dash before it' : '';
    case 'object':
      return Array.isArray(value) && value.length === 1 && passes(value[0]) ? '; give the one item itself, without a list' : '';
    default: return '';
  }
}
