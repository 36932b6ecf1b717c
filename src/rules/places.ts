import { Key } from '../codec/manifest-path';
import { isObject } from '../schema/json-type';

/** A part of a manifest, and where it stands. */
export interface Place {
  readonly value: unknown;
  readonly keys: readonly Key[];
}

/** A path ready to be followed; `*` stands for every item, or every field. */
export type Path = readonly string[];

export const path = (dotted: string): Path => dotted.split('.');

const NONE: readonly Place[] = [];

/** Everything at a path. */
export function placesOf(value: unknown, fields: Path, keys: readonly Key[] = []): readonly Place[] {
  const found: Place[] = [];
  follow(value, fields, 0, keys, found);
  return found.length > 0 ? found : NONE;
}

function follow(value: unknown, fields: Path, depth: number, keys: readonly Key[], found: Place[]): void {
  if (depth === fields.length) { found.push({ value, keys }); return; }
  const field = fields[depth];
  if (Array.isArray(value)) {
    if (field === '*') { value.forEach((item: unknown, i) => follow(item, fields, depth + 1, [...keys, i], found)); }
    return;
  }
  if (!isObject(value)) { return; }
  if (field === '*') {
    for (const key of Object.keys(value)) { follow(value[key], fields, depth + 1, [...keys, key], found); }
  } else if (Object.prototype.hasOwnProperty.call(value, field)) {
    follow(value[field], fields, depth + 1, [...keys, field], found);
  }
}
