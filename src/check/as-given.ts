import { numberOrText } from './yaml-number';

/** Text that would be a number if it were not too large for one. */
const TOO_LARGE = /^[-+]?\.?\d[\d._]*[eE][-+]?\d+$/;

/** The number that a message shows. */
const GOT = /(\bgot (?:integer |number )?)(-?\d\S*?)(?=[;,]|$)/;

/** A message about a value with a number as it stands in the file: YAML has more ways to write one than JSON, and more digits than a number keeps. */
export function asGiven(message: string, plainText: string | undefined): string {
  if (plainText === undefined) { return message; }
  const value = numberOrText(plainText);
  if (typeof value === 'number') { return message.replace(GOT, (all, got: string, shown) => shown === String(value) ? `${got}${plainText}` : all); }
  return TOO_LARGE.test(plainText) ? message.replace(`got string '${plainText}'`, `got ${plainText}, which is too large for a number`) : message;
}
