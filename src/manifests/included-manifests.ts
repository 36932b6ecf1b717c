import { isClusterWide } from './cluster-wide';
import { ObjectFinding } from './object-finding';
import { dialectNamed, taken } from './read-manifests';
import { Refusal } from './refusal';
import { CheckedDocument, readDocuments } from '../check/document';
import { GivenFile } from '../check/given-file';
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
  /** The dialects that they were in, by their names; that of most comes first. */
  readonly from: readonly string[];
  readonly objects: readonly IncludedObject[];
  /** What is to be known of objects of which nothing is left. */
  readonly rest: readonly ObjectFinding[];
}

/** What an app includes: manifests moved to another dialect, or as they are where none is given. @throws Refusal */
export function includedManifests(
  given: readonly GivenFile[], { from, to, namespace }: { readonly from?: string; readonly to?: string; readonly namespace?: string },
): IncludedManifests {
  const { documents, groups } = taken(given, from, document => namespace === undefined ? document : inNamespace(document, namespace));
  const names = groups.map(({ dialect }) => dialect.id);
  if (to === undefined && names.length > 1) {
    throw new Refusal(`no release takes all of it, so it cannot stay in its dialect: parts are for ${names.join(' and ')}; include each by itself`);
  }
  const moves = groups.map(({ dialect, objects }): Move =>
    ({ objects, migration: migrate([...objects.values()], dialect, to === undefined ? dialect : dialectNamed(to)) }));
  const all = documents.flatMap(document => moves.flatMap(({ objects, migration }) => {
    const object = objects.get(document);
    return object ? [{ object, migration, manifests: manifestsOf(object, migration) }] : [];
  }));
  if (moves.some(isMoving)) {
    const after = all.flatMap(({ object, manifests }) =>
      manifests.flatMap(manifest => readDocuments(object.placeOf([]), Buffer.from(JSON.stringify(manifest)))));
    for (const { objects, migration } of moves.filter(isMoving)) {
      tellWalks(siteOf([...objects.keys()], { dialect: migration.from }), siteOf(after, { dialect: migration.to }), migration);
    }
  }
  const findingsOf = ({ object, migration }: Pick<typeof all[number], 'object' | 'migration'>): readonly ObjectFinding[] =>
    migration.findingsOf(object).map(finding => located(finding, object));
  return {
    from: names,
    objects: all.flatMap(each => each.manifests.map((manifest, i) => ({ manifest, findings: i === 0 ? findingsOf(each) : [] }))),
    rest: all.filter(({ manifests }) => manifests.length === 0).flatMap(findingsOf),
  };
}

/** Objects of one dialect, and what becomes of them. */
interface Move {
  readonly objects: ReadonlyMap<CheckedDocument, ReadObject>;
  readonly migration: Migration;
}

const isMoving = ({ migration: { from, to } }: Move): boolean => from !== to;

const manifestsOf = (object: ReadObject, migration: Migration): readonly JsonObject[] =>
  migration.isMade(object) ? migration.madeOf(object) : migration.absorbed.has(object) ? [] : [object.manifest];

function located({ status, message, keys, isLeftOut }: ReturnType<Migration['findingsOf']>[number], object: ReadObject): ObjectFinding {
  const { kind, namespace, name } = object;
  return { status, message, place: object.placeOf(keys), ...isLeftOut && { isLeftOut }, kind, ...namespace !== undefined && { namespace }, name };
}

/** A document as it is applied in a namespace; what is said in it wins. */
function inNamespace(document: CheckedDocument, namespace: string): CheckedDocument {
  const { manifest } = document;
  const { metadata } = manifest;
  if (isClusterWide(manifest) || !isObject(metadata) || metadata.namespace !== undefined) { return document; }
  return { ...document, manifest: { ...manifest, metadata: { ...metadata, namespace } } };
}
