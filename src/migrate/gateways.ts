import { decoded, isOf } from './decoded';
import { metadataBeside, metadataOf } from './metadata';
import { Migration } from './migration';
import { ObjectKind, DialectDefinition } from '../dialects/definition';
import { GatewayIntent } from '../intent/gateway';
import { gatherGateway, GatewayContext, placeGateway, StatedGatewayIntent } from '../intent/place-gateway';
import { KnownObject } from '../rules/known-object';
import { isObject, JsonObject } from '../schema/json-type';

const contextOf = ({ parametersPlacement: placement, parameters: kind }: DialectDefinition): GatewayContext => ({ placement, kind });

/** A Gateway as its author must have stated it. */
export interface ReadGateway {
  readonly stated: StatedGatewayIntent;
  readonly leftovers: readonly string[];
  /** What its proxy is made of, where that is at hand. */
  readonly parameters?: { readonly object: KnownObject; readonly leftovers: readonly string[] };
}

/** Joins a Gateway of a dialect with the parameters that it refers to, unless those were taken before. */
export function readGateway(
  object: KnownObject, { from, around }: Migration, isTaken: (parameters: KnownObject) => boolean = () => false,
): ReadGateway | undefined {
  const read = decoded(object, from.gateway);
  if (read === undefined) { return undefined; }
  const annotations = textsOf(metadataOf(object).annotations);
  const silent = gatherGateway({ gateway: read.intent, annotations }, contextOf(from));
  const referred = silent.parametersName === undefined ? undefined
    : around.find(from.parameters.kind, object.namespace, silent.parametersName, from.parameters.group);
  const parameters = referred && !isTaken(referred) ? decoded(referred, from.parameters) : undefined;
  if (parameters === undefined) { return { stated: silent, leftovers: read.leftovers }; }
  const stated = gatherGateway({ gateway: read.intent, annotations, parameters: parameters.intent }, contextOf(from));
  return { stated, leftovers: read.leftovers, parameters: { object: referred!, leftovers: parameters.leftovers } };
}

/** Writes a Gateway, with the parameters that only it refers to. */
export function migrateGateway(object: KnownObject, migration: Migration): void {
  const { from, to } = migration;
  const read = readGateway(object, migration);
  if (read === undefined) { return migration.tell('manual', object, 'this Gateway cannot be read; it stays as it is'); }
  migration.tellUnread(object, read.leftovers);
  const { stated, parameters } = read;
  if (parameters !== undefined) {
    migration.tellUnread(parameters.object, parameters.leftovers);
    migration.absorbed.add(parameters.object);
  } else if (stated.parametersName !== undefined) {
    migration.tell('manual', object, `its ${from.parameters.kind} '${stated.parametersName}' is not among these files; write a ${to.parameters.kind} of that name`);
  }
  tellOfForeignParameters(object, stated, migration);
  write(object, { ...stated, gateway: ofClass(object, stated.gateway, migration) }, parameters?.object, migration);
}

/** What is left of a reference is to a kind that is not the dialect's own. */
function tellOfForeignParameters(object: KnownObject, { gateway: { infrastructure } }: StatedGatewayIntent, migration: Migration): void {
  const { to } = migration;
  const reference = infrastructure?.parameters;
  const { parameters: own, parametersPlacement: { annotation } } = to;
  if (reference === undefined || (annotation === undefined && reference.group === own.group && reference.kind === own.kind)) { return; }
  migration.tell('manual', object, `${to.title} looks for no ${reference.kind} of ${reference.group}; write ${own.kind}, and refer to them`, ['spec', 'infrastructure', 'parametersRef']);
}

function write(object: KnownObject, stated: StatedGatewayIntent, referred: KnownObject | undefined, migration: Migration): void {
  const { from, to } = migration;
  const name = referred?.name ?? object.name;
  const placed = placeGateway(stated, name, contextOf(to));
  const gateway = migration.prunedBy(object, placed.gateway, to.gateway);
  if (gateway === undefined) { return migration.tell('manual', object, `nothing of it can be said in ${to.title}; it stays as it is`); }
  const { annotations: all, ...metadata } = metadataOf(object);
  const { [from.parametersPlacement.annotation ?? '']: _, ...others } = textsOf(all);
  const annotations = { ...others, ...placed.annotations };
  migration.make(to.gateway, gateway, { ...metadata, ...Object.keys(annotations).length > 0 && { annotations } }, object);
  if (placed.parameters === undefined) { return; }
  const parameters = migration.prunedBy(referred ?? object, placed.parameters, to.parameters);
  if (parameters === undefined) { return; }
  migration.make(to.parameters, parameters, referred ? metadataOf(referred) : metadataBeside(object, name), referred ?? object);
}

function ofClass(object: KnownObject, gateway: GatewayIntent, migration: Migration): GatewayIntent {
  const { from, to } = migration;
  const { className } = gateway;
  if (to.gateways.classes.includes(className)) { return gateway; }
  if (from.gateways.classes.includes(className)) { return { ...gateway, className: to.gateways.classes[0] }; }
  migration.tell('manual', object, `its class '${className}' is not one that ${from.title} makes; let the class that ${to.title} runs as take its place`, ['spec', 'gatewayClassName']);
  return gateway;
}

/** A class of one's own is run by a controller. */
export function tellOfClass(object: KnownObject, migration: Migration): void {
  const { from, to } = migration;
  const spec = isObject(object.manifest.spec) ? object.manifest.spec : {};
  if (spec.controllerName !== from.gateways.controller || from.gateways.controller === to.gateways.controller) { return; }
  migration.tell('manual', object, `this class is run by ${from.gateways.controller}; that of ${to.title} is ${to.gateways.controller}, and its chart makes a class of its own`, ['spec', 'controllerName']);
}

/** Whether an object holds the parameters of a Gateway. */
export const isParameters = (object: KnownObject, { from }: Migration): boolean => isOf(object, from.parameters as ObjectKind<never>);

const textsOf = (texts: unknown): { readonly [name: string]: string } =>
  isObject(texts) ? texts as JsonObject & { readonly [name: string]: string } : {};
