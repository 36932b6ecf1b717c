import { JudgedManifests } from './judged-manifests';
import { Subject } from './subject';
import { subjectsOf } from './subjects';
import { DialectGroup, dialectGroups } from '../check/dialect-groups';
import { CheckedDocument } from '../check/document';
import { isManifest, unreadableIn } from '../check/given-file';
import { withMeantTexts } from '../check/meant-texts';
import { newest, takersOf } from '../check/newest-taking';
import { ReadObject } from '../check/read-object';
import { readObjects } from '../check/read-objects';
import { knownReleases } from '../check/servers';
import { placeOf } from '../check/site-of-files';
import { DialectDefinition } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';
import { KnownObjects } from '../rules/known-objects';
import { Site } from '../walk/site';

/** One of two sets of manifests. */
export interface Side {
  readonly dialects: readonly DialectDefinition[];
  readonly subjects: readonly Subject[];
  /** One for each dialect, of what its server takes. */
  readonly sites: readonly Site[];
  /** Where manifests stand that the server does not take; no request is walked through them. */
  readonly refused: readonly string[];
}

/** A reason why manifests cannot be compared. */
export class CannotDiff extends Error {}

/** What somebody said the sides are for. */
export interface StatedSides {
  readonly before?: DialectDefinition;
  readonly after?: DialectDefinition;
}

/** Reads two sets of documents. @throws CannotDiff where they cannot be read */
export function sidesOf(before: readonly CheckedDocument[], after: readonly CheckedDocument[], stated: StatedSides): readonly [Side, Side] {
  const wrong = unreadableIn([...before, ...after], 'compare');
  if (wrong.length > 0) { throw new CannotDiff(`nothing was compared, since not everything can be read:\n  ${wrong.slice(0, 20).join('\n  ')}`); }
  const [was, is] = [before, after].map(documents => documents.filter(isManifest).map(withMeantTexts));
  const judged = new JudgedManifests();
  const [first, second] = dialectsFor(was, is, stated, judged);
  return [sideOf(was, first, judged), sideOf(is, second, judged)];
}

/** The dialect of each side, where there is one for all of it. */
function dialectsFor(
  before: readonly CheckedDocument[], after: readonly CheckedDocument[], stated: StatedSides, judged: JudgedManifests,
): readonly (DialectDefinition | undefined)[] {
  if (stated.before && stated.after) { return [stated.before, stated.after]; }
  const [was, is] = [before, after].map(documents => takersOf(objectsIn(documents, undefined, judged)));
  // What one release takes on both sides was hardly moved from another.
  const both = was && is && was.filter(each => is.includes(each));
  const [first, second] = both && both.length > 0 ? [both, both] : [was ?? is, is ?? was];
  const chosen = (said: DialectDefinition | undefined, takers: readonly DialectDefinition[] | undefined): DialectDefinition | undefined =>
    said ?? (takers === undefined ? newest(DIALECTS) : takers.length > 0 ? newest(takers) : undefined);
  return [chosen(stated.before, first), chosen(stated.after, second)];
}

function sideOf(documents: readonly CheckedDocument[], dialect: DialectDefinition | undefined, judged: JudgedManifests): Side {
  const groups = dialect ? [{ dialect, objects: objectsIn(documents, dialect, judged) }] : groupsOf(documents, judged);
  return {
    dialects: groups.map(each => each.dialect),
    subjects: groups.flatMap(each => subjectsOf(each.objects, each.dialect, placeOf)),
    refused: groups.flatMap(each => each.objects.filter(({ manifest }) => judged.isRefused(manifest, each.dialect)))
      .map(object => placeOf(object, [])),
    sites: groups.map(each =>
      new Site(new KnownObjects(each.objects.filter(({ manifest }) => !judged.isRefused(manifest, each.dialect))), each.dialect, placeOf)),
  };
}

/** What no release takes as a whole is for several. */
function groupsOf(documents: readonly CheckedDocument[], judged: JudgedManifests): readonly DialectGroup<ReadObject>[] {
  const found = dialectGroups(objectsIn(documents, undefined, judged));
  if (typeof found === 'string') { throw new CannotDiff(`${found}: --dialect NAME`); }
  return found.map(({ dialect, objects }) => {
    const inside = new Set(objects.map(keyOf));
    return { dialect, objects: objectsIn(documents, dialect, judged).filter(object => inside.has(keyOf(object))) };
  });
}

/** What is applied last counts; of a release that is known, with what its server adds. */
function objectsIn(
  documents: readonly CheckedDocument[], dialect: DialectDefinition | undefined, judged: JudgedManifests,
): readonly ReadObject[] {
  const filled = dialect ? documents.map(document => ({ ...document, manifest: judged.filled(document.manifest, dialect) })) : documents;
  const all = [...readObjects(filled, { servers: knownReleases, dialect }).objects.values()].flat();
  return [...new Map(all.map(object => [keyOf(object), object])).values()];
}

const keyOf = ({ group, kind, namespace, name }: ReadObject): string => `${group}/${kind}/${namespace ?? ''}/${name}`;
