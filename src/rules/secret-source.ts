import { isNear } from './identity';
import { KnownObject } from './known-object';
import { isSops } from './sops';
import { isObject, JsonObject, mapOf } from '../schema/json-type';
import { nearest } from '../schema/resemblance';

/** What becomes a Secret: itself, or what a controller makes one from. */
export class SecretSource {
  constructor(private readonly object: KnownObject) {}

  public get origin(): string {
    return this.object.origin;
  }

  public get namespace(): string | undefined {
    return this.object.namespace;
  }

  /** The entries it will have; undefined where that is not to be seen. */
  public get entries(): readonly string[] | undefined {
    const { kind, manifest } = this.object;
    if (kind === 'ExternalSecret') { return entriesOfExternal(mapOf(manifest.spec), mapOf(mapOf(mapOf(manifest.spec).target).template)); }
    return kind === 'SealedSecret' || isSops(manifest) ? undefined : [...Object.keys(mapOf(manifest.data)), ...Object.keys(mapOf(manifest.stringData))];
  }
}

/** All of them. */
export class SecretSources {
  private readonly byName = new Map<string, SecretSource[]>();
  private used?: ReadonlySet<string>;

  constructor(private readonly objects: readonly KnownObject[]) {
    for (const object of objects) {
      if (!MAKERS.has(object.kind)) { continue; }
      const name = object.kind === 'Secret' ? object.name : madeBy(object);
      const known = this.byName.get(name);
      const source = new SecretSource(object);
      if (known) { known.push(source); } else { this.byName.set(name, [source]); }
    }
  }

  /** Those of a name that an object may mean; those of its own origin come before others. */
  public named(name: string, object: KnownObject): readonly SecretSource[] {
    const near = this.near(name, object);
    const own = near.filter(({ origin }) => origin === object.origin);
    return own.length > 0 ? own : near;
  }

  /** The name that an object most likely means by another, of those that nothing refers to. */
  public unusedLike(name: string, object: KnownObject): string | undefined {
    const used = this.used ??= new Set(this.objects.flatMap(({ manifest }) => secretsUsed(manifest)));
    return nearest(name, [...this.byName.keys()].filter(other => !used.has(other) && this.near(other, object).length > 0));
  }

  private near(name: string, object: KnownObject): readonly SecretSource[] {
    return this.byName.get(name)?.filter(({ namespace }) => isNear(namespace, object.namespace)) ?? [];
  }
}

const MAKERS = new Set(['Secret', 'ExternalSecret', 'SealedSecret']);

/** The names in all references to Secrets of an object. */
function secretsUsed(node: unknown): readonly string[] {
  if (node === null || typeof node !== 'object') { return []; }
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    [...key === 'secretRef' && isObject(value) && typeof value.name === 'string' ? [value.name] : [], ...secretsUsed(value)]);
}

/** The name of the Secret that a controller makes. */
function madeBy({ kind, name, manifest }: KnownObject): string {
  const spec = mapOf(manifest.spec);
  const stated = kind === 'ExternalSecret' ? mapOf(spec.target).name : mapOf(mapOf(spec.template).metadata).name;
  return typeof stated === 'string' ? stated : name;
}

function entriesOfExternal(spec: JsonObject, template: JsonObject): readonly string[] | undefined {
  if (template.templateFrom !== undefined) { return undefined; }
  const templated = Object.keys(mapOf(template.data));
  if (templated.length > 0 && template.mergePolicy !== 'Merge') { return templated; }
  if (Array.isArray(spec.dataFrom) && spec.dataFrom.length > 0) { return undefined; }
  const fetched = Array.isArray(spec.data) ? spec.data.flatMap(item => isObject(item) && typeof item.secretKey === 'string' ? [item.secretKey] : []) : [];
  return [...templated, ...fetched];
}
