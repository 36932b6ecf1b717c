import { isNear } from './identity';
import { KnownObject } from './known-object';
import { isPlaceholder } from './placeholder';
import { MadeSecret, makesSecrets, secretsOf } from './secret-maker';
import { isObject, mapOf } from '../schema/json-type';
import { nearest } from '../schema/resemblance';

/** Where a Secret comes from, itself or what a controller makes it from. */
export class SecretSource {
  public readonly entries: MadeSecret['entries'];
  public readonly empty: MadeSecret['empty'];
  private readonly namespaces: MadeSecret['namespaces'];

  constructor(public readonly object: KnownObject, { entries, empty, namespaces }: MadeSecret) {
    this.entries = entries;
    this.empty = empty;
    this.namespaces = namespaces;
  }

  public isNear(namespace: string | undefined): boolean {
    const { namespaces } = this;
    return namespaces === undefined ? isNear(namespaceOf(this.object), namespace) : namespace === undefined || namespaces.includes(namespace);
  }
}

const NONE: readonly SecretSource[] = [];

/** All of them. */
export class SecretSources {
  private readonly byName = new Map<string, SecretSource[]>();
  private used?: ReadonlySet<string>;

  constructor(private readonly objects: readonly KnownObject[]) {
    for (const object of objects) {
      if (!makesSecrets(object)) { continue; }
      for (const made of secretsOf(object)) {
        const source = new SecretSource(object, made);
        const known = this.byName.get(made.name);
        if (known) { known.push(source); } else { this.byName.set(made.name, [source]); }
      }
    }
  }

  /** Those of a name that an object may mean; those of its own origin come before others. */
  public named(name: string, object: KnownObject): readonly SecretSource[] {
    const near = this.near(name, object);
    if (near.length < 2) { return near; }
    const own = near.filter(source => source.object.origin === object.origin);
    return own.length > 0 ? own : near;
  }

  /** The namespace of the one that has the name, where it came together with the object but is not in its namespace, and nothing copies it there. */
  public elsewhere(name: string, { origin, namespace }: KnownObject): string | undefined {
    if (namespace === undefined || isPlaceholder(namespace)) { return undefined; }
    const found = this.byName.get(name)?.filter(({ object }) => object.origin === origin && object.kind !== 'PushSecret') ?? [];
    const there = found[0]?.object.namespace;
    return isPlaceholder(there) || found.some(({ object }) => isCopied(object)) ? undefined : there;
  }

  /** The name that an object most likely means by another, of those that nothing refers to. */
  public unusedLike(name: string, object: KnownObject): string | undefined {
    const used = this.used ??= new Set(this.objects.flatMap(({ manifest }) => secretsUsed(manifest)));
    return nearest(name, [...this.byName.keys()].filter(other => !used.has(other) && this.near(other, object).length > 0));
  }

  private near(name: string, object: KnownObject): readonly SecretSource[] {
    return this.byName.get(name)?.filter(source => source.isNear(object.namespace)) ?? NONE;
  }
}

/** Replicators are told by annotations or labels of their own. */
const isCopied = ({ manifest }: KnownObject): boolean => ['annotations', 'labels']
  .some(part => Object.keys(mapOf(mapOf(manifest.metadata)[part])).some(key => /reflect|replicat|copy|copies|sync|mirror/i.test(key)));

/** A PushSecret makes Secrets where its store says. */
const namespaceOf = ({ kind, namespace }: KnownObject): string | undefined => kind === 'PushSecret' ? undefined : namespace;

/** The names in all references to Secrets of an object. */
function secretsUsed(node: unknown): readonly string[] {
  if (node === null || typeof node !== 'object') { return []; }
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    [...NAMING.has(key) && isObject(value) && typeof value.name === 'string' ? [value.name] : [], ...secretsUsed(value)]);
}

/** References of gateways, of pods, and of a PushSecret. */
const NAMING = new Set(['secretRef', 'secretKeyRef', 'secret']);
