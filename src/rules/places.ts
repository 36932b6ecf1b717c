import { Key } from '../codec/manifest-path';
import { JsonObject } from '../schema/json-type';

/** A part of a manifest, and where it stands. */
export interface Place {
  readonly value: unknown;
  readonly keys: readonly Key[];
}

/** A path ready to be followed; `*` stands for every item, or every field. */
export type Path = readonly string[];

export const path = (dotted: string): Path => dotted.split('.');

const NONE: readonly Place[] = [];
const NOWHERE: readonly Key[] = [];

/** Everything at a path. */
export function placesOf(value: unknown, fields: Path, keys: readonly Key[] = NOWHERE): readonly Place[] {
  // Most paths lead nowhere in most manifests: nothing is made before one may lead somewhere, and what makes it stays out of what V8 compiles for each caller.
  return mayLead(value, fields) ? allAt(value, fields, keys) : NONE;
}

function allAt(value: unknown, fields: Path, keys: readonly Key[]): readonly Place[] {
  const found: Place[] = [];
  follow(value, fields, 0, [...keys], found);
  return found;
}

function follow(node: unknown, fields: Path, depth: number, trail: Key[], found: Place[]): void {
  if (depth === fields.length) { found.push({ value: node, keys: [...trail] }); return; }
  if (node === null || typeof node !== 'object') { return; }
  const field = fields[depth];
  if (field !== '*') {
    if (Array.isArray(node) || !Object.prototype.hasOwnProperty.call(node, field)) { return; }
    trail.push(field);
    follow((node as JsonObject)[field], fields, depth + 1, trail, found);
    trail.pop();
    return;
  }
  for (const key of Array.isArray(node) ? node.keys() : Object.keys(node)) {
    trail.push(key);
    follow((node as { readonly [k: Key]: unknown })[key], fields, depth + 1, trail, found);
    trail.pop();
  }
}

/** Whether there is something where a path first stands for several places, or at its end. */
function mayLead(value: unknown, fields: Path): boolean {
  let node = value;
  for (let depth = 0; depth < fields.length; depth++) {
    if (node === null || typeof node !== 'object') { return false; }
    const field = fields[depth];
    if (field === '*') { return true; }
    if (Array.isArray(node) || !Object.prototype.hasOwnProperty.call(node, field)) { return false; }
    node = (node as JsonObject)[field];
  }
  return true;
}
