import { isNear } from './identity';
import { DialectDefinition } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';
import { isObject, JsonObject, mapOf } from '../schema/json-type';
import { releasesServing } from '../schema/release';

/** An object as far as its place among others counts. */
export interface PlacedObject {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
  readonly manifest: JsonObject;
}

/** The dialects of a cluster, as someone stated them. */
export interface StatedDialects {
  /** That of everything else; undefined where it is not known. */
  readonly dialect: DialectDefinition | undefined;
  /** By class of Gateway. */
  readonly byClass?: ReadonlyMap<string, DialectDefinition>;
}

/** How many references are followed from an object to its Gateway. */
const FAR = 4;

const serves = ({ releases }: DialectDefinition, { apiVersion, kind }: JsonObject): boolean =>
  releasesServing(String(apiVersion), String(kind)).some(release => releases.includes(release));

/**
 * Tells which dialect an object is for. Several gateways may run in one cluster: an object that hangs on a Gateway is for the one that
 * programs the class of that, and one of a kind that only another gateway of the cluster has is for that other.
 */
export class DialectsByClass {
  private readonly byName = new Map<string, PlacedObject[]>();
  private readonly routesTo = new Map<string, PlacedObject[]>();
  private readonly classes: readonly string[];

  constructor(objects: readonly PlacedObject[]) {
    const gateways = objects.filter(({ kind }) => kind === 'Gateway' || kind === 'GatewayClass');
    // Without any, there is nothing to be told.
    for (const object of gateways.length === 0 ? [] : objects) {
      add(this.byName, `${object.kind}/${object.name}`, object);
      if (object.kind.endsWith('Route')) { backendRefsOf(object).forEach(({ kind = 'Service', name }) => add(this.routesTo, `${String(kind)}/${String(name)}`, object)); }
    }
    this.classes = [...new Set(gateways.flatMap(object => this.classesOf(object, FAR) ?? []))];
  }

  /** The dialect of an object; undefined where it is for a gateway of which nobody said the release, or nobody said any. */
  public of(object: PlacedObject, { dialect, byClass = NO_CLASSES }: StatedDialects): DialectDefinition | undefined {
    const stated = [...dialect ? [dialect] : [], ...byClass.values()];
    if (stated.length === 0 || (this.classes.length === 0 && byClass.size === 0)) { return dialect; }
    const told = new Set((this.classesOf(object, FAR) ?? []).map(name => this.programmerOf(name, stated, byClass)));
    if (told.size === 1 && !told.has('unknown')) { return [...told][0] as DialectDefinition | undefined; }
    const serving = stated.filter(each => serves(each, object.manifest));
    if (dialect && serving.includes(dialect)) { return dialect; }
    // What all of them serve may be for any.
    if (serving.length > 0) { return serving.length === stated.length && stated.length > 1 ? undefined : serving[0]; }
    const others = this.classes.filter(name => this.programmerOf(name, stated, byClass) === undefined).flatMap(name => this.programmersOf(name));
    return others.some(each => serves(each, object.manifest)) ? undefined : dialect;
  }

  /** Who programs the Gateways of a class: a stated dialect, another of the same installation, or one whose release nobody said. */
  private programmerOf(name: string, stated: readonly DialectDefinition[], byClass: ReadonlyMap<string, DialectDefinition>): DialectDefinition | undefined | 'unknown' {
    const programmers = this.programmersOf(name);
    if (programmers.length === 0 && !byClass.has(name)) { return 'unknown'; }
    return byClass.get(name) ?? stated.find(each => programmers.includes(each))
      ?? programmers.find(({ releases: [own] }) => stated.some(each => each.releases[0] === own));
  }

  /** Every dialect that may program a class: by the controller of the GatewayClass, if that is at hand, else by its name. */
  private programmersOf(name: string): readonly DialectDefinition[] {
    const controller = mapOf(this.byName.get(`GatewayClass/${name}`)?.[0].manifest.spec).controllerName;
    return DIALECTS.filter(({ gateways }) => typeof controller === 'string' ? gateways.controller === controller : gateways.classes.includes(name));
  }

  /** The classes of all the Gateways that an object hangs on; undefined where some of them are not at hand. */
  private classesOf(object: PlacedObject, far: number): readonly string[] | undefined {
    const { kind, manifest, name } = object;
    const { gatewayClassName, parentRefs, parentRef, targetRefs } = mapOf(manifest.spec);
    if (kind === 'Gateway') { return typeof gatewayClassName === 'string' ? [gatewayClassName] : undefined; }
    if (kind === 'GatewayClass') { return [name]; }
    if (far === 0) { return undefined; }
    const refs = [parentRefs, targetRefs, parentRef === undefined ? [] : [parentRef]]
      .flatMap((list): readonly unknown[] => Array.isArray(list) ? list : []);
    const upwards = refs.map(ref => this.behind(ref, object));
    const around = refs.length > 0 ? upwards : (this.routesTo.get(`${kind}/${name}`) ?? []).filter(route => refersTo(route, object));
    const found = around.map(each => each === undefined ? undefined : this.classesOf(each, far - 1));
    return found.length > 0 && found.every(each => each !== undefined) ? found.flat() : undefined;
  }

  private behind(ref: unknown, { namespace: here }: PlacedObject): PlacedObject | undefined {
    const { kind = 'Gateway', name, namespace } = mapOf(ref);
    const there = typeof namespace === 'string' ? namespace : here;
    return this.byName.get(`${String(kind)}/${String(name)}`)?.find(object => isNear(object.namespace, there));
  }
}

const NO_CLASSES: ReadonlyMap<string, DialectDefinition> = new Map();

function add(index: Map<string, PlacedObject[]>, key: string, object: PlacedObject): void {
  const others = index.get(key);
  if (others) { others.push(object); } else { index.set(key, [object]); }
}

function backendRefsOf({ manifest }: PlacedObject): readonly JsonObject[] {
  const { rules } = mapOf(manifest.spec);
  return (Array.isArray(rules) ? rules : []).flatMap((rule: unknown): readonly unknown[] => {
    const { backendRefs } = mapOf(rule);
    return Array.isArray(backendRefs) ? backendRefs : [];
  }).filter(isObject);
}

const refersTo = (route: PlacedObject, { kind, name, namespace }: PlacedObject): boolean => backendRefsOf(route).some(ref =>
  (ref.kind ?? 'Service') === kind && ref.name === name && isNear(typeof ref.namespace === 'string' ? ref.namespace : route.namespace, namespace));
