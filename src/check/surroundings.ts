import { CheckedDocument } from './document';
import { groupOf, isNear, nameOf, namespaceOf } from './identity';
import { Surroundings } from './lint-finding';
import { placesOf } from './lint-trap';
import { SecretSources } from './secret-source';
import { DialectDefinition } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';
import { isObject, JsonObject } from '../schema/json-type';

/** Which of the releases accept a document. */
export type Accepting = (document: CheckedDocument) => readonly string[];

/** Indexes documents by what lints ask for. */
export function surroundingsOf(documents: readonly CheckedDocument[], dialect: DialectDefinition | undefined, accepting: Accepting): Surroundings {
  const byName = groupedBy(documents, ({ manifest }) => [`${String(manifest.kind)}/${nameOf(manifest)}`]);
  const kinds = groupedBy(documents, ({ manifest: { kind } }) => [String(kind)]);
  const byTarget = groupedBy(documents, ({ manifest }) => targets(manifest).map(({ kind, name }) => `${String(kind)}/${String(name ?? '*')}`));
  const byExtension = groupedBy(kinds.get('HTTPRoute') ?? [], ({ manifest }) => placesOf(manifest, ['spec', 'rules', '*', 'filters', '*', 'extensionRef'], [])
    .flatMap(({ value }) => isObject(value) ? [`${String(value.kind)}/${String(value.name)}`] : []));
  const near = (a: JsonObject) => (b: CheckedDocument): boolean => isNear(namespaceOf(a), namespaceOf(b.manifest));
  return {
    documents,
    dialect,
    candidates: document => dialect ? [dialect] : ownDialects(document, accepting),
    find: (kind, namespace, name, group) => {
      const found = byName.get(`${kind}/${name}`)?.filter(({ manifest }) => isNear(namespace, namespaceOf(manifest))) ?? [];
      return found.find(({ manifest }) => groupOf(manifest) === group) ?? found[0];
    },
    ofKind: kind => kinds.get(kind) ?? [],
    secrets: new SecretSources(documents),
    policiesOn: ({ manifest }) => [...byTarget.get(`${String(manifest.kind)}/${nameOf(manifest)}`) ?? [], ...byTarget.get(`${String(manifest.kind)}/*`) ?? []]
      .filter(near(manifest)).map(policy => policy.manifest),
    policyUsers: manifest => (byExtension.get(`${String(manifest.kind)}/${nameOf(manifest)}`) ?? []).filter(near(manifest)),
  };
}

/** What a policy targets, by name or by labels, which are not looked at. */
const targets = ({ spec }: JsonObject): readonly JsonObject[] =>
  isObject(spec) ? [spec.targetRefs, spec.targetSelectors].flatMap(list => Array.isArray(list) ? list.filter(isObject) : []) : [];

type Groups = ReadonlyMap<string, readonly CheckedDocument[]>;

function groupedBy(documents: readonly CheckedDocument[], keysOf: (document: CheckedDocument) => readonly string[]): Groups {
  const groups = new Map<string, CheckedDocument[]>();
  for (const document of documents) {
    for (const key of keysOf(document)) {
      const group = groups.get(key);
      if (group) { group.push(document); } else { groups.set(key, [document]); }
    }
  }
  return groups;
}

/** A dialect's first release is that of its own kinds. */
function ownDialects(document: CheckedDocument, accepting: Accepting): readonly DialectDefinition[] {
  const releases = accepting(document);
  return DIALECTS.filter(({ releases: [own] }) => releases.includes(own));
}
