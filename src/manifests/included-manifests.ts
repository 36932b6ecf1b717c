import { isClusterWide } from './cluster-wide';
import { ObjectFinding } from './object-finding';
import { dialectNamed, taken } from './read-manifests';
import { CheckedDocument, readDocuments } from '../check/document';
import { GivenFile, objectOf } from '../check/given-file';
import { ReadObject } from '../check/read-object';
import { siteOf } from '../check/site-of-files';
import { migrate } from '../migrate/migrate';
import { Migration } from '../migrate/migration';
import { tellWalks } from '../migrate/tell-walks';
import { isObject, JsonObject } from '../schema/json-type';

/** An object of the output, and what there is to know of the one that it is made of; told once. */
export interface IncludedObject {
  readonly manifest: JsonObject;
  readonly findings: readonly ObjectFinding[];
}

export interface IncludedManifests {
  readonly dialect: string;
  readonly objects: readonly IncludedObject[];
  /** What is to be known of objects of which nothing is left. */
  readonly rest: readonly ObjectFinding[];
}

/** What an app includes: manifests moved to another dialect, or as they are where none is given. @throws Refusal */
export function includedManifests(
  given: readonly GivenFile[], { from, to, namespace }: { readonly from?: string; readonly to?: string; readonly namespace?: string },
): IncludedManifests {
  const { documents: read, dialect } = taken(given, from);
  const documents = namespace === undefined ? read : read.map(document => inNamespace(document, namespace));
  const objects = documents.map(document => objectOf(document, dialect));
  if (to === undefined || to === dialect.id) {
    return { dialect: dialect.id, objects: objects.map(({ manifest }) => ({ manifest, findings: [] })), rest: [] };
  }
  const migration = migrate(objects, dialect, dialectNamed(to));
  const manifestsOf = (object: ReadObject): readonly JsonObject[] =>
    migration.isMade(object) ? migration.madeOf(object) : migration.absorbed.has(object) ? [] : [object.manifest];
  const after = objects.flatMap(object => manifestsOf(object).flatMap(manifest =>
    readDocuments(object.placeOf([]), Buffer.from(JSON.stringify(manifest)))));
  tellWalks(siteOf(documents, { dialect }), siteOf(after, { dialect: migration.to }), migration);
  const findingsOf = (object: ReadObject): readonly ObjectFinding[] => migration.findingsOf(object).map(finding => located(finding, object));
  return {
    dialect: dialect.id,
    objects: objects.flatMap(object => manifestsOf(object).map((manifest, i) => ({ manifest, findings: i === 0 ? findingsOf(object) : [] }))),
    rest: objects.filter(object => manifestsOf(object).length === 0).flatMap(findingsOf),
  };
}

function located({ status, message, keys }: ReturnType<Migration['findingsOf']>[number], object: ReadObject): ObjectFinding {
  const { kind, namespace, name } = object;
  return { status, message, place: object.placeOf(keys), kind, ...namespace !== undefined && { namespace }, name };
}

/** A document as it is applied in a namespace; what is said in it wins. */
function inNamespace(document: CheckedDocument, namespace: string): CheckedDocument {
  const { manifest } = document;
  const { metadata } = manifest;
  if (isClusterWide(manifest) || !isObject(metadata) || metadata.namespace !== undefined) { return document; }
  return { ...document, manifest: { ...manifest, metadata: { ...metadata, namespace } } };
}

