import { Migration } from './migration';
import { rewritten, written } from './rewritten';
import { isSame } from './same';
import { CheckedDocument } from '../check/document';
import { ReadFile } from '../check/given-file';
import { parts } from '../check/parts';
import { KnownObject } from '../rules/known-object';

/** A file, as it was and as it is. */
export interface MigratedFile {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

type ObjectsOf = (document: CheckedDocument) => readonly KnownObject[];
type MigrationOf = (object: KnownObject) => Migration;

/** Writes the files in which the objects are: what stays keeps its bytes, what is new stands behind what it belongs to. */
export function migratedFiles(files: readonly ReadFile[], objectsOf: ObjectsOf, migrationOf: MigrationOf): readonly MigratedFile[] {
  return files.map(({ file, text, documents }) => ({ file, before: text, after: rewrittenFile(text, documents, objectsOf, migrationOf) }));
}

function rewrittenFile(text: string, documents: readonly CheckedDocument[], objectsOf: ObjectsOf, migrationOf: MigrationOf): string {
  const whole = [...parts(text)];
  const inParts = new Map<number, CheckedDocument[]>();
  for (const document of documents) {
    if (document.within !== undefined || document.before === undefined) { continue; }
    const there = inParts.get(document.before);
    if (there) { there.push(document); } else { inParts.set(document.before, [document]); }
  }
  // To ask a text that grows for its end would copy all of it each time.
  const after: string[] = [];
  let end = '\n';
  for (const part of whole) {
    const next = rewrittenPart(part.text, inParts.get(part.line) ?? [], objectsOf, migrationOf);
    const isFirst = after.length === 0;
    if (!end.endsWith('\n')) {
      after.push('\n');
      end = '\n';
    }
    if (next === '') { continue; }
    if (!isFirst && !startsDocument(next)) { after.push('---\n'); }
    after.push(next);
    end = next;
  }
  return after.join('');
}

const startsDocument = (text: string): boolean => /^(?:\s*(?:#.*)?\n)*(---|%|\{)/.test(text);

function rewrittenPart(text: string, documents: readonly CheckedDocument[], objectsOf: ObjectsOf, migrationOf: MigrationOf): string {
  const objects = documents.flatMap(objectsOf);
  const isChanged = (object: KnownObject): boolean => {
    const migration = migrationOf(object);
    const made = migration.madeOf(object);
    return migration.absorbed.has(object) || made.length > 1 || made.some(manifest => !isSame(manifest, object.manifest));
  };
  if (!objects.some(isChanged)) { return text; }
  const texts = objects.flatMap((object): readonly string[] => {
    const migration = migrationOf(object);
    const all = migration.isMade(object) ? migration.madeOf(object) : migration.absorbed.has(object) ? [] : [object.manifest];
    const own = all.find(({ metadata }) => isSame(nameOf(metadata), object.name));
    const first = own ?? all[0];
    const rest = all.filter(each => each !== first);
    const alone = objects.length === 1 && first !== undefined;
    return [
      ...first === undefined ? [] : [alone ? isSame(first, object.manifest) ? text : rewritten(text, first) : written(first, text)],
      ...rest.map(manifest => written(manifest, text)),
    ];
  });
  return texts.reduce((before, next) => before === '' ? next : `${before}${before.endsWith('\n') ? '' : '\n'}${startsDocument(next) ? '' : '---\n'}${next}`, '');
}

const nameOf = (metadata: unknown): unknown => (metadata as { readonly name?: unknown } | undefined)?.name;
