import { add, divide, multiply, remainder, subtract, within } from './operators';
import { Expression } from './syntax';
import { compare, equals } from './value';

/** An operator between two values. */
type Binary = (a: unknown, b: unknown, double: boolean) => unknown;

export const BINARY: { readonly [op: string]: Binary } = {
  '==': equals,
  '!=': (a, b) => !equals(a, b),
  'in': within,
  '<': (a, b) => compare(a, b) < 0,
  '<=': (a, b) => compare(a, b) <= 0,
  '>': (a, b) => compare(a, b) > 0,
  '>=': (a, b) => compare(a, b) >= 0,
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '%': remainder,
};

/** What answers with a yes or a no, whatever it is asked. */
export const ANSWERS = ['==', '!=', 'in', '<', '<=', '>', '>=', '&&', '||', '!_'];

/** A text, a number or a boolean that is written out; undefined for everything else. */
export const plainConstant = ({ op, args }: Expression): unknown => op === 'value' && ['string', 'number', 'boolean'].includes(typeof args) ? args : undefined;

/** Whether a value equals such a constant. */
export const isPlainly = (plain: unknown, value: unknown): boolean => value === plain || (typeof value === 'object' && equals(value, plain));
