import { Key } from '../codec/manifest-path';
import { isObject } from '../schema/json-type';

/** The items of a List, also of one of a kind such as `SecretList`, whose items need not say theirs. */
export function itemsOf(value: unknown, at: readonly Key[]): readonly { readonly item: unknown; readonly at: readonly Key[] }[] {
  if (!isObject(value) || typeof value.kind !== 'string' || !value.kind.endsWith('List') || !Array.isArray(value.items)) { return [{ item: value, at }]; }
  const { apiVersion, kind } = value;
  const own = kind === 'List' ? {} : { apiVersion, kind: kind.slice(0, -'List'.length) };
  return value.items.flatMap((item: unknown, i) => itemsOf(isObject(item) ? { ...own, ...item } : item, [...at, 'items', i]));
}
