import { Refusal } from './refusal';
import { dialectGroups } from '../check/dialect-groups';
import { CheckedDocument } from '../check/document';
import { GivenFile, isManifest, objectOf, ReadFile, readGiven, unreadableIn } from '../check/given-file';
import { ReadObject } from '../check/read-object';
import { DialectDefinition } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';
import { JsonObject } from '../schema/json-type';

/** A manifest, and where it stands. */
export interface ReadManifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  readonly place: string;
  /** The dialect by its name. */
  readonly dialect: string;
  readonly manifest: JsonObject;
}

export interface ReadManifests {
  readonly objects: readonly ReadManifest[];
  /** The dialects by their names; that of most objects comes first. */
  readonly dialects: readonly string[];
  readonly reason: string;
}

/** Documents of one dialect, each as the object that it is there. */
export interface TakenGroup {
  readonly dialect: DialectDefinition;
  readonly objects: ReadonlyMap<CheckedDocument, ReadObject>;
}

/** Documents that can be taken up, and the dialects that they are for. */
export interface TakenDocuments {
  readonly files: readonly ReadFile[];
  readonly documents: readonly CheckedDocument[];
  readonly groups: readonly TakenGroup[];
}

export const dialectNamed = (id: string): DialectDefinition => DIALECTS.find(dialect => dialect.id === id)!;

/**
 * Reads files of which everything can be read. `as` is what becomes of a document before it is an object.
 *
 * @throws Refusal where not, or where nobody knows which gateway they are for
 */
export function taken(
  given: readonly GivenFile[], stated: string | undefined, as = (document: CheckedDocument): CheckedDocument => document,
): TakenDocuments {
  const files = readGiven(given);
  const all = files.flatMap(({ documents }) => documents);
  const wrong = [...unreadableIn(all, 'read'), ...all.filter(isKustomization).map(({ file, position }) =>
    `${file}:${position([]).line} is a kustomization; build it first (kubectl kustomize), and read what comes out`)];
  if (wrong.length > 0) { throw new Refusal(`not everything can be read:\n  ${wrong.slice(0, 20).join('\n  ')}`); }
  const documents = all.filter(document => isManifest(document) && document.within === undefined).map(as);
  if (documents.length === 0) { throw new Refusal(`there is no manifest in ${given.length === 0 ? 'what was given' : given.slice(0, 20).map(({ file }) => file).join(', ')}`); }
  const groups = stated === undefined ? guessed(documents) : [{ dialect: dialectNamed(stated), documents: new Set(documents) }];
  return {
    files,
    documents,
    groups: groups.map(({ dialect, documents: inside }) =>
      ({ dialect, objects: new Map(documents.filter(document => inside.has(document)).map(document => [document, objectOf(document, dialect)])) })),
  };
}

const isKustomization = ({ file, manifest }: CheckedDocument): boolean =>
  String(manifest.apiVersion).startsWith('kustomize.config.k8s.io/') || /(^|[\\/])kustomization\.ya?ml$/i.test(file);

interface DocumentGroup {
  readonly dialect: DialectDefinition;
  readonly documents: ReadonlySet<CheckedDocument>;
}

/** The dialects that documents are for, each with its documents. @throws Refusal where nobody knows */
function guessed(documents: readonly CheckedDocument[]): readonly DocumentGroup[] {
  const documentOf = new Map(documents.map(document => [objectOf(document), document] as const));
  const groups = dialectGroups([...documentOf.keys()]);
  if (typeof groups === 'string') { throw new Refusal(groups); }
  return groups.map(({ dialect, objects }) => ({ dialect, documents: new Set(objects.map(object => documentOf.get(object)!)) }));
}

export function readManifests(given: readonly GivenFile[], stated: string | undefined): ReadManifests {
  const { documents, groups } = taken(given, stated);
  const everything = `everything of a gateway's own in ${given.length === 1 ? 'the file' : `the ${given.length} files`}`;
  return {
    objects: documents.flatMap(document => groups.flatMap(({ dialect, objects }): readonly ReadManifest[] => {
      const object = objects.get(document);
      if (object === undefined) { return []; }
      const { kind, namespace, name, manifest } = object;
      const identity = { apiVersion: String(manifest.apiVersion), kind, ...namespace !== undefined && { namespace }, name };
      return [{ ...identity, place: placeOf(document), dialect: dialect.id, manifest }];
    })),
    dialects: groups.map(({ dialect }) => dialect.id),
    reason: stated !== undefined ? 'it was stated' : groups.length === 1 ? `the newest release that takes ${everything}`
      : `no release takes ${everything}; each part that hangs together is for the newest that takes it`,
  };
}

export const placeOf = ({ file, position }: CheckedDocument): string => `${file}:${position([]).line}`;
