import { Size } from 'cdk8s';
import { CodedError } from '../diagnostic/coded-error';

/** Bytes, as every release takes them. @throws when they are out of bounds */
export function bytesWithin(least: number, most: number, name: string, size: Size | undefined): number | undefined {
  if (size === undefined) { return undefined; }
  const bytes = size.toKibibytes() * 1024;
  if (bytes < least || bytes > most) { throw new CodedError('InvalidConnection', `${name} must be from ${least} to ${most} bytes, got ${bytes}`); }
  return bytes;
}

/** The largest number that the schemas take. */
export const MOST_BYTES = 4_294_967_295;
