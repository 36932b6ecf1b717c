import { resolve } from 'path';
import { CheckedDocument } from './document';
import { generatedBy } from './generated-secret';
import { followsMoreNames, Kustomization, kustomizationsIn } from './kustomization';
import { equal, isObject, JsonObject, mapOf } from '../schema/json-type';

/** A document, and the object that it becomes in some build. */
export interface Applied {
  readonly document: CheckedDocument;
  readonly manifest: JsonObject;
}

/** Documents as kustomizations change them, with what their generators make, and what each outermost kustomization applies together. */
export interface Kustomized {
  readonly documents: readonly CheckedDocument[];
  readonly builds: readonly (readonly Applied[])[];
}

/** Builds every kustomization among documents, as far as it says what objects are called and where they are: positions stay. */
export function kustomized(documents: readonly CheckedDocument[]): Kustomized {
  const kustomizations = kustomizationsIn(documents);
  if (kustomizations.size === 0) { return { documents, builds: [] }; }
  const byFile = new Map<string, CheckedDocument[]>();
  for (const document of documents) {
    const path = resolve(document.file);
    const known = byFile.get(path);
    if (known) { known.push(document); } else { byFile.set(path, [document]); }
  }
  const taken = new Set([...kustomizations.values()].flatMap(({ resources }) => resources));
  const outermost = [...kustomizations.values()].filter(({ folder, isComponent }) => !taken.has(folder) && !isComponent);
  const builds = outermost.map(each => build(each, kustomizations, byFile, []));
  const manifests = new Map<CheckedDocument, JsonObject[]>();
  for (const { document, manifest } of builds.flat()) {
    const known = manifests.get(document) ?? [];
    if (!known.some(other => equal(other, manifest))) { known.push(manifest); }
    manifests.set(document, known);
  }
  const changed = (document: CheckedDocument): CheckedDocument => {
    const [manifest = document.manifest, ...variants] = manifests.get(document) ?? [];
    return manifest === document.manifest && variants.length === 0 ? document : { ...document, manifest, ...variants.length > 0 && { variants } };
  };
  const generated = [...manifests.keys()].filter(({ within }) => within === 'generator');
  return { documents: [...documents, ...generated].map(changed), builds };
}

function build(
  kustomization: Kustomization,
  all: ReadonlyMap<string, Kustomization>,
  byFile: ReadonlyMap<string, readonly CheckedDocument[]>,
  around: readonly string[],
): readonly Applied[] {
  const { folder, resources, document } = kustomization;
  if (around.includes(folder)) { return []; }
  let gathered: readonly Applied[] = [];
  for (const path of resources) {
    const other = all.get(path);
    const found = other ? build(other, all, byFile, [...around, folder])
      : (byFile.get(path) ?? []).filter(each => each.within === undefined).map(each => ({ document: each, manifest: each.manifest }));
    gathered = other?.isComponent ? transformed([...gathered, ...found], other.document.manifest) : [...gathered, ...found];
  }
  const own = generatedBy(kustomization).map(each => ({ document: each, manifest: each.manifest }));
  const whole = own.reduce(withGenerated, gathered);
  return kustomization.isComponent ? whole : transformed(whole, document.manifest);
}

/** A generator adds to one of the same name where its `behavior` is to merge, and else stands beside it. */
function withGenerated(gathered: readonly Applied[], generated: Applied): readonly Applied[] {
  const at = gathered.findIndex(({ document, manifest }) => document.within === 'generator' && manifest.kind === generated.manifest.kind
    && mapOf(manifest.metadata).name === mapOf(generated.manifest.metadata).name);
  if (at < 0) { return [...gathered, generated]; }
  const { document, manifest } = gathered[at];
  const merged = { ...manifest, ...generated.manifest, ...partsOf(manifest, generated.manifest) };
  return [...gathered.slice(0, at), { document, manifest: merged }, ...gathered.slice(at + 1)];
}

const partsOf = (before: JsonObject, after: JsonObject): JsonObject => Object.fromEntries(['data', 'stringData']
  .filter(part => part in before || part in after).map(part => [part, { ...mapOf(before[part]), ...mapOf(after[part]) }]));

/** Kinds that are not renamed, and those that are in no namespace. */
const UNNAMED = ['CustomResourceDefinition', 'APIService', 'Namespace'];
const CLUSTERS = ['CustomResourceDefinition', 'APIService', 'ClusterRole', 'ClusterRoleBinding', 'GatewayClass', 'ClusterSecretStore', 'ClusterExternalSecret'];

function transformed(applied: readonly Applied[], { namespace, namePrefix, nameSuffix, ...rest }: JsonObject): readonly Applied[] {
  // Where it is told of more references, nobody here knows which follow a new name.
  const renames = !followsMoreNames(rest) && (typeof namePrefix === 'string' || typeof nameSuffix === 'string');
  if (typeof namespace !== 'string' && !renames) { return applied; }
  const renamed = (name: unknown): unknown => renames && typeof name === 'string' ? `${text(namePrefix)}${name}${text(nameSuffix)}` : name;
  const services = new Set(applied.flatMap(({ manifest }) => manifest.kind === 'Service' ? [mapOf(manifest.metadata).name] : []));
  return applied.map(({ document, manifest }) => {
    if (!isObject(manifest.metadata)) { return { document, manifest }; }
    const kind = String(manifest.kind);
    const metadata = {
      ...manifest.metadata,
      ...!UNNAMED.includes(kind) && { name: renamed(manifest.metadata.name) },
      ...typeof namespace === 'string' && (kind === 'Namespace' ? { name: namespace } : !CLUSTERS.includes(kind) && { namespace }),
    };
    const followed = renames && kind === 'HTTPRoute' ? withServices(manifest, services, renamed) : manifest;
    return { document, manifest: { ...followed, metadata } };
  });
}

const text = (value: unknown): string => typeof value === 'string' ? value : '';

/** Of the references of gateways, kustomize follows only those of routes to Services. */
function withServices(route: JsonObject, services: ReadonlySet<unknown>, renamed: (name: unknown) => unknown): JsonObject {
  const { rules, ...spec } = mapOf(route.spec);
  if (!Array.isArray(rules)) { return route; }
  const reference = (ref: unknown): unknown =>
    isObject(ref) && (ref.kind ?? 'Service') === 'Service' && services.has(ref.name) ? { ...ref, name: renamed(ref.name) } : ref;
  const rule = (each: unknown): unknown =>
    isObject(each) && Array.isArray(each.backendRefs) ? { ...each, backendRefs: each.backendRefs.map(reference) } : each;
  return { ...route, spec: { ...spec, rules: rules.map(rule) } };
}
