import { Draft } from './draft';
import { sealedAt, sealedManifest } from './sealed';
import { Place } from './subject';
import { KnownObject } from '../rules/known-object';
import { isObject, JsonObject, mapOf } from '../schema/json-type';

/** What a cluster or kubectl writes by itself. */
const WRITTEN = ['creationTimestamp', 'generation', 'managedFields', 'resourceVersion', 'selfLink', 'uid', 'name', 'namespace'];
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** Says what the metadata of an object say besides its name. */
export function sayMetadata(draft: Draft, { manifest, kind, name }: KnownObject, place: Place): void {
  const prefix = draft.kind === 'object' || draft.id.endsWith(name) ? '' : `${kind} ${name}: `;
  for (const [key, value] of Object.entries(mapOf(manifest.metadata))) {
    if (WRITTEN.includes(key) || value === null) { continue; }
    const said = key === 'annotations' && isObject(value) ? without(value, LAST_APPLIED) : value;
    if (isObject(said) && Object.keys(said).length === 0) { continue; }
    draft.say({ key: `${prefix}metadata.${key}`, words: `${prefix}${key}`, area: 'cosmetics', value: sealedManifest(said), place });
  }
}

function without({ ...rest }: JsonObject, key: string): JsonObject {
  const { [key]: _, ...others } = rest;
  return others;
}

/** Says what of a manifest no codec read. */
export function sayUnread(draft: Draft, { manifest, kind, name }: KnownObject, leftovers: readonly string[], place: Place): void {
  const prefix = draft.id.endsWith(name) ? '' : `${kind} ${name}: `;
  for (const path of leftovers) {
    draft.say({ key: `${prefix}${path}`, words: `${prefix}${path}`, area: 'other', value: sealedAt(keysOf(path), valueAt(manifest, path)), place });
  }
}

const keysOf = (path: string): readonly string[] => path.split(/[.[\]"]+/).filter(key => key !== '');

const valueAt = (manifest: JsonObject, path: string): unknown => keysOf(path)
  .reduce<unknown>((node, key) => node === undefined || node === null ? undefined : (node as JsonObject)[key], manifest) ?? '(there)';
