import { isNear } from './identity';
import { KnownObject } from './known-object';
import { path, placesOf } from './places';
import { SecretSources } from './secret-source';
import { ObjectRefIntent } from '../intent/route';
import { isObject, JsonObject, mapOf } from '../schema/json-type';

type Index = ReadonlyMap<string, readonly KnownObject[]>;

const EXTENSIONS = path('spec.rules.*.filters.*.extensionRef');

/** All objects that are looked at together, found by what rules ask for. Each index is made when it is first asked for. */
export class KnownObjects {
  private byName: Index | undefined;
  private byKind: Index | undefined;
  private byTarget: Index | undefined;
  private byExtension: Index | undefined;
  private secretSources: SecretSources | undefined;
  private readonly policies = new Map<KnownObject, readonly KnownObject[]>();

  constructor(public readonly all: readonly KnownObject[]) {}

  /** What becomes a Secret. */
  public get secrets(): SecretSources {
    return this.secretSources ??= new SecretSources(this.all);
  }

  /** An object by name, rather of the group if one is given than of another; one that says no namespace is in whichever is asked for. */
  public find(kind: string, namespace: string | undefined, name: string, group?: string): KnownObject | undefined {
    this.byName ??= groupedBy(this.all, object => [`${object.kind}/${object.name}`]);
    let other: KnownObject | undefined;
    for (const object of this.byName.get(`${kind}/${name}`) ?? NONE) {
      if (!isNear(namespace, object.namespace)) { continue; }
      if (object.group === group) { return object; }
      other ??= object;
    }
    return other;
  }

  /** What a target of a route is, if it is at hand. */
  public targetOf({ namespace }: KnownObject, target: ObjectRefIntent): KnownObject | undefined {
    return this.find(target.kind, target.namespace ?? namespace, target.name, target.group);
  }

  public ofKind(kind: string): readonly KnownObject[] {
    this.byKind ??= groupedBy(this.all, object => [object.kind]);
    return this.byKind.get(kind) ?? NONE;
  }

  /** The policies that target an object. */
  public policiesOn(object: KnownObject): readonly KnownObject[] {
    const known = this.policies.get(object);
    if (known) { return known; }
    const found = this.findPoliciesOn(object);
    if (found.length > 0) { this.policies.set(object, found); }
    return found;
  }

  /** The policies that name something as a target, whether or not that is at hand. */
  public policiesTargeting(kind: string, name: string, namespace: string | undefined): readonly KnownObject[] {
    this.byTarget ??= groupedBy(this.all, ({ manifest }) => targetsOf(manifest).map(target => `${String(target.kind)}/${String(target.name ?? '*')}`));
    return (this.byTarget.get(`${kind}/${name}`) ?? NONE).filter(policy => isNear(namespace, policy.namespace));
  }

  private findPoliciesOn({ kind, name, namespace }: KnownObject): readonly KnownObject[] {
    const named = this.policiesTargeting(kind, name, namespace);
    const selected = this.byTarget?.get(`${kind}/*`) ?? NONE;
    return named.length + selected.length === 0 ? NONE : [...named, ...selected].filter(policy => isNear(namespace, policy.namespace));
  }

  /** The routes that refer to a policy. */
  public policyUsers({ kind, name, namespace }: KnownObject): readonly KnownObject[] {
    this.byExtension ??= groupedBy(this.ofKind('HTTPRoute'), ({ manifest }) => placesOf(manifest, EXTENSIONS)
      .flatMap(({ value }) => isObject(value) ? [`${String(value.kind)}/${String(value.name)}`] : []));
    return (this.byExtension.get(`${kind}/${name}`) ?? NONE).filter(route => isNear(namespace, route.namespace));
  }
}

const NONE: readonly KnownObject[] = [];

/** What a policy targets, by name or by labels, which are not looked at. */
const targetsOf = ({ spec }: JsonObject): readonly JsonObject[] => {
  const { targetRefs, targetSelectors } = mapOf(spec);
  return [targetRefs, targetSelectors].flatMap(list => Array.isArray(list) ? list.filter(isObject) : []);
};

function groupedBy(objects: readonly KnownObject[], keysOf: (object: KnownObject) => readonly string[]): Index {
  const groups = new Map<string, KnownObject[]>();
  for (const object of objects) {
    for (const key of keysOf(object)) {
      const group = groups.get(key);
      if (group) { group.push(object); } else { groups.set(key, [object]); }
    }
  }
  return groups;
}
