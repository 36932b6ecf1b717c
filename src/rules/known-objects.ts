import { isNear } from './identity';
import { KnownObject } from './known-object';
import { path, placesOf } from './places';
import { SecretSources } from './secret-source';
import { ObjectRefIntent } from '../intent/route';
import { isObject } from '../schema/json-type';

/** Objects by a text. */
type Index = ReadonlyMap<string, readonly KnownObject[]>;

const EXTENSIONS = path('spec.rules.*.filters.*.extensionRef');

/** All objects that are looked at together, found by what rules ask for. Each index is made when it is first asked for. */
export class KnownObjects {
  private byKind: Index | undefined;
  private readonly byName = new Map<string, Index>();
  private targeting: ReadonlyMap<string, Index> | undefined;
  private byExtension: Index | undefined;
  private secretSources: SecretSources | undefined;

  constructor(public readonly all: readonly KnownObject[]) {}

  /** What becomes a Secret. */
  public get secrets(): SecretSources {
    return this.secretSources ??= new SecretSources(this.all);
  }

  /** An object by name, rather of the group if one is given than of another; one that says no namespace is in whichever is asked for. */
  public find(kind: string, namespace: string | undefined, name: string, group?: string): KnownObject | undefined {
    const named = this.named(kind).get(name);
    if (named === undefined) { return undefined; }
    let other: KnownObject | undefined;
    for (const object of named) {
      if (!isNear(namespace, object.namespace)) { continue; }
      if (object.group === group) { return object; }
      other ??= object;
    }
    return other;
  }

  /** Those that a reference may mean: manifests of several setups may have one each. */
  public findAll(kind: string, namespace: string | undefined, name: string, group: string): readonly KnownObject[] {
    return this.allNamed(kind, name).filter(object => object.group === group && isNear(namespace, object.namespace));
  }

  /** What a target of a route is, if it is at hand. */
  public targetOf({ namespace }: KnownObject, target: ObjectRefIntent): KnownObject | undefined {
    return this.find(target.kind, target.namespace ?? namespace, target.name, target.group);
  }

  public ofKind(kind: string): readonly KnownObject[] {
    this.byKind ??= grouped(this.all, object => object.kind);
    return this.byKind.get(kind) ?? NONE;
  }

  /** The policies that name something as a target, whether or not that is at hand. */
  public policiesTargeting(kind: string, name: string, namespace: string | undefined): readonly KnownObject[] {
    this.targeting ??= policiesByTarget(this.all);
    const named = this.targeting.get(kind)?.get(name);
    return named === undefined ? NONE : named.filter(policy => isNear(namespace, policy.namespace));
  }

  /** The policies that target an object. */
  public policiesOn({ kind, name, namespace }: KnownObject): readonly KnownObject[] {
    this.targeting ??= policiesByTarget(this.all);
    const ofKind = this.targeting.get(kind);
    if (ofKind === undefined) { return NONE; }
    const named = ofKind.get(name) ?? NONE;
    const selected = ofKind.get(ANY) ?? NONE;
    return named.length + selected.length === 0 ? NONE : [...named, ...selected].filter(policy => isNear(namespace, policy.namespace));
  }

  /** The routes that refer to a policy. */
  public policyUsers({ kind, name, namespace }: KnownObject): readonly KnownObject[] {
    this.byExtension ??= extendedBy(this.ofKind('HTTPRoute'));
    return (this.byExtension.get(`${kind}/${name}`) ?? NONE).filter(route => isNear(namespace, route.namespace));
  }

  /** Every object of a kind with a name, wherever it is. */
  public allNamed(kind: string, name: string): readonly KnownObject[] {
    return this.named(kind).get(name) ?? NONE;
  }

  /** The objects of a kind by name. */
  private named(kind: string): Index {
    const known = this.byName.get(kind);
    if (known) { return known; }
    const index = grouped(this.ofKind(kind), object => object.name);
    this.byName.set(kind, index);
    return index;
  }
}

const NONE: readonly KnownObject[] = [];

/** Stands for the name where a policy selects by labels, which are not looked at. */
const ANY = '*';

function grouped(objects: readonly KnownObject[], keyOf: (object: KnownObject) => string): Index {
  const groups = new Map<string, KnownObject[]>();
  for (const object of objects) { put(groups, keyOf(object), object); }
  return groups;
}

function put(groups: Map<string, KnownObject[]>, key: string, object: KnownObject): void {
  const group = groups.get(key);
  if (group) { group.push(object); } else { groups.set(key, [object]); }
}

/** Policies by the kind and the name that they target; most objects target nothing, so that they are passed over as they are. */
function policiesByTarget(objects: readonly KnownObject[]): ReadonlyMap<string, Index> {
  const byKind = new Map<string, Map<string, KnownObject[]>>();
  for (const object of objects) {
    const { spec } = object.manifest;
    if (!isObject(spec)) { continue; }
    const { targetRefs, targetSelectors } = spec;
    if (targetRefs === undefined && targetSelectors === undefined) { continue; }
    for (const list of [targetRefs, targetSelectors]) {
      for (const target of Array.isArray(list) ? list : NONE) {
        if (!isObject(target)) { continue; }
        const kind = String(target.kind);
        const byName = byKind.get(kind) ?? new Map<string, KnownObject[]>();
        byKind.set(kind, byName);
        put(byName, String(target.name ?? ANY), object);
      }
    }
  }
  return byKind;
}

/** Routes by the policies that their rules refer to. */
function extendedBy(routes: readonly KnownObject[]): Index {
  const groups = new Map<string, KnownObject[]>();
  for (const route of routes) {
    for (const { value } of placesOf(route.manifest, EXTENSIONS)) {
      if (isObject(value)) { put(groups, `${String(value.kind)}/${String(value.name)}`, route); }
    }
  }
  return groups;
}
