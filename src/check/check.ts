import { Acknowledgements } from './acknowledgements';
import { asGiven } from './as-given';
import { CLUSTER_DUMP } from './cluster-dump';
import { CheckedDocument, Position } from './document';
import { duplicatesIn } from './duplicates';
import { Answer, CheckOptions } from './judge';
import { judgedObjects } from './judged-objects';
import { isPassedOver } from './passed-over';
import { ReadObject } from './read-object';
import { unmasked } from './template';
import { Diagnostic, Severity } from '../diagnostic/diagnostic';
import { withoutKeys } from '../diagnostic/key-shape';
import { findingsOf, RuleFinding } from '../rules/evaluate';
import { KnownObjects } from '../rules/known-objects';
import { isObject } from '../schema/json-type';

/** Something that was found, and where it stands. */
export type LocatedFinding = Diagnostic & Position;

/** A finding that someone knows of. */
export type AcknowledgedFinding = LocatedFinding & { readonly reason: string };

/** What is to be said of one document. */
export interface DocumentReport {
  readonly file: string;
  readonly index: number;
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** Whether nobody here knows its kind; left out where somebody does. */
  readonly passedOver?: true;
  /** What each server says to the document as it stands. */
  readonly releases: { readonly [release: string]: Answer };
  /** Those that refuse it only for placeholders, which are filled in later; left out where there are none. */
  readonly refusedForPlaceholders?: readonly string[];
  readonly diagnostics: readonly LocatedFinding[];
  /** What was found and is acknowledged; left out where there is nothing. */
  readonly acknowledged?: readonly AcknowledgedFinding[];
}

/** Judges documents, each by itself and all together. */
export function check(given: readonly CheckedDocument[], options: CheckOptions): DocumentReport[] {
  const { documents, builds, dialects, judgements, objects, around } = judgedObjects(given, options);
  const duplicates = duplicatesIn(documents, builds, options.servers);
  const dumps = firstDumps(documents);
  const acknowledgements = new Acknowledgements(documents, options, dialects, around);
  const reports = [...judgements].map(([document, { answers, problems, hanging, notes }]): [CheckedDocument, DocumentReport] => {
    const { manifest: { apiVersion, kind, metadata } } = document;
    const passedOver = problems.length > 0 ? undefined : isPassedOver(document, options.servers);
    const located = (d: Omit<Diagnostic, 'path'>, position: Position): LocatedFinding =>
      withoutKeys({ ...d, message: unmasked(d.message), path: `${document.file}:${position.line}:${position.column}`, ...position });
    const found = [
      ...document.problems.filter(({ code }) => code !== 'NotRendered' || !passedOver)
        .map(({ severity, code, message, position }) => located({ severity, code, message }, position)),
      ...problems.map(({ severity, code, message, manifestPath, keys }) =>
        located({ severity, code, message: asGiven(message, document.plainText(keys)), manifestPath }, document.position(keys))),
      ...[...dumps.get(document) ?? [], ...notes, ...duplicates.get(document) ?? [], ...ruled(objects.get(document), around)]
        .map(({ keys, ...finding }) => located(finding, document.position(keys))),
    ];
    const { diagnostics, acknowledged } = acknowledgements.applyTo(document, found);
    return [document, {
      file: document.file,
      index: document.index,
      apiVersion: text(apiVersion),
      kind: unmasked(text(kind)),
      name: isObject(metadata) ? unmasked(text(metadata.name)) : '',
      ...passedOver && { passedOver },
      releases: answers,
      ...hanging.length > 0 && { refusedForPlaceholders: hanging },
      diagnostics,
      ...acknowledged.length > 0 && { acknowledged },
    }];
  });
  return reports.map(([document, report]) => {
    const more = acknowledgements.wrongIn(document);
    return more.length === 0 ? report : { ...report, diagnostics: [...report.diagnostics, ...more] };
  }).filter((report, i) => reports[i][0].within !== 'generator' || report.diagnostics.length > 0);
}

/** What the rules say of an object; what they say of all that it becomes, they say once. */
function ruled(objects: readonly ReadObject[] = [], around: KnownObjects): readonly RuleFinding[] {
  if (objects.length === 1) { return findingsOf(objects[0], around); }
  const all = objects.flatMap(object => findingsOf(object, around));
  return [...new Map(all.map(finding => [`${finding.code} ${String(finding.manifestPath)} ${finding.message}`, finding])).values()];
}

/** Of each file, the first document that a cluster printed. */
function firstDumps(documents: readonly CheckedDocument[]): ReadonlyMap<CheckedDocument, readonly RuleFinding[]> {
  const files = new Set<string>();
  return new Map(documents.filter(({ isDump, file }) => isDump === true && !files.has(file) && files.add(file)).map(document =>
    [document, [{ severity: Severity.INFO, code: 'ClusterDump', message: CLUSTER_DUMP, keys: ['metadata'], manifestPath: 'metadata' }]]));
}

const text = (value: unknown): string => typeof value === 'string' ? value : '';
