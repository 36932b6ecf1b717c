import { JsonObject } from './json-type';
import { Findings, shown } from './problem';

/** Checks that a field, where it is given, has one of some values. */
export function checkOneOf(object: JsonObject, field: string, values: readonly string[], findings: Findings): void {
  const value = object[field];
  if (typeof value === 'string' && !values.includes(value)) {
    findings.add('SchemaEnum', `must be one of ${values.join(', ')}, got ${shown(value)}`, field);
  }
}
