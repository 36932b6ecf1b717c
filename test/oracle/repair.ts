import * as fc from 'fast-check';
import { randomValue } from './manifests';
import { has, isObject } from '../../src/schema/json-type';
import { Release } from '../../src/schema/release';
import { Server } from '../../src/schema/verdict';

type Keys = readonly (string | number)[];
interface Holder { [key: string | number]: unknown }

/** Puts parts of a manifest that we refuse anew, some times: what is nearly right asks more of the server than what is all wrong. */
export function repaired(draw: fc.GeneratorValue, release: Release, root: number, manifest: Holder): Holder {
  for (let tries = 0; tries < 12; tries++) {
    const [problem] = Server.of(release.name).verdict(manifest).problems;
    if (!problem || problem.keys.length === 0 || problem.keys[0] === 'metadata') { break; }
    change(draw, release, root, manifest, problem.keys);
  }
  return manifest;
}

function change(draw: fc.GeneratorValue, release: Release, root: number, manifest: Holder, keys: Keys): void {
  const target = at(manifest, keys);
  const index = schemaAt(release, root, keys);
  const properties = index === undefined ? {} : release.schemas[index].properties ?? {};
  const names = isObject(target) ? [...Object.keys(properties), ...Object.keys(target)] : [];
  if (isObject(target) && names.length > 0 && draw(fc.boolean)) {
    const name = draw(fc.constantFrom<string[]>, ...names) as string;
    if (has(target, name)) { delete (target as Holder)[name]; } else { (target as Holder)[name] = randomValue(draw, release, properties[name]); }
    return;
  }
  const holder = at(manifest, keys.slice(0, -1));
  if (typeof holder !== 'object' || holder === null) { return change(draw, release, root, manifest, keys.slice(0, -1)); }
  const last = keys[keys.length - 1];
  if (index === undefined) { delete (holder as Holder)[last]; } else { (holder as Holder)[last] = randomValue(draw, release, index); }
}

const at = (value: unknown, keys: Keys): unknown => keys.reduce<unknown>((holder, key) => (holder as Holder | undefined | null)?.[key], value);

function schemaAt(release: Release, root: number, keys: Keys): number | undefined {
  return keys.reduce<number | undefined>((index, key) => {
    if (index === undefined) { return undefined; }
    const { items, properties = {}, additionalProperties } = release.schemas[index];
    if (typeof key === 'number') { return items; }
    return has(properties, key) ? properties[key] : typeof additionalProperties === 'number' ? additionalProperties : undefined;
  }, root);
}
