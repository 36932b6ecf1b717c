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
import { CheckedDocument, readDocuments } from '../check/document';
import { GivenFile, isManifest, objectOf, readGiven, unreadableIn } from '../check/given-file';
import { newestTaking } from '../check/newest-taking';
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
  const from = stated ?? guessed(documents);
  const objects = new Map(documents.filter(isManifest).map(document => [document, objectOf(document, from)]));
  const migration = migrate([...objects.values()], from, to);
  const files = migratedFiles(read, document => { const object = objects.get(document); return object ? [object] : []; }, migration);
  const after = files.flatMap(({ file, after: text }) => readDocuments(file, Buffer.from(text)));
  const walks = tellWalks(siteOf(documents, { dialect: from }), siteOf(after, { dialect: to }), migration);
  tellChecks(documents, after, objects, migration);
  return { files, report: reportOf([...objects.values()], migration, stated !== undefined, walks) };
}

function refuseUnreadable(documents: readonly CheckedDocument[]): void {
  const wrong = unreadableIn(documents, 'move');
  if (wrong.length > 0) { throw new CannotMigrate(`nothing was moved, since not everything can be read:\n  ${wrong.slice(0, 20).join('\n  ')}`); }
  if (!documents.some(isManifest)) { throw new CannotMigrate('there is no manifest in these files'); }
}

function guessed(documents: readonly CheckedDocument[]): DialectDefinition {
  const found = newestTaking(documents.filter(isManifest).map(document => objectOf(document)));
  if (typeof found === 'string') { throw new CannotMigrate(`${found}: --from NAME`); }
  return found;
}

/** Tells what is found in the output and was not in the input. */
function tellChecks(
  before: readonly CheckedDocument[], after: readonly CheckedDocument[], objects: ReadonlyMap<CheckedDocument, ReadObject>, migration: Migration,
): void {
  const keyOf = ({ name }: DocumentReport, { code, manifestPath }: LocatedFinding): string => `${code} ${name} ${manifestPath?.replace(/.*\./, '') ?? ''}`;
  const known = new Set(check(before, { servers: knownReleases, dialect: migration.from }).flatMap(report =>
    report.diagnostics.map(found => keyOf(report, found))));
  const sources = new Map<string, KnownObject>([
    ...Array.from(objects.values(), (object): [string, KnownObject] => [`${object.kind}/${object.name}`, object]),
    ...migration.made.map(({ manifest, beside }): [string, KnownObject] => [`${String(manifest.kind)}/${String((manifest.metadata as { readonly name?: unknown }).name)}`, beside]),
  ]);
  for (const report of check(after, { servers: knownReleases, dialect: migration.to })) {
    for (const found of report.diagnostics) {
      if (known.has(keyOf(report, found)) || found.code === 'UnusedAcknowledgement') { continue; }
      const about = sources.get(`${report.kind}/${report.name}`);
      const isTold = about === undefined || isLeft(about, migration)
        || migration.findingsOf(about).some(({ message }) => message.includes(found.message));
      if (!isTold) { migration.tell(found.severity === Severity.INFO ? 'approximate' : 'manual', about, `${found.code}: ${found.message}`); }
    }
  }
}

/** Whether an object stays since it cannot move, of which enough is said. */
const isLeft = (object: KnownObject, migration: Migration): boolean =>
  migration.findingsOf(object).some(({ status }) => status !== 'approximate') && !migration.absorbed.has(object) && !migration.isMade(object);

function reportOf(objects: readonly ReadObject[], migration: Migration, isStated: boolean, { asked, changed }: ComparedWalks): MigrationReport {
  const { from, to, absorbed } = migration;
  const placed = ({ status, message, object, keys }: MigrationFinding): ReportedFinding =>
    ({ status, message, place: (object as ReadObject).placeOf(keys) });
  return {
    from,
    to,
    isStated,
    objects: objects.map((object): ReportedObject => {
      const own = migration.madeOf(object);
      const said = migration.findingsOf(object).map(placed);
      const changes = own.some(manifest => !isSame(manifest, object.manifest));
      return {
        kind: object.kind,
        ...object.namespace !== undefined && { namespace: object.namespace },
        name: object.name,
        place: object.placeOf([]),
        outcome: changes ? 'changes' : absorbed.has(object) ? 'goes' : 'stays',
        becomes: changes ? [...new Set(own.map(({ kind }) => String(kind)))] : [],
        status: worst(said.map(({ status }): MigrationStatus => status)),
        findings: said,
      };
    }),
    steps: from === to ? [] : stepsOf(migration),
    walks: { asked, alike: asked - changed.length },
  };
}

