import { parseAddress } from './address';

const ATOM = '[A-Za-z0-9!#$%&\'*+\\-/=?^_`{|}~\\u0080-\\u{10ffff}]+';
const DOTTED = `${ATOM}(?:\\.${ATOM})*`;
const QUOTED = '"(?:[^"\\\\\\r\\n]|\\\\.)*"';
const ADDRESS = new RegExp(`^(?:${DOTTED}|${QUOTED})@(?:${DOTTED}|\\[([^\\]\\s]+)\\])$`, 'u');
// Words need a space between them, so that each step is certain.
const NAME = new RegExp(`^(?:(?:${DOTTED}|${QUOTED})(?:[ \\t]+(?:${DOTTED}|${QUOTED}))*)?$`, 'u');

/** One address, with or without a name, as Go's `mail.ParseAddress` reads it. */
export function isEmail(text: string): boolean {
  const bare = text.replace(/^[ \t]+|[ \t]+$/g, '');
  const [, name, inside] = /^(.*)<[ \t]*([^<>]*?)[ \t]*>$/s.exec(bare) ?? [undefined, '', bare];
  const address = ADDRESS.exec(inside);
  return address !== null && (address[1] === undefined || parseAddress(address[1]) !== undefined) && NAME.test(name.replace(/[ \t]+$/, ''));
}
