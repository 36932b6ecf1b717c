import { isNear, nameOf } from './identity';
import { KnownObject } from './known-object';
import { isSops } from './sops';
import { isObject, JsonObject, mapOf } from '../schema/json-type';
import { nearest } from '../schema/resemblance';

/** What becomes a Secret: itself, or what a controller makes one from. */
export interface SecretSource {
  readonly origin: string;
  readonly namespace: string | undefined;
  /** The entries it will have; undefined where that is not to be seen. */
  readonly entries: readonly string[] | undefined;
}

/** All of them. */
export class SecretSources {
  private readonly byName = new Map<string, SecretSource[]>();
  private used?: ReadonlySet<string>;

  constructor(private readonly objects: readonly KnownObject[]) {
    for (const { kind, origin, namespace, manifest } of objects.filter(object => MAKERS.has(object.kind))) {
      const { name, entries } = secretOf(kind, manifest);
      const known = this.byName.get(name);
      const source = { origin, namespace, entries };
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

interface Made { readonly name: string; readonly entries: readonly string[] | undefined }

function secretOf(kind: string, manifest: JsonObject): Made {
  const spec = mapOf(manifest.spec);
  switch (kind) {
    case 'Secret': {
      const entries = [...Object.keys(mapOf(manifest.data)), ...Object.keys(mapOf(manifest.stringData))];
      return { name: nameOf(manifest), entries: isSops(manifest) ? undefined : entries };
    }
    case 'ExternalSecret': {
      const target = mapOf(spec.target);
      return { name: typeof target.name === 'string' ? target.name : nameOf(manifest), entries: entriesOfExternal(spec, mapOf(target.template)) };
    }
    default: {
      const { name } = mapOf(mapOf(spec.template).metadata);
      return { name: typeof name === 'string' ? name : nameOf(manifest), entries: undefined };
    }
  }
}

function entriesOfExternal(spec: JsonObject, template: JsonObject): readonly string[] | undefined {
  if (template.templateFrom !== undefined) { return undefined; }
  const templated = Object.keys(mapOf(template.data));
  if (templated.length > 0 && template.mergePolicy !== 'Merge') { return templated; }
  if (Array.isArray(spec.dataFrom) && spec.dataFrom.length > 0) { return undefined; }
  const fetched = Array.isArray(spec.data) ? spec.data.flatMap(item => isObject(item) && typeof item.secretKey === 'string' ? [item.secretKey] : []) : [];
  return [...templated, ...fetched];
}
