import { CheckedDocument } from './document';
import { isNear, nameOf, namespaceOf } from './identity';
import { isSops } from './sops';
import { isObject, JsonObject, mapOf } from '../schema/json-type';
import { nearest } from '../schema/resemblance';

/** What becomes a Secret: itself, or what a controller makes one from. */
export interface SecretSource {
  readonly file: string;
  readonly namespace: string | undefined;
  /** The entries it will have; undefined where that is not to be seen. */
  readonly entries: readonly string[] | undefined;
}

/** All of them. */
export class SecretSources {
  private readonly byName = new Map<string, SecretSource[]>();
  private used?: ReadonlySet<string>;

  constructor(private readonly documents: readonly CheckedDocument[]) {
    for (const { file, manifest } of documents) {
      const made = secretOf(manifest);
      if (!made) { continue; }
      const source = { file, namespace: namespaceOf(manifest), entries: made.entries };
      this.byName.set(made.name, [...this.byName.get(made.name) ?? [], source]);
    }
  }

  /** Those of a name that a document may mean; those of its own file come before others. */
  public named(name: string, { file, manifest }: CheckedDocument): readonly SecretSource[] {
    const near = this.near(name, manifest);
    const own = near.filter(source => source.file === file);
    return own.length > 0 ? own : near;
  }

  /** The name that a document most likely means by another, of those that nothing refers to. */
  public unusedLike(name: string, { manifest }: CheckedDocument): string | undefined {
    this.used ??= new Set(this.documents.flatMap(document => secretsUsed(document.manifest)));
    return nearest(name, [...this.byName.keys()].filter(other => !this.used!.has(other) && this.near(other, manifest).length > 0));
  }

  private near(name: string, manifest: JsonObject): readonly SecretSource[] {
    return this.byName.get(name)?.filter(({ namespace }) => isNear(namespace, namespaceOf(manifest))) ?? [];
  }
}

/** The names in all references to Secrets of an object. */
function secretsUsed(node: unknown): readonly string[] {
  if (node === null || typeof node !== 'object') { return []; }
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    [...key === 'secretRef' && isObject(value) && typeof value.name === 'string' ? [value.name] : [], ...secretsUsed(value)]);
}

interface Made { readonly name: string; readonly entries: readonly string[] | undefined }

function secretOf(manifest: JsonObject): Made | undefined {
  const spec = mapOf(manifest.spec);
  switch (manifest.kind) {
    case 'Secret': {
      const entries = [...Object.keys(mapOf(manifest.data)), ...Object.keys(mapOf(manifest.stringData))];
      return { name: nameOf(manifest), entries: isSops(manifest) ? undefined : entries };
    }
    case 'ExternalSecret': {
      const target = mapOf(spec.target);
      return { name: typeof target.name === 'string' ? target.name : nameOf(manifest), entries: entriesOfExternal(spec, mapOf(target.template)) };
    }
    case 'SealedSecret': {
      const { name } = mapOf(mapOf(spec.template).metadata);
      return { name: typeof name === 'string' ? name : nameOf(manifest), entries: undefined };
    }
    default: return undefined;
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
