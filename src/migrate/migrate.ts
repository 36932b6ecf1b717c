import { migrateBackend } from './backends';
import { changedDefaults, changedMeanings } from './changes';
import { decoded, isOf } from './decoded';
import { isParameters, migrateGateway, tellOfClass } from './gateways';
import { migrateListenerSet } from './listener-sets';
import { metadataOf } from './metadata';
import { Migration } from './migration';
import { migratePolicy, policyKinds } from './policies';
import { migrateRoute } from './routes';
import { migrateSecretsOf } from './secrets';
import { wholeFirst } from './split-routes';
import { kindsOf, staysAsItIs } from './staying';
import { DialectDefinition, ObjectKind } from '../dialects/definition';
import { KnownObject } from '../rules/known-object';
import { KnownObjects } from '../rules/known-objects';
import { judge } from '../schema/verdict';

type AnyKind = ObjectKind<never>;

/** Moves objects from a dialect to another. What they refer to but is not among them is taken to move as well. */
export function migrate(objects: readonly KnownObject[], from: DialectDefinition, to: DialectDefinition): Migration {
  const migration = new Migration(new KnownObjects(objects), from, to);
  if (from === to) { return migration; }
  const stays = new Set(objects.filter(object => staysAsItIs(object, from, to)));
  const changing = objects.filter(object => !stays.has(object));
  const of = (...kinds: readonly (ObjectKind<never> | undefined)[]): readonly KnownObject[] =>
    changing.filter(object => kinds.some(kind => isOf(object, kind)));
  // Routes need to know which backends stay, and policies which of them are in routes.
  for (const backend of of(from.backend as AnyKind)) {
    migrateBackend(backend, migration);
    migrateSecretsOf(backend, migration);
  }
  for (const route of wholeFirst(of(from.route as AnyKind))) { if (!migration.absorbed.has(route)) { migrateRoute(route, migration); } }
  for (const gateway of of(from.gateway as AnyKind)) { migrateGateway(gateway, migration); }
  for (const set of of(from.listenerSet as AnyKind | undefined)) { migrateListenerSet(set, migration); }
  for (const policy of of(...policyKinds(from) as readonly AnyKind[])) { if (!migration.absorbed.has(policy)) { migratePolicy(policy, migration); } }
  for (const grant of of(from.grant as AnyKind)) { migrateGrant(grant, migration); }
  for (const model of of(from.model as AnyKind | undefined)) { migrateModel(model, migration); }
  objects.filter(({ kind }) => kind === 'GatewayClass').forEach(each => tellOfClass(each, migration));
  const staying = [...stays].filter(object => kindsOf(from).some(kind => isOf(object, kind)));
  for (const object of staying) { changedDefaults(object, from, to).forEach(({ message, keys }) => migration.tell('manual', object, message, keys)); }
  for (const object of objects) { changedMeanings(object, from, to).forEach(({ message, keys }) => migration.tell('manual', object, message, keys)); }
  const done = new Set([...migration.absorbed, ...migration.made.map(({ beside }) => beside), ...migration.findings.map(({ object }) => object)]);
  changing.filter(object => !done.has(object)).forEach(object => tellOfRest(object, migration));
  return migration;
}

function migrateGrant(object: KnownObject, migration: Migration): void {
  const { from, to } = migration;
  const read = decoded(object, from.grant);
  if (read === undefined) { return; }
  const { intent: { from: leave, to: whereTo } } = read;
  const { group, kind } = to.backend;
  const moved = whereTo.map(each => each.group === from.backend.group && each.kind === from.backend.kind ? { ...each, group, kind } : each);
  if (moved.every((each, i) => each === whereTo[i])) { return; }
  migration.make(to.grant, { from: leave, to: moved }, metadataOf(object), object);
}

function migrateModel(object: KnownObject, migration: Migration): void {
  const { from, to } = migration;
  const read = decoded(object, from.model);
  if (read === undefined) { return migration.tell('manual', object, `this ${object.kind} cannot be read; it stays as it is`); }
  if (to.model === undefined) {
    return migration.tell('unsupported', object, `${to.title} has no models by name as objects of their own; write a route for each with ModelRouter, which makes headers of the models`);
  }
  migration.tellUnread(object, read.leftovers);
  const left = migration.prunedBy(object, read.intent, to.model);
  if (left === undefined) { return migration.tell('manual', object, `nothing of it can be said in ${to.title}; it stays as it is`); }
  migration.make(to.model, left, metadataOf(object), object);
}

/** Groups of the gateways. */
const OWN = /(^|\.)(agentgateway\.dev|kgateway\.dev|solo\.io)$/;

function tellOfRest(object: KnownObject, migration: Migration): void {
  const { to } = migration;
  if (!OWN.test(object.group) || (judge(object.manifest, to.releases).known && !isParameters(object, migration))) { return; }
  migration.tell('manual', object, `${to.title} has no ${object.kind}, and nothing that moves refers to it; it stays as it is: take it out, or say by hand what it says`);
}
