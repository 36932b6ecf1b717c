import { acknowledgeComments } from './acknowledge-comment';
import { CheckedDocument, Position, SyntaxProblem } from './checked-document';
import { asApplied } from './cluster-dump';
import { isTooDeep } from './depth';
import { kindByFile } from './kind-by-file';
import { KnownParts, ReadPart } from './known-parts';
import { itemsOf } from './list-items';
import { Part, parts } from './parts';
import { masked } from './template';
import { isStandalone, wrappingOf } from './wrapping';
import { ReadDocument, ReadText, readText } from './yaml-text';
import { Key } from '../codec/manifest-path';
import { Severity } from '../diagnostic/diagnostic';
import { isObject, JsonObject } from '../schema/json-type';
import { MAX_BYTES } from '../schema/manifest-files';

export type { CheckedDocument, Position, SyntaxProblem } from './checked-document';

// No API server takes a request larger than this, and a parser may take very long.
const MAX_DOCUMENT = 3 * 1024 * 1024;

/** Whether a document could be read, even if the server would refuse how it is written. */
export const isWhole = ({ problems }: CheckedDocument): boolean => problems.every(({ code }) => code === 'YamlDuplicateKey');

const START: Position = { line: 1, column: 1 };

/** Reads the manifests of a file. Nothing in it makes this throw: what cannot be read is a problem of its document. */
export function readDocuments(file: string, bytes: Buffer, known?: KnownParts): CheckedDocument[] {
  if (bytes.length > MAX_BYTES) { return [refused(file, 0, START, 'TooLarge', `the limit of a file is ${MAX_BYTES} bytes; split it`)]; }
  const text = decoded(bytes);
  if (text === undefined) { return [refused(file, 0, START, 'NotUtf8', 'the file is not UTF-8 text; convert it')]; }
  const documents: CheckedDocument[] = [];
  let index = 0;
  for (const part of parts(text)) {
    index += part.empties;
    const whole = (): ReadPart => readPart(file, index, part);
    const read = known ? known.of({ file, index, text: part.text, line: part.line }, whole) : whole();
    documents.push(...read.documents);
    index += read.count;
  }
  return documents;
}

/** Stands for a file that cannot be read at all. */
export const unreadable = (file: string, why: string): CheckedDocument => refused(file, 0, START, 'Unreadable', `the file cannot be read: ${why}`);

const nowhere = (): undefined => undefined;

/** A manifest that was not read from a text. */
export const documentOf = (file: string, manifest: JsonObject): CheckedDocument =>
  ({ file, index: 0, manifest, problems: [], isTemplate: false, position: () => START, plainText: nowhere, blockText: nowhere });

const refused = (file: string, index: number, position: Position, code: SyntaxProblem['code'], message: string): CheckedDocument =>
  ({ ...documentOf(file, {}), index, problems: [{ severity: Severity.ERROR, code, message, position }], position: () => position });

// Files that concatenation made have one before each document.
const BYTE_ORDER_MARK = /^\ufeff/gm;
// eslint-disable-next-line no-control-regex
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;

function readPart(file: string, index: number, part: Part): ReadPart {
  const text = part.text.replace(BYTE_ORDER_MARK, '');
  const no = (code: SyntaxProblem['code'], message: string) =>
    ({ documents: [refused(file, index, { line: part.line + 1, column: 1 }, code, message)], count: 1 });
  if (text.length > MAX_DOCUMENT) { return no('TooLarge', `a document of ${text.length} characters is more than any API server takes`); }
  if (isTooDeep(text)) { return no('YamlSyntax', 'the document is nested too deep'); }
  if (CONTROL.test(text)) { return no('YamlSyntax', 'the document has control characters; it is not text, or not UTF-8'); }
  try {
    const { read, template } = readOnce(text);
    const documents = read.documents.flatMap((document, i) => manifestsIn(file, index + i, document, new Place(text, i, part.line), template));
    return { documents: commented(wrapped(documents, text), text, part.line), count: read.documents.length };
  } catch (e) {
    if (!(e instanceof RangeError)) { throw e; }
    return no('YamlSyntax', 'the document is nested too deep');
  }
}

/** Documents that are told what stands around them, where that keeps them from being read. */
function wrapped(documents: readonly CheckedDocument[], text: string): readonly CheckedDocument[] {
  if (!documents.some(({ problems }) => problems.some(({ code }) => code === 'YamlSyntax'))) { return documents; }
  const hint = wrappingOf(text);
  return hint === undefined ? documents : documents.map(document => ({
    ...document, problems: document.problems.map(problem => problem.code === 'YamlSyntax' ? { ...problem, message: `${problem.message}; ${hint}` } : problem),
  }));
}

/** Documents with what the comments of their text acknowledge. */
function commented(documents: readonly CheckedDocument[], text: string, before: number): readonly CheckedDocument[] {
  const comments = acknowledgeComments(text);
  const all = documents.map(document => ({ ...document, before }));
  if (comments.length === 0 || documents.length === 0) { return all; }
  const [first, ...rest] = all;
  return [{ ...first, comments: comments.map(each => ({ ...each, line: each.line + before, about: each.about + before })) }, ...rest];
}

/** How a text had to be read: with directives within values masked, or also whole lines of them. */
type Template = 'inline' | 'structural' | undefined;

let last: { readonly text: string; readonly read: ReadText; readonly template: Template } | undefined;

/** Reads a text, as a template if it can only be one. The last one is kept: problems come one after the other, and all trees would fill the memory. */
function readOnce(text: string): { readonly read: ReadText; readonly template: Template } {
  if (last?.text === text) { return last; }
  const read = readText(text);
  const template = read.documents.some(({ problems }) => problems.length > 0) ? masked(text) : undefined;
  last = { text, read: template ? readText(template.text) : read, template: template && (template.structural ? 'structural' : 'inline') };
  return last;
}

/** Finds positions in a document without keeping more of it than its text. */
class Place {
  constructor(private readonly text: string, private readonly document: number, private readonly line: number) {}

  public of(keys: readonly Key[]): Position {
    return this.at(readOnce(this.text).read.documents[this.document].offsetOf(keys));
  }

  public plainText(keys: readonly Key[]): string | undefined {
    return readOnce(this.text).read.documents[this.document].plainText(keys);
  }

  public blockText(keys: readonly Key[]): Position | undefined {
    const offset = readOnce(this.text).read.documents[this.document].blockOffset(keys);
    if (offset === undefined) { return undefined; }
    const indent = /^(?:[ \t]*\n)*( *)/.exec(this.text.slice(offset))![1].length;
    return { line: this.at(offset).line, column: indent + 1 };
  }

  public at(offset: number): Position {
    const { line, col } = readOnce(this.text).read.linePos(offset);
    return { line: this.line + line, column: col };
  }
}

const NOT_RENDERED = 'this is a template and was not judged; render it first, as in: helm template <chart> | cdk8s-ai-gateway check -';

function manifestsIn(file: string, index: number, { value, problems: found }: ReadDocument, place: Place, template: Template): CheckedDocument[] {
  const problems: SyntaxProblem[] = template !== 'structural'
    ? found.map(({ code, message, offset }) => ({ severity: Severity.ERROR, code, message, position: place.at(offset) }))
    : [{ severity: Severity.WARNING, code: 'NotRendered', message: NOT_RENDERED, position: place.of([]) }];
  if ((value === null || value === undefined) && problems.length === 0) { return []; }
  return itemsOf(kindByFile(file, value), []).map(({ item, at }) => {
    // Where it begins is asked of every document, when the text would have to be read again.
    const start = place.of(at);
    const position = (keys: readonly Key[]): Position => keys.length === 0 ? start : place.of([...at, ...keys]);
    const plainText = (keys: readonly Key[]): string | undefined => place.plainText([...at, ...keys]);
    const blockText = (keys: readonly Key[]): Position | undefined => place.blockText([...at, ...keys]);
    const { manifest, isDump } = asApplied(isObject(item) ? item : {});
    const named = typeof manifest.apiVersion === 'string' && typeof manifest.kind === 'string';
    const nameless: SyntaxProblem = { severity: Severity.ERROR, code: 'NotAManifest', message: missingIn(item), position: position([]) };
    const all = named || problems.length > 0 ? problems : [nameless];
    return { file, index, manifest, problems: all, isTemplate: template !== undefined, position, plainText, blockText, ...isDump && { isDump } };
  });
}

function missingIn(item: unknown): string {
  if (!isObject(item)) { return 'this is not a manifest, but no object at all'; }
  const missing = ['apiVersion', 'kind'].filter(field => typeof item[field] !== 'string');
  if (missing.length > 1 && isStandalone(item)) {
    return 'this is the configuration of an agentgateway without Kubernetes, and no manifest; the objects of its controller say the same in an AgentgatewayBackend, an AgentgatewayPolicy and an HTTPRoute';
  }
  return `this is not a manifest: ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing`;
}

function decoded(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
