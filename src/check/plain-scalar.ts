import { numberOrText } from './yaml-number';

/** Thrown where a text is not plain YAML. Made once: an error for each text would collect its stack. */
export const NOT_PLAIN = new Error('not plain YAML');

/** What may be a scalar without quotes, up to the end of the line, a comment with it. */
export const PLAIN = /[A-Za-z_/$^(][ -~]*|[-+]?[0-9][ -~]*/y;
/** A scalar in quotes, with no more escapes than JSON has as well. */
export const QUOTED = /"(?:[ !#-[\]-~]|\\["\\nt])*"|'(?:[ -&(-~]|'')*'/y;
/** What some version of YAML takes for more than text, and what JavaScript does. */
export const WORD = /^(?:true|false|yes|no|on|off|y|n|null|__proto__)$/i;

const NUMBER_LIKE = /^[-+0-9]/;
const CONSTANTS: { readonly [word: string]: unknown } = { true: true, false: false, null: null };

/** The value of a scalar without quotes. */
export function scalarOf(source: string): unknown {
  if (source.includes(': ') || source.endsWith(':')) { throw NOT_PLAIN; }
  if (NUMBER_LIKE.test(source)) { return numberOrText(source); }
  if (!WORD.test(source)) { return source; }
  if (!Object.hasOwn(CONSTANTS, source)) { throw NOT_PLAIN; }
  return CONSTANTS[source];
}

/** The text between quotes. */
export function quotedText(source: string): string {
  const text = source.slice(1, -1);
  if (source.startsWith('\'')) { return text.replace(/''/g, '\''); }
  return text.includes('\\') ? JSON.parse(source) as string : text;
}
