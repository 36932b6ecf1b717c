import { newest, newestTaking, runsGateways, takersOf } from './newest-taking';
import { DialectDefinition } from '../dialects/definition';
import { KnownObject } from '../rules/known-object';
import { isObject } from '../schema/json-type';

/** Objects of one gateway. */
export interface DialectGroup<T extends KnownObject> {
  readonly dialect: DialectDefinition;
  readonly objects: readonly T[];
}

/** Kinds that several gateways may use the same object of. */
const SHARED: readonly string[] = ['ConfigMap', 'GatewayClass', 'Namespace', 'Secret', 'Service', 'ServiceAccount'];

/**
 * The release that objects are for; where none takes all of them, several, each with what hangs together. The one that takes the most comes first.
 * A text says why there is none.
 */
export function dialectGroups<T extends KnownObject>(objects: readonly T[]): readonly DialectGroup<T>[] | string {
  const found = newestTaking(objects);
  const one = typeof found === 'string' ? found : [{ dialect: found, objects }];
  if (typeof found !== 'string' && runsGateways(found, objects)) { return one; }
  const parts = connected(objects).map(part => ({ part, takers: takersOf(part) }));
  const own = parts.filter(({ takers }) => takers !== undefined);
  const groups: { readonly dialect: DialectDefinition; readonly objects: T[] }[] = [];
  let left = own.map(({ part, takers = [] }) => ({ part, takers }));
  while (left.length > 0) {
    const counts = new Map<DialectDefinition, number>();
    left.forEach(({ part, takers }) => takers.forEach(dialect => counts.set(dialect, (counts.get(dialect) ?? 0) + part.length)));
    const most = Math.max(...counts.values());
    const best = [...counts].filter(([, count]) => count === most).map(([dialect]) => dialect);
    if (best.length === 0) { return one; }
    const dialect = newest(best);
    groups.push({ dialect, objects: left.filter(({ takers }) => takers.includes(dialect)).flatMap(({ part }) => part) });
    left = left.filter(({ takers }) => !takers.includes(dialect));
  }
  if (groups.length < 2) { return one; }
  const placed = new Map(groups.flatMap(group => group.objects.map(object => [object, group] as const)));
  for (const object of objects.filter(each => !placed.has(each))) {
    const group = groups.find(({ objects: inside }) =>
      inside.some(({ namespace, manifest }) => namespace === object.namespace && names(manifest, object.name))) ?? groups[0];
    placed.set(object, group);
  }
  return groups.map(group => ({ dialect: group.dialect, objects: objects.filter(object => placed.get(object) === group) }));
}

/** What hangs together by references, in the order of the input. */
function connected<T extends KnownObject>(objects: readonly T[]): readonly (readonly T[])[] {
  const parents = new Map<T, T>();
  const rootOf = (object: T): T => {
    let at = object;
    for (let next = parents.get(at); next !== undefined; next = parents.get(at)) { at = next; }
    return at;
  };
  const joining = objects.filter(({ kind }) => !SHARED.includes(kind));
  const byName = new Map(joining.map(object => [keyOf(object.kind, object.namespace, object.name), object]));
  for (const object of joining) {
    for (const { kind, namespace, name } of referencesIn(object.manifest)) {
      const found = byName.get(keyOf(kind, namespace ?? object.namespace, name));
      if (!found) { continue; }
      const [a, b] = [rootOf(object), rootOf(found)];
      if (a !== b) { parents.set(b, a); }
    }
  }
  const parts = new Map<T, T[]>();
  joining.forEach(object => parts.set(rootOf(object), [...parts.get(rootOf(object)) ?? [], object]));
  return [...parts.values()];
}

const keyOf = (kind: string, namespace: string | undefined, name: string): string => `${kind}/${namespace ?? ''}/${name}`;

interface Reference { readonly kind: string; readonly namespace?: string; readonly name: string }

/** Fields whose kind is not said. */
const USUAL_KIND: { readonly [field: string]: string } = { parentRefs: 'Gateway', extensionRef: 'GatewayExtension' };

function referencesIn(value: unknown, field = ''): readonly Reference[] {
  if (Array.isArray(value)) { return value.flatMap(item => referencesIn(item, field)); }
  if (!isObject(value)) { return []; }
  const { kind = USUAL_KIND[field], name, namespace } = value;
  const own = typeof kind === 'string' && typeof name === 'string' ? [{ kind, name, ...typeof namespace === 'string' && { namespace } }] : [];
  return [...own, ...Object.entries(value).flatMap(([key, item]) => referencesIn(item, key))];
}

/** Whether something in a manifest has a name. */
function names(value: unknown, name: string): boolean {
  if (Array.isArray(value)) { return value.some(item => names(item, name)); }
  return isObject(value) && Object.entries(value).some(([key, item]) => key === 'name' && item === name || names(item, name));
}
