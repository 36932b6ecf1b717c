import { CheckedDocument, Position } from './document';
import { acceptingIn, CheckOptions, judge } from './judge';
import { ReadObject } from './read-object';
import { ACKNOWLEDGE, Acknowledged, acknowledgedIn } from '../diagnostic/acknowledgement';
import { Diagnostic, Severity } from '../diagnostic/diagnostic';
import { keysHidden, withoutKeys } from '../diagnostic/key-shape';
import { DialectDefinition } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';
import { isAcknowledgeable, notAcknowledgeable } from '../rules/acknowledgeable';
import { findingsOf } from '../rules/evaluate';
import { KnownObjects } from '../rules/known-objects';
import { mapOf } from '../schema/json-type';

type Located = Diagnostic & Position;

/** Findings, those that someone knows of apart. */
interface Sorted {
  readonly diagnostics: readonly Located[];
  readonly acknowledged: readonly (Located & { readonly reason: string })[];
}

/** Something that was acknowledged, and what came of it. */
interface Entry extends Acknowledged {
  readonly position: Position;
  /** The line that it is about; undefined where it is about the whole object. */
  readonly line?: number;
  met: 'nothing' | 'finding' | 'error';
}

/** What comments and annotations of documents acknowledge. */
export class Acknowledgements {
  private readonly entries = new Map<CheckedDocument, readonly Entry[]>();
  private readonly byLine = new Map<string, Entry[]>();

  constructor(
    private readonly documents: readonly CheckedDocument[],
    private readonly options: CheckOptions,
    private readonly dialects: ReadonlyMap<CheckedDocument, DialectDefinition | undefined>,
    private readonly around: KnownObjects) {
    for (const document of documents) {
      const own = [...fromAnnotation(document), ...fromComments(document)];
      if (own.length === 0) { continue; }
      this.entries.set(document, own);
      for (const entry of own) {
        if (entry.line === undefined) { continue; }
        const key = `${document.file}:${entry.line}`;
        this.byLine.set(key, [...this.byLine.get(key) ?? [], entry]);
      }
    }
  }

  /** Sorts out what is acknowledged. To be called for every document before it is asked what is wrong with its acknowledgements. */
  public applyTo(document: CheckedDocument, found: readonly Located[]): Sorted {
    if (this.entries.size === 0 || found.length === 0) { return { diagnostics: found, acknowledged: [] }; }
    const acknowledged: (Located & { readonly reason: string })[] = [];
    const diagnostics = found.filter(finding => {
      const entry = this.about(document, finding);
      if (!entry) { return true; }
      if (finding.severity === Severity.ERROR) { entry.met = 'error'; return true; }
      entry.met = 'finding';
      if (entry.reason === '') { return true; }
      acknowledged.push({ ...finding, reason: keysHidden(entry.reason) });
      return false;
    });
    return { diagnostics, acknowledged };
  }

  /** What is wrong with the acknowledgements of a document. */
  public wrongIn(document: CheckedDocument): readonly Located[] {
    return (this.entries.get(document) ?? []).flatMap(entry => {
      const said = this.wrong(document, entry);
      const { position } = entry;
      return said ? [withoutKeys({ ...said, path: `${document.file}:${position.line}:${position.column}`, ...position })] : [];
    });
  }

  private about(document: CheckedDocument, { code, line }: Located): Entry | undefined {
    return this.byLine.get(`${document.file}:${line}`)?.find(entry => entry.code === code)
      ?? this.entries.get(document)?.find(entry => entry.line === undefined && entry.code === code);
  }

  private wrong(document: CheckedDocument, entry: Entry): Omit<Diagnostic, 'path'> | undefined {
    const { code, reason, met } = entry;
    if (met === 'error') {
      return warning('InvalidAcknowledgement', `'${code}' is an error here, which the server or the gateway refuses all the same; mend it and remove this`);
    }
    if (!isAcknowledgeable(code)) { return { severity: Severity.ERROR, code: 'UnknownCode', message: notAcknowledgeable(code) }; }
    if (reason === '') { return warning('InvalidAcknowledgement', `'${code}' is acknowledged without a reason; give one after a colon`); }
    if (met === 'finding' || (entry.line === undefined && ONLY_APPS.includes(code)) || this.isNotJudged(document) || this.isFoundOtherwise(document, entry)) { return undefined; }
    return warning('UnusedAcknowledgement', `'${code}' is not found ${entry.line === undefined ? 'in this object' : 'in that line'}; remove what acknowledges it`);
  }

  /** Of what cannot be judged, nothing is known. */
  private isNotJudged(document: CheckedDocument): boolean {
    return document.problems.length > 0 || judge(document, { ...this.options, dialect: this.dialects.get(document) }).problems.length > 0;
  }

  /** Where no release was named, much is said only if it holds in all: whether one of them finds it. */
  private isFoundOtherwise(document: CheckedDocument, { code, line }: Entry): boolean {
    const candidates = line === undefined ? [document]
      : this.documents.filter(({ file, index }) => file === document.file && index === document.index);
    return candidates.some(each => this.dialects.get(each) === undefined && DIALECTS.some(dialect => {
      const judgement = judge(each, { ...this.options, dialect });
      const object = new ReadObject(each, each.manifest, dialect, () => acceptingIn(judgement));
      return [...judgement.notes, ...findingsOf(object, this.around)]
        .some(found => found.code === code && (line === undefined || each.position(found.keys).line === line));
    }));
  }
}

/** What apps annotate, but only they can tell in every case: what was asked for does not always stand in the manifest. */
const ONLY_APPS: readonly string[] = ['PartialSupport', 'IncludeByHand', 'IncludeApproximate'];

function fromAnnotation(document: CheckedDocument): readonly Entry[] {
  const text = mapOf(mapOf(document.manifest.metadata).annotations)[ACKNOWLEDGE];
  if (typeof text !== 'string') { return []; }
  const position = document.position(['metadata', 'annotations', ACKNOWLEDGE]);
  return acknowledgedIn(text).map(each => ({ ...each, position, met: 'nothing' }));
}

const fromComments = ({ comments = [] }: CheckedDocument): readonly Entry[] =>
  comments.map(({ code, reason, line, column, about }) => ({ code, reason, position: { line, column }, line: about, met: 'nothing' }));

const warning = (code: string, message: string): Omit<Diagnostic, 'path'> => ({ severity: Severity.WARNING, code, message });
