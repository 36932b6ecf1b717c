import { MigratedFile, migratedFiles } from './files';
import { MigrationFinding, MigrationStatus } from './finding';
import { migrate } from './migrate';
import { Migration } from './migration';
import { MigrationReport, ReportedFinding, ReportedObject, worst } from './report';
import { isSame } from './same';
import { stepsOf } from './steps';
import { tellWalks } from './tell-walks';
import { ComparedWalks } from './walks';
import { check, DocumentReport, LocatedFinding } from '../check/check';
import { DialectGroup, dialectGroups } from '../check/dialect-groups';
import { CheckedDocument, readDocuments } from '../check/document';
import { GivenFile, isManifest, objectOf, readGiven, unreadableIn } from '../check/given-file';
import { ReadObject } from '../check/read-object';
import { knownReleases } from '../check/servers';
import { siteOf } from '../check/site-of-files';
import { Severity } from '../diagnostic/diagnostic';
import { DialectDefinition } from '../dialects/definition';
import { KnownObject } from '../rules/known-object';

export interface MigratedFiles {
  readonly files: readonly MigratedFile[];
  readonly report: MigrationReport;
}

/** A reason why files cannot be moved at all. */
export class CannotMigrate extends Error {}

/** Moves the manifests of files to another dialect. @throws CannotMigrate where they cannot be read, or nobody knows what they are for */
export function migrateFiles(given: readonly GivenFile[], to: DialectDefinition, stated?: DialectDefinition): MigratedFiles {
  const read = readGiven(given);
  const documents = read.flatMap(each => each.documents);
  refuseUnreadable(documents);
  const manifests = documents.filter(isManifest);
  const found = manifests.map(document => objectOf(document));
  const groups = stated ? [{ dialect: stated, objects: found }] : guessed(found);
  const moves = groups.map(({ dialect: from, objects: inGroup }): Move => {
    const inside = new Set(inGroup);
    const objects = new Map(manifests.filter((_, i) => inside.has(found[i])).map(document => [document, objectOf(document, from)]));
    return { migration: migrate([...objects.values()], from, to), objects };
  });
  const moveOf = new Map(moves.flatMap(move => [...move.objects.values()].map(object => [object, move.migration] as const)));
  const objectsIn = (document: CheckedDocument): readonly ReadObject[] => moves.flatMap(({ objects }) => objects.get(document) ?? []);
  const files = migratedFiles(read, objectsIn, object => moveOf.get(object as ReadObject)!);
  const after = files.flatMap(({ file, after: text }) => readDocuments(file, Buffer.from(text)));
  const walks = moves.map(({ migration, objects }) =>
    tellWalks(siteOf([...objects.keys()], { dialect: migration.from }), siteOf(after, { dialect: to }), migration));
  tellChecks(moves, after);
  return { files, report: reportOf(moves, manifests, stated !== undefined, walks) };
}

/** The objects of one gateway, and what becomes of them. */
interface Move {
  readonly migration: Migration;
  readonly objects: ReadonlyMap<CheckedDocument, ReadObject>;
}

function refuseUnreadable(documents: readonly CheckedDocument[]): void {
  const wrong = unreadableIn(documents, 'move');
  if (wrong.length > 0) { throw new CannotMigrate(`nothing was moved, since not everything can be read:\n  ${wrong.slice(0, 20).join('\n  ')}`); }
  if (!documents.some(isManifest)) { throw new CannotMigrate('there is no manifest in these files'); }
}

function guessed(objects: readonly ReadObject[]): readonly DialectGroup<ReadObject>[] {
  const found = dialectGroups(objects);
  if (typeof found === 'string') { throw new CannotMigrate(`${found}: --from NAME`); }
  return found;
}

/** Tells what is found in the output and was not in the input. */
function tellChecks(moves: readonly Move[], after: readonly CheckedDocument[]): void {
  const keyOf = ({ name }: DocumentReport, { code, manifestPath }: LocatedFinding): string => `${code} ${name} ${manifestPath?.replace(/.*\./, '') ?? ''}`;
  const known = new Set(moves.flatMap(({ migration, objects }) =>
    check([...objects.keys()], { servers: knownReleases, dialect: migration.from })
      .flatMap(report => report.diagnostics.map(found => keyOf(report, found)))));
  const sources = new Map(moves.flatMap(({ migration, objects }) => [
    ...Array.from(objects.values(), (object): [string, Source] => [`${object.kind}/${object.name}`, { object, migration }]),
    ...migration.made.map(({ manifest, beside }): [string, Source] =>
      [`${String(manifest.kind)}/${String((manifest.metadata as { readonly name?: unknown }).name)}`, { object: beside, migration }]),
  ]));
  for (const report of check(after, { servers: knownReleases, dialect: moves[0].migration.to })) {
    const source = sources.get(`${report.kind}/${report.name}`);
    if (!source) { continue; }
    const { object, migration } = source;
    for (const found of report.diagnostics) {
      if (known.has(keyOf(report, found)) || found.code === 'UnusedAcknowledgement') { continue; }
      const isTold = isLeft(object, migration) || migration.findingsOf(object).some(({ message }) => message.includes(found.message));
      if (!isTold) { migration.tell(found.severity === Severity.INFO ? 'approximate' : 'manual', object, `${found.code}: ${found.message}`); }
    }
  }
}

interface Source {
  readonly object: KnownObject;
  readonly migration: Migration;
}

/** Whether an object stays since it cannot move, of which enough is said. */
const isLeft = (object: KnownObject, migration: Migration): boolean =>
  migration.findingsOf(object).some(({ status }) => status !== 'approximate') && !migration.absorbed.has(object) && !migration.isMade(object);

function reportOf(
  moves: readonly Move[], manifests: readonly CheckedDocument[], isStated: boolean, walks: readonly ComparedWalks[],
): MigrationReport {
  const [{ migration: { from, to } }, ...others] = moves;
  const asked = walks.reduce((sum, each) => sum + each.asked, 0);
  return {
    from,
    others: others.map(({ migration }) => migration.from),
    to,
    isStated,
    objects: manifests.flatMap(document => moves.flatMap(({ migration, objects }) => {
      const object = objects.get(document);
      return object ? [reported(object, migration)] : [];
    })),
    steps: [...new Set(moves.flatMap(({ migration }) => migration.from === to ? [] : stepsOf(migration)))],
    walks: { asked, alike: asked - walks.reduce((sum, { changed }) => sum + changed.length, 0) },
  };
}

const placed = ({ status, message, object, keys }: MigrationFinding): ReportedFinding =>
  ({ status, message, place: (object as ReadObject).placeOf(keys) });

function reported(object: ReadObject, migration: Migration): ReportedObject {
  const own = migration.madeOf(object);
  const said = migration.findingsOf(object).map(placed);
  const changes = own.some(manifest => !isSame(manifest, object.manifest));
  return {
    kind: object.kind,
    ...object.namespace !== undefined && { namespace: object.namespace },
    name: object.name,
    place: object.placeOf([]),
    outcome: changes ? 'changes' : migration.absorbed.has(object) ? 'goes' : 'stays',
    becomes: changes ? [...new Set(own.map(({ kind }) => String(kind)))] : [],
    status: worst(said.map(({ status }): MigrationStatus => status)),
    findings: said,
  };
}
