import { CheckedDocument } from './document';
import { Lint, Surroundings, warning } from './lint-finding';
import { trapsOf } from './trap';
import { Key, manifestPath } from '../codec/manifest-path';
import { isObject } from '../schema/json-type';

/** Fields that every release in question accepts and then ignores, or takes for something else. */
export function lintTraps(document: CheckedDocument, { candidates }: Surroundings): readonly Lint[] {
  const { manifest } = document;
  const dialects = candidates(document);
  const names = dialects.map(({ title }) => title).join(', ');
  const spec = isObject(manifest.spec) ? manifest.spec : {};
  return trapsOf(String(manifest.kind), dialects).flatMap(({ at, field = [], when, code = 'LintIneffective', says }) =>
    at.flatMap(path => placesOf(manifest, path.split('.'), []))
      .filter(({ value }) => value !== undefined && value !== null && (when === undefined || when(value, spec)))
      .map(({ keys }) => [...keys, ...field])
      .map(keys => warning(code, `${names}: ${says}`, keys, manifestPath(keys))));
}

interface Place { readonly value: unknown; readonly keys: readonly Key[] }

/** Everything at a path in which `*` stands for every item. */
export function placesOf(value: unknown, path: readonly string[], keys: readonly Key[]): readonly Place[] {
  if (path.length === 0) { return [{ value, keys }]; }
  const [field, ...rest] = path;
  if (Array.isArray(value)) { return field === '*' ? value.flatMap((item: unknown, i) => placesOf(item, rest, [...keys, i])) : []; }
  if (!isObject(value)) { return []; }
  const fields = field === '*' ? Object.keys(value) : Object.prototype.hasOwnProperty.call(value, field) ? [field] : [];
  return fields.flatMap(key => placesOf(value[key], rest, [...keys, key]));
}
