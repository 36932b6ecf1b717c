import { taken } from './read-manifests';
import { check, LocatedFinding } from '../check/check';
import { GivenFile } from '../check/given-file';
import { knownReleases } from '../check/servers';

/** A finding with the object that it is about. */
export type ManifestsFinding = LocatedFinding;

/** What `check` says of manifests. @throws Refusal */
export function checkedManifests(given: readonly GivenFile[], stated: string | undefined): readonly ManifestsFinding[] {
  const { files, dialect } = taken(given, stated);
  return check(files.flatMap(({ documents }) => documents), { servers: knownReleases, dialect }).flatMap(({ diagnostics }) => diagnostics);
}
