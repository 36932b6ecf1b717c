import { Expression, literal, textMap, texts } from '../code/expression';

type Plain = string | number | boolean;

/** A plain value, where there is one. */
export const maybe = (value: Plain | undefined): Expression | undefined => value === undefined ? undefined : literal(value);

/** A flag, where it says more than silence does. */
export const onlyTrue = (value: boolean | undefined): Expression | undefined => value ? literal(true) : undefined;

export const maybeTexts = (items: readonly string[] | undefined): Expression | undefined => items && texts(items);

export const maybeTextMap = (of: { readonly [key: string]: string } | undefined): Expression | undefined => of && textMap(of);

/** Pairs as a map; undefined where a name is there twice, which a map has no words for. */
export function pairs(all: readonly { readonly name: string; readonly value?: string }[] | undefined): Expression | undefined {
  if (all === undefined || all.some(({ value }) => value === undefined)) { return undefined; }
  if (new Set(all.map(({ name }) => name)).size < all.length) { return undefined; }
  return textMap(Object.fromEntries(all.map(({ name, value }) => [name, value!])));
}
