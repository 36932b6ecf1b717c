import { Walking } from './walking';
import { isNear } from '../rules/identity';
import { KnownObject } from '../rules/known-object';
import { isPlaceholder } from '../rules/placeholder';
import { JsonObject, mapOf } from '../schema/json-type';

/** What an entry of a Secret or a ConfigMap is. */
export type Entry = { readonly kind: 'value'; readonly value: string } | { readonly kind: 'unknown' } | { readonly kind: 'missing' };

/** Where something is looked up. */
export type Within = Pick<Walking, 'site' | 'world'>;

/** The entries of a Secret or a ConfigMap in a namespace; undefined where it is not at hand. */
export function entriesIn(walking: Within, kind: 'Secret' | 'ConfigMap', name: string, namespace: string | undefined): ReadonlyMap<string, Entry> | undefined {
  const object = walking.site.around.find(kind, namespace, name, '');
  return object && entriesOf(object.manifest);
}

/** Objects of a kind in a namespace that carry labels. */
export const labelled = (walking: Walking, kind: 'Secret' | 'ConfigMap', labels: { readonly [key: string]: string }, namespace: string | undefined): readonly KnownObject[] =>
  walking.site.around.ofKind(kind).filter(object => isNear(object.namespace, namespace)
    && Object.entries(labels).every(([label, value]) => mapOf(mapOf(object.manifest.metadata).labels)[label] === value));

/** One entry of a Secret, which is somewhere else where the objects are not all there are. */
export function secretEntry(walking: Within, name: string, key: string, namespace: string | undefined): Entry {
  const entries = entriesIn(walking, 'Secret', name, namespace);
  if (entries === undefined) { return { kind: walking.world.isComplete ? 'missing' : 'unknown' }; }
  return entries.get(key) ?? { kind: 'missing' };
}

export function entriesOf({ data, stringData, kind }: JsonObject): ReadonlyMap<string, Entry> {
  const decoded = Object.entries(mapOf(data)).map(([key, value]) => [key, kind === 'Secret' ? decodedEntry(value) : entry(value)] as const);
  return new Map([...decoded, ...Object.entries(mapOf(stringData)).map(([key, value]) => [key, entry(value)] as const)]);
}

const entry = (value: unknown): Entry => typeof value !== 'string' || isPlaceholder(value) ? { kind: 'unknown' } : { kind: 'value', value };

const decodedEntry = (value: unknown): Entry =>
  typeof value === 'string' && !isPlaceholder(value) ? { kind: 'value', value: Buffer.from(value, 'base64').toString() } : { kind: 'unknown' };
