import { AppCode } from './code/app-code';
import { CodeFile } from './code/language';
import { LanguageName, LANGUAGES } from './code/languages';
import { commentsOf } from './comments';
import { ImportedObjects, importObjects } from './import-objects';
import { InlineKeys } from './inline-keys';
import { INSTALL } from './project-files';
import { ImportOutcome, ImportReport, ReportedImport } from './report';
import { Library } from './run/evaluate';
import { DialectGroup, dialectGroups } from '../check/dialect-groups';
import { CheckedDocument } from '../check/document';
import { GivenFile, isManifest, objectOf, ReadFile, readGiven, unreadableIn } from '../check/given-file';
import { parts } from '../check/parts';
import { ReadObject } from '../check/read-object';
import { DialectDefinition } from '../dialects/definition';
import { KnownObject } from '../rules/known-object';

/** A reason why files cannot be imported at all. */
export class CannotImport extends Error {}

export interface ImportedFiles {
  readonly files: readonly CodeFile[];
  readonly report: ImportReport;
}

/** Writes an app that makes the manifests of files. @throws CannotImport where they cannot be read, or nobody knows what they are for */
export function importFiles(given: readonly GivenFile[], { stated, language, library }: {
  readonly stated?: DialectDefinition;
  readonly language: LanguageName;
  readonly library: Library;
}): ImportedFiles {
  const read = readGiven(given);
  refuseUnreadable(read);
  const documents = read.flatMap(each => each.documents).filter(document => isManifest(document) && document.within === undefined);
  const found = documents.map(document => objectOf(document));
  refuseTwice(found);
  const groups = stated ? [{ dialect: stated, objects: found }] : guessed(found);
  const dialectOf = new Map(groups.flatMap(({ dialect, objects }) => objects.map(object => [object, dialect] as const)));
  const inline = new InlineKeys();
  const objects = documents.map((document, i) => objectOf(document, dialectOf.get(found[i]), inline.masked(found[i], found[i].placeOf([]))));
  const comments = new Map(read.flatMap(file => commentsIn(file)).map(([place, lines]) => [place, lines]));
  const encrypted = new Set<KnownObject>(objects.filter(({ manifest }) => manifest.sops !== undefined));
  const imported: ImportedObjects[] = [];
  for (const { dialect } of groups) {
    const taken = objects.filter((object, i) => dialectOf.get(found[i]) === dialect && !encrypted.has(object));
    imported.push(importObjects(taken, dialect, library, {
      commentsOf: object => comments.get((object as ReadObject).placeOf([])) ?? [],
      takenVariables: [...inline.variables, ...imported.flatMap(({ values }) => values.variables)].map(({ name }) => name),
    }));
  }
  const told = reportOf(objects, imported, { encrypted, inline });
  const [dialect, ...others] = groups.map(group => group.dialect);
  return {
    files: LANGUAGES[language].files(joined(imported.map(({ app }) => app))),
    report: { ...told, dialect, others, isStated: stated !== undefined, steps: stepsOf(told.variables.map(({ name }) => name), language) },
  };
}

/** Apps for several gateways as one: charts of the others have their dialect, also in their names. */
function joined([first, ...others]: readonly AppCode[]): AppCode {
  return { ...first, charts: [...first.charts, ...others.flatMap(({ dialect, charts }) => charts.map(chart => ({ ...chart, id: `${chart.id}-${dialect}`, dialect })))] };
}

function refuseUnreadable(files: readonly ReadFile[]): void {
  const documents = files.flatMap(file => file.documents);
  const wrong = unreadableIn(documents, 'import');
  if (wrong.length > 0) { throw new CannotImport(`nothing was written, since not everything can be read:\n  ${wrong.slice(0, 20).join('\n  ')}`); }
  if (!documents.some(isManifest)) { throw new CannotImport('there is no manifest in these files'); }
}

function guessed(objects: readonly ReadObject[]): readonly DialectGroup<ReadObject>[] {
  const found = dialectGroups(objects);
  if (typeof found === 'string') { throw new CannotImport(`${found}: --from NAME`); }
  return found;
}

/** An app makes each object once, with a name. */
function refuseTwice(objects: readonly ReadObject[]): void {
  const seen = new Map<string, ReadObject>();
  const wrong = objects.flatMap(object => {
    const { group, kind, namespace = '', name } = object;
    if (name === '') { return [`${object.placeOf([])} has no name; give it one in metadata.name`]; }
    const key = `${group}/${kind}/${namespace}/${name}`;
    const first = seen.get(key);
    seen.set(key, first ?? object);
    return first ? [`${object.placeOf([])} is the ${kind} '${name}' again, as ${first.placeOf([])} is; take one of them away`] : [];
  });
  if (wrong.length > 0) { throw new CannotImport(`nothing was written:\n  ${wrong.slice(0, 20).join('\n  ')}`); }
}

/** What is said above documents, by their place. */
function commentsIn({ text, documents }: ReadFile): readonly (readonly [string, readonly string[]])[] {
  const byPart = new Map<number, CheckedDocument[]>();
  for (const document of documents) {
    if (document.within !== undefined || document.before === undefined) { continue; }
    const there = byPart.get(document.before);
    if (there) { there.push(document); } else { byPart.set(document.before, [document]); }
  }
  return [...parts(text)].flatMap(part => {
    const inside = byPart.get(part.line) ?? [];
    const [only] = inside;
    return inside.length === 1 && !part.text.trimStart().startsWith('{') ? [[`${only.file}:${only.position([]).line}`, commentsOf(part.text)] as const] : [];
  });
}

const PATH_SHOWN = 3;

/** What never gets into code. */
interface Hidden {
  readonly encrypted: ReadonlySet<KnownObject>;
  readonly inline: InlineKeys;
}

function reportOf(objects: readonly ReadObject[], imported: readonly ImportedObjects[], { encrypted, inline }: Hidden): Pick<ImportReport, 'objects' | 'variables'> {
  const groupOf = new Map(imported.flatMap(group => group.objects.map(object => [object, group] as const)));
  const unitOf = new Map(imported.flatMap(({ units }) =>
    units.flatMap(unit => [unit.object, ...unit.beside].map(object => [object, unit] as const))));
  const reported = objects.map((object): ReportedImport => {
    const { patches, reasons, values, raw, errors } = groupOf.get(object) ?? imported[0];
    const unit = unitOf.get(object);
    const own = unit?.object === object ? patches.get(unit) ?? [] : [];
    const secrets = [...values.variablesIn(object), ...inline.variablesIn(object.placeOf([]))];
    const outcome: ImportOutcome = encrypted.has(object) ? 'left' : values.made.has(object) ? 'part' : raw.has(object) || !unit ? 'raw'
      : unit.object !== object ? 'part' : own.length > 0 ? 'overridden' : 'construct';
    const paths = [...new Set(own.map(({ path }) => path.join('.')))];
    return {
      kind: object.kind,
      ...object.namespace !== undefined && { namespace: object.namespace },
      name: object.name,
      place: object.placeOf([]),
      outcome,
      findings: [
        ...encrypted.has(object) ? ['its values are encrypted (sops), which code would spoil; keep the file beside the app, which refers to it by name'] : [],
        ...outcome === 'raw' && reasons.has(object) ? [`no construct says it: ${reasons.get(object)}`] : [],
        ...paths.length > 0 ? [`constructs have no words for ${paths.slice(0, PATH_SHOWN).join(', ')}${paths.length > PATH_SHOWN ? ' …' : ''}; an override says it`] : [],
        ...secrets.length > 0 ? [`${secrets.length === 1 ? 'a key' : 'keys'} of it ${secrets.length === 1 ? 'is' : 'are'} not in the code; ${secrets.join(', ')} ${secrets.length === 1 ? 'stands for it' : 'stand for them'}`] : [],
        ...errors.filter(({ owner }) => owner !== undefined && owner === (raw.get(object) ?? (unit?.object === object ? unit.variable : undefined))).map(({ code, message }) => `synth will refuse it, as check does: ${code}: ${message}`),
      ],
    };
  });
  const variables = imported.flatMap(({ values }) => values.variables).map(({ name, secret, entry }) =>
    ({ name, of: `${entry} of the Secret ${secret.namespace === undefined ? '' : `${secret.namespace}/`}${secret.name}` }));
  return { objects: reported, variables: [...variables, ...inline.variables] };
}

const stepsOf = (variables: readonly string[], language: LanguageName): readonly string[] => [
  INSTALL[language],
  'npx cdk8s synth',
  'npx cdk8s-ai-gateway check dist',
  variables.length > 0 ? `set ${variables.join(', ')}, and apply: envsubst '${variables.map(name => `$${name}`).join(' ')}' < dist/… | kubectl apply -f -` : 'kubectl diff -f dist',
];
