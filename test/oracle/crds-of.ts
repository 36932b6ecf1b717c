import { mkdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import { KindFacts, loadRelease, Release, releaseNames, SchemaFacts } from '../../src/schema/release';

const RENAMED: { readonly [ours: string]: string } = {
  rules: 'x-kubernetes-validations',
  listType: 'x-kubernetes-list-type',
  listMapKeys: 'x-kubernetes-list-map-keys',
  preserveUnknown: 'x-kubernetes-preserve-unknown-fields',
  intOrString: 'x-kubernetes-int-or-string',
  embedded: 'x-kubernetes-embedded-resource',
};

/** Writes `imports/` as CRDs again, one folder a release, for where the originals are not at hand. */
export function writeImportedCrds(folder: string): void {
  releaseNames().filter(name => name !== 'core').forEach(name => writeCrds(loadRelease(name), folder));
}

function writeCrds(release: Release, folder: string): void {
  mkdirSync(join(folder, release.name), { recursive: true });
  const groups = new Map<string, [string, KindFacts][]>();
  for (const [key, facts] of Object.entries(release.kinds)) {
    const [group, version, kind] = key.split('/');
    const id = `${group}/${kind}`;
    groups.set(id, [...groups.get(id) ?? [], [version, facts]]);
  }
  for (const [id, versions] of groups) {
    const [group, kind] = id.split('/');
    const plural = `${kind.toLowerCase()}s`;
    writeFileSync(join(folder, release.name, `${plural}.${group}.yaml`), JSON.stringify({
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: `${plural}.${group}`, annotations: { 'api-approved.kubernetes.io': 'https://example.com' } },
      spec: {
        group,
        scope: versions[0][1].namespaced ? 'Namespaced' : 'Cluster',
        names: { kind, plural, singular: kind.toLowerCase(), listKind: `${kind}List` },
        versions: versions.map(([name, facts], i) => ({
          name,
          served: true,
          storage: i === 0,
          schema: { openAPIV3Schema: expand(release, facts.schema) },
          ...facts.status && { subresources: { status: {} } },
        })),
      },
    }));
  }
}

function expand(release: Release, index: number): unknown {
  const facts = release.schemas[index];
  const below = (i: number) => expand(release, i);
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [RENAMED[key] ?? key, spelled(key as keyof SchemaFacts, value, below)]));
}

function spelled(key: keyof SchemaFacts, value: unknown, below: (index: number) => unknown): unknown {
  switch (key) {
    case 'properties': return Object.fromEntries(Object.entries(value as { [name: string]: number }).map(([name, index]) => [name, below(index)]));
    case 'items': case 'not': return below(value as number);
    case 'additionalProperties': return typeof value === 'number' ? below(value) : value;
    case 'allOf': case 'anyOf': case 'oneOf': return (value as number[]).map(below);
    default: return value;
  }
}
