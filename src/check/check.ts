import { asGiven } from './as-given';
import { dialectsOf } from './dialects-of';
import { CheckedDocument, isWhole, Position } from './document';
import { acceptingIn, Answer, CheckOptions, judge, Judgement } from './judge';
import { ReadObject } from './read-object';
import { unmasked } from './template';
import { Diagnostic, Severity } from '../diagnostic/diagnostic';
import { withoutKeys } from '../diagnostic/key-shape';
import { findingsOf } from '../rules/evaluate';
import { KnownObjects } from '../rules/known-objects';
import { isObject } from '../schema/json-type';

/** What is to be said of one document. */
export interface DocumentReport {
  readonly file: string;
  readonly index: number;
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** What each server says to the document as it stands. */
  readonly releases: { readonly [release: string]: Answer };
  /** Those that refuse it only for placeholders, which are filled in later; left out where there are none. */
  readonly refusedForPlaceholders?: readonly string[];
  readonly diagnostics: readonly (Diagnostic & Position)[];
}

/** Judges documents, each by itself and all together. */
export function check(documents: readonly CheckedDocument[], options: CheckOptions): DocumentReport[] {
  const dialects = dialectsOf(documents, options);
  const judgements = new Map<CheckedDocument, Judgement>(documents.map(document =>
    [document, judge(document, { ...options, dialect: dialects.get(document) })]));
  const objects = new Map([...judgements].filter(([document]) => isWhole(document))
    .map(([document, judgement]) => [document, new ReadObject(document, dialects.get(document), () => acceptingIn(judgement))]));
  const all = new KnownObjects([...objects.values()]);
  return [...judgements].map(([document, { answers, problems, hanging, notes }]) => {
    const object = objects.get(document);
    const { manifest: { apiVersion, kind, metadata } } = document;
    const located = (d: Omit<Diagnostic, 'path'>, position: Position): Diagnostic & Position =>
      withoutKeys({ ...d, message: unmasked(d.message), path: `${document.file}:${position.line}:${position.column}`, ...position });
    return {
      file: document.file,
      index: document.index,
      apiVersion: text(apiVersion),
      kind: text(kind),
      name: isObject(metadata) ? unmasked(text(metadata.name)) : '',
      releases: answers,
      ...hanging.length > 0 && { refusedForPlaceholders: hanging },
      diagnostics: [
        ...document.problems.map(({ severity, code, message, position }) => located({ severity, code, message }, position)),
        ...problems.map(({ code, message, manifestPath, keys }) =>
          located({ severity: Severity.ERROR, code, message: asGiven(message, document.plainText(keys)), manifestPath }, document.position(keys))),
        ...[...notes, ...object ? findingsOf(object, all) : []].map(({ keys, ...finding }) => located(finding, document.position(keys))),
      ],
    };
  });
}

const text = (value: unknown): string => typeof value === 'string' ? value : '';
