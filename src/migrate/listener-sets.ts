import { decoded } from './decoded';
import { metadataOf } from './metadata';
import { Migration } from './migration';
import { KnownObject } from '../rules/known-object';

/** Writes listeners that are added to a Gateway, by the kind that the other release watches. */
export function migrateListenerSet(object: KnownObject, migration: Migration): void {
  const { from, to } = migration;
  const read = decoded(object, from.listenerSet);
  if (read === undefined) { return migration.tell('manual', object, `this ${object.kind} cannot be read; it stays as it is`); }
  if (to.listenerSet === undefined) {
    return migration.tell('unsupported', object, `${to.title} watches no ListenerSets; give its listeners to the Gateway '${read.intent.gateway.name}', and attach its routes there`);
  }
  migration.tellUnread(object, read.leftovers);
  const left = migration.prunedBy(object, read.intent, to.listenerSet);
  if (left === undefined) { return migration.tell('manual', object, `nothing of it can be said in ${to.title}; it stays as it is`); }
  migration.make(to.listenerSet, left, metadataOf(object), object);
}
