import { CelError } from './error';
import { has, isObject, JsonObject } from '../json-type';

/** A value that JSON does not have, such as a duration. */
export abstract class CelValue {
  public abstract readonly type: string;
  /** How many parts there are, where it has parts. */
  public readonly size?: number;
  public abstract equals(other: unknown): boolean;

  /** Less than zero, zero or more; only of a value of the same class. */
  public compare(_other: unknown): number {
    return fail(`cannot compare ${this.type}`);
  }
}

export const fail = (message: string): never => { throw new CelError(message); };

export const isMap = (v: unknown): v is JsonObject => isObject(v) && !(v instanceof CelValue);

export function typeName(v: unknown): string {
  if (v === null) { return 'null_type'; }
  if (v instanceof CelValue) { return v.type; }
  if (Array.isArray(v)) { return 'list'; }
  if (typeof v === 'number') { return Number.isInteger(v) ? 'int' : 'double'; }
  return typeof v === 'boolean' ? 'bool' : typeof v === 'string' ? 'string' : 'map';
}

export const text = (v: unknown): string => typeof v === 'string' ? v : fail(`expected a string, got ${typeName(v)}`);
export const listOf = (v: unknown): readonly unknown[] => Array.isArray(v) ? v : fail(`expected a list, got ${typeName(v)}`);
export const number = (v: unknown): number => typeof v === 'number' ? v : fail(`expected a number, got ${typeName(v)}`);
export const bool = (v: unknown): boolean => typeof v === 'boolean' ? v : fail(`expected a boolean, got ${typeName(v)}`);

/** The characters of a text as the server counts them. */
export const points = (s: string): readonly string[] => Array.from(s);
export const isPlain = (s: string): boolean => /^[\x00-\x7f]*$/.test(s); // eslint-disable-line no-control-regex

export function equals(a: unknown, b: unknown): boolean {
  if (a === b) { return true; }
  if (a instanceof CelValue) { return a.equals(b); }
  if (b instanceof CelValue) { return b.equals(a); }
  if (Array.isArray(a) && Array.isArray(b)) { return a.length === b.length && a.every((v, i) => equals(v, b[i])); }
  if (!isObject(a) || !isObject(b)) { return false; }
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every(key => has(b, key) && equals(a[key], b[key]));
}

/** Whether both hold the same, whatever the order. */
export const sameSet = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.every(v => b.some(w => equals(v, w))) && b.every(v => a.some(w => equals(v, w)));

export function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') { return a - b; }
  if (typeof a === 'string' && typeof b === 'string') { return compareTexts(a, b); }
  if (a instanceof CelValue) { return a.compare(b); }
  if (b instanceof CelValue) { return -b.compare(a); }
  if (typeof a === 'boolean' && typeof b === 'boolean') { return Number(a) - Number(b); }
  return fail(`cannot compare ${typeName(a)} with ${typeName(b)}`);
}

export const compareBytes = (a: Buffer, b: Buffer): number => Buffer.compare(a, b);

/** By code points, which is the order of the bytes of UTF-8, and not that of UTF-16. */
function compareTexts(a: string, b: string): number {
  if (a === b) { return 0; }
  if (isPlain(a) && isPlain(b)) { return a < b ? -1 : 1; }
  return compareBytes(Buffer.from(a), Buffer.from(b));
}

/** Size of a string in characters, of a list in items, of a map in entries. */
export function size(v: unknown): number {
  if (typeof v === 'string') { return isPlain(v) ? v.length : points(v).length; }
  if (Array.isArray(v)) { return v.length; }
  if (isMap(v)) { return Object.keys(v).length; }
  return v instanceof CelValue && v.size !== undefined ? v.size : fail('only strings, lists and maps have a size');
}
