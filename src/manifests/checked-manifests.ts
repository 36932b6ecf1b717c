import { taken } from './read-manifests';
import { check, LocatedFinding } from '../check/check';
import { GivenFile } from '../check/given-file';
import { knownReleases } from '../check/servers';

/** A finding with the object that it is about. */
export type ManifestsFinding = LocatedFinding;

/** What `check` says of manifests, of each in its dialect. @throws Refusal */
export function checkedManifests(given: readonly GivenFile[], stated: string | undefined): readonly ManifestsFinding[] {
  const { files, groups } = taken(given, stated);
  // What is no manifest by itself is of the first dialect.
  const [{ dialect: first }] = groups;
  const dialectOf = new Map(groups.flatMap(({ dialect, objects }) => Array.from(objects.keys(), document => [document, dialect] as const)));
  const all = files.flatMap(({ documents }) => documents);
  const reports = groups.flatMap(({ dialect }) =>
    check(all.filter(document => (dialectOf.get(document) ?? first) === dialect), { servers: knownReleases, dialect }));
  const placeOf = new Map(files.map(({ file }, i) => [file, i]));
  const found = reports.flatMap(({ file, diagnostics }) => diagnostics.map(finding => ({ file: placeOf.get(file)!, finding })));
  return groups.length === 1 ? found.map(({ finding }) => finding)
    : found.sort((a, b) => a.file - b.file || a.finding.line - b.finding.line).map(({ finding }) => finding);
}
