import { Refusal } from './refusal';
import { CheckedDocument } from '../check/document';
import { GivenFile, isManifest, objectOf, ReadFile, readGiven, unreadableIn } from '../check/given-file';
import { newestTaking } from '../check/newest-taking';
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
  readonly manifest: JsonObject;
}

export interface ReadManifests {
  readonly objects: readonly ReadManifest[];
  /** The dialect by its name. */
  readonly dialect: string;
  readonly reason: string;
}

/** Documents that can be taken up, and the dialect that they are for. */
export interface TakenDocuments {
  readonly files: readonly ReadFile[];
  readonly documents: readonly CheckedDocument[];
  readonly dialect: DialectDefinition;
  readonly isStated: boolean;
}

export const dialectNamed = (id: string): DialectDefinition => DIALECTS.find(dialect => dialect.id === id)!;

/** Reads files of which everything can be read. @throws Refusal where not, or where nobody knows which gateway they are for */
export function taken(given: readonly GivenFile[], stated: string | undefined): TakenDocuments {
  const files = readGiven(given);
  const all = files.flatMap(({ documents }) => documents);
  const wrong = [...unreadableIn(all, 'read'), ...all.filter(isKustomization).map(({ file, position }) =>
    `${file}:${position([]).line} is a kustomization; build it first (kubectl kustomize), and read what comes out`)];
  if (wrong.length > 0) { throw new Refusal(`not everything can be read:\n  ${wrong.slice(0, 20).join('\n  ')}`); }
  const documents = all.filter(document => isManifest(document) && document.within === undefined);
  if (documents.length === 0) { throw new Refusal(`there is no manifest in ${given.length === 0 ? 'what was given' : given.slice(0, 20).map(({ file }) => file).join(', ')}`); }
  const found = stated === undefined ? newestTaking(documents.map(document => objectOf(document))) : dialectNamed(stated);
  if (typeof found === 'string') { throw new Refusal(found); }
  return { files, documents, dialect: found, isStated: stated !== undefined };
}

const isKustomization = ({ file, manifest }: CheckedDocument): boolean =>
  String(manifest.apiVersion).startsWith('kustomize.config.k8s.io/') || /(^|[\\/])kustomization\.ya?ml$/i.test(file);

export function readManifests(given: readonly GivenFile[], stated: string | undefined): ReadManifests {
  const { documents, dialect, isStated } = taken(given, stated);
  return {
    objects: documents.map((document): ReadManifest => {
      const { kind, namespace, name, manifest } = objectOf(document, dialect);
      return { apiVersion: String(manifest.apiVersion), kind, ...namespace !== undefined && { namespace }, name, place: placeOf(document), manifest };
    }),
    dialect: dialect.id,
    reason: isStated ? 'it was stated' : `the newest release that takes everything of a gateway's own in ${given.length === 1 ? 'the file' : `the ${given.length} files`}`,
  };
}

export const placeOf = ({ file, position }: CheckedDocument): string => `${file}:${position([]).line}`;
