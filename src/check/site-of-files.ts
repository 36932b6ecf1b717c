import { CheckedDocument, isWhole, readDocuments } from './document';
import { withMeantTexts } from './meant-texts';
import { newestTaking } from './newest-taking';
import { ReadObject } from './read-object';
import { readObjects } from './read-objects';
import { knownReleases } from './servers';
import { DialectDefinition } from '../dialects/definition';
import { StatedDialects } from '../rules/dialect-of';
import { KnownObject } from '../rules/known-object';
import { KnownObjects } from '../rules/known-objects';
import { fileProblem, manifestFiles, readBounded } from '../schema/manifest-files';
import { PlaceOf, Site } from '../walk/site';

export const placeOf: PlaceOf = (object, keys) => object instanceof ReadObject ? object.placeOf(keys) : object.origin;

/** The site of files and folders; a text says why there is none. */
export function siteOfFiles(paths: readonly string[], dialect?: DialectDefinition): Site | string {
  let documents: readonly CheckedDocument[];
  try {
    documents = paths.flatMap(path => manifestFiles(path).flatMap(({ path: file }) => readDocuments(file, readBounded(file))));
  } catch (e) {
    const { code, path = paths.join(', ') } = e as NodeJS.ErrnoException;
    if (code === undefined) { throw e; }
    return fileProblem(e, path);
  }
  return documents.length === 0 ? 'there are no manifests in these files' : siteOf(documents, { dialect });
}

/** The site of documents; without a dialect, that of the newest release that takes everything of a gateway's own. */
export function siteOf(given: readonly CheckedDocument[], stated: StatedDialects): Site | string {
  // What cannot be read as a whole may go round in circles.
  const documents = given.map(document => isWhole(document) ? withMeantTexts(document) : document);
  const isStated = stated.dialect !== undefined || (stated.byClass?.size ?? 0) > 0;
  const guessed = isStated ? undefined : newestTaking(objectsIn(documents, { dialect: undefined }));
  if (typeof guessed === 'string') { return guessed; }
  const dialects = guessed ? [guessed] : stated.dialect ? [stated.dialect] : [...stated.byClass!.values()];
  if (dialects.length > 1) { return `requests are walked through one gateway at a time, not through ${dialects.map(({ id }) => id).join(' and ')}`; }
  return new Site(new KnownObjects(objectsIn(documents, guessed ? { dialect: guessed } : stated)), dialects[0], placeOf);
}

/** What is applied last counts. */
function objectsIn(documents: readonly CheckedDocument[], stated: StatedDialects): readonly KnownObject[] {
  const all = [...readObjects(documents, { servers: knownReleases, ...stated }).objects.values()].flat();
  return [...new Map(all.map(object => [`${object.group}/${object.kind}/${object.namespace ?? ''}/${object.name}`, object])).values()];
}
