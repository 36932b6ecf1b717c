import { Migration } from './migration';
import { rewritten, written } from './rewritten';
import { isSame } from './same';
import { CheckedDocument } from '../check/document';
import { parts } from '../check/parts';
import { KnownObject } from '../rules/known-object';
import { JsonObject } from '../schema/json-type';

/** A file, as it was and as it is. */
export interface MigratedFile {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** A file and what was read of it. */
export interface ReadFile {
  readonly file: string;
  readonly text: string;
  readonly documents: readonly CheckedDocument[];
}

type ObjectsOf = (document: CheckedDocument) => readonly KnownObject[];

/** Writes the files in which the objects are: what stays keeps its bytes, what is new stands behind what it belongs to. */
export function migratedFiles(files: readonly ReadFile[], objectsOf: ObjectsOf, migration: Migration): readonly MigratedFile[] {
  const made = new Map<KnownObject, JsonObject[]>();
  for (const { manifest, beside } of migration.made) { made.set(beside, [...made.get(beside) ?? [], manifest]); }
  return files.map(({ file, text, documents }) => ({ file, before: text, after: rewrittenFile(text, documents, objectsOf, { made, absorbed: migration.absorbed }) }));
}

interface Changes {
  readonly made: ReadonlyMap<KnownObject, readonly JsonObject[]>;
  readonly absorbed: ReadonlySet<KnownObject>;
}

function rewrittenFile(text: string, documents: readonly CheckedDocument[], objectsOf: ObjectsOf, changes: Changes): string {
  const whole = [...parts(text)];
  const lines = whole.map(({ line }) => line);
  let after = '';
  whole.forEach((part, p) => {
    const inside = documents.filter(document => {
      const line = document.position([]).line - 1;
      return document.within === undefined && line >= lines[p] && (p + 1 === lines.length || line < lines[p + 1]);
    });
    const end = after.length > 0 && !after.endsWith('\n') ? '\n' : '';
    const next = rewrittenPart(part.text, inside, objectsOf, changes);
    after += next === '' || after === '' || startsDocument(next) ? end + next : `${end}---\n${next}`;
  });
  return after;
}

const startsDocument = (text: string): boolean => /^(?:\s*(?:#.*)?\n)*(---|%|\{)/.test(text);

function rewrittenPart(text: string, documents: readonly CheckedDocument[], objectsOf: ObjectsOf, { made, absorbed }: Changes): string {
  const objects = documents.flatMap(objectsOf);
  const isChanged = (object: KnownObject): boolean => absorbed.has(object) || (made.get(object) ?? []).some(manifest => !isSame(manifest, object.manifest));
  if (!objects.some(object => isChanged(object) || made.has(object) && made.get(object)!.length > 1)) { return text; }
  const texts = objects.flatMap((object): readonly string[] => {
    const all = made.get(object) ?? (absorbed.has(object) ? [] : [object.manifest]);
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
