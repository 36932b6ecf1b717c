import { ScalarTag, Tags } from 'yaml';

const INTEGER = /^[-+]?(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|[1-9][0-9]*|0)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

// Beyond 64 bits a number is read as a decimal one, if it can be.
const LIMIT = 2 ** 64;

/** A plain scalar that begins like a number, as kubectl reads it: text where it is none, such as `.` and `1e999`. */
export function numberOrText(text: string): number | string {
  const plain = text.startsWith('.') ? text : text.replace(/_/g, '');
  const whole = INTEGER.test(plain) ? integer(plain) : undefined;
  if (whole !== undefined && Math.abs(whole) <= LIMIT) { return whole; }
  const value = FLOAT.test(plain) ? Number.parseFloat(plain) : NaN;
  return Number.isFinite(value) ? value : text;
}

function integer(text: string): number {
  const [, sign, digits] = /^([-+]?)(.*)$/.exec(text)!;
  // Neither signs nor octals without `o` are numbers to JavaScript.
  const size = Number(/^0[0-7]/.test(digits) ? `0o${digits}` : digits);
  return sign === '-' ? -size : size;
}

const tagged = (tag: 'int' | 'float'): ScalarTag => ({ tag: `tag:yaml.org,2002:${tag}`, default: true, test: /^[-+.0-9]/, resolve: numberOrText });

/** kubectl reads YAML 1.1 (`yes`, `on`, `0777`, `.inf`), but leaves dates and base-60 numbers alone. */
export const withoutSurprises = (tags: Tags): Tags => [
  ...tags.filter(tag => typeof tag === 'string' || !/(timestamp|binary|omap|pairs|set|int|float)$/.test(tag.tag) || ('test' in tag && tag.test?.test('.inf'))),
  tagged('int'), tagged('float'),
];
