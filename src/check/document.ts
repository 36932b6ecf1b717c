import { Document, isCollection, isMap, isPair, isScalar, LineCounter, Node, parseAllDocuments, Tags } from 'yaml';
import { Key } from '../codec/manifest-path';
import { isObject, JsonObject } from '../schema/json-type';

/** A place in a file; lines and columns count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something that keeps a text from being manifests. */
export interface SyntaxProblem {
  readonly code: 'YamlSyntax' | 'YamlDuplicateKey' | 'NotUtf8' | 'NotAManifest' | 'TooLarge';
  readonly message: string;
  readonly position: Position;
}

/** One manifest of a file. */
export interface CheckedDocument {
  readonly file: string;
  /** Its place among the documents of the file, from 0; items of a List share that of the List. */
  readonly index: number;
  readonly manifest: JsonObject;
  readonly problems: readonly SyntaxProblem[];
  /** Where a part of the manifest stands, or the nearest part above it that does. */
  position(keys: readonly Key[]): Position;
}

/** kubectl reads YAML 1.1 (`yes`, `on`, `0777`), but leaves dates and base-60 numbers alone. */
const withoutSurprises = (tags: Tags): Tags => tags.filter(tag => typeof tag === 'string' || !/(timestamp|binary|omap|pairs|set)$/.test(tag.tag) && !/TIME/.test('format' in tag ? String(tag.format) : ''));

const MAX_BYTES = 64 * 1024 * 1024;
const MAX_DEPTH = 500;

/** Reads the manifests of a file. Nothing in it makes this throw: what cannot be read is a problem of its document. */
export function readDocuments(file: string, bytes: Buffer): CheckedDocument[] {
  const start: Position = { line: 1, column: 1 };
  const refused = (code: SyntaxProblem['code'], message: string): CheckedDocument[] =>
    [{ file, index: 0, manifest: {}, problems: [{ code, message, position: start }], position: () => start }];
  if (bytes.length > MAX_BYTES) { return refused('TooLarge', `a file of ${bytes.length} bytes is not read; the limit is ${MAX_BYTES}, split it`); }
  const text = decoded(bytes);
  if (text === undefined) { return refused('NotUtf8', 'the file is not UTF-8 text; convert it'); }
  const documents: CheckedDocument[] = [];
  let index = 0;
  let line = 0;
  for (const part of parts(text)) {
    const read = readPart(file, index, line, part);
    documents.push(...read.documents);
    index += read.count;
    line += part.split('\n').length - 1;
  }
  return documents;
}

// No API server takes a request larger than this, and a parser may take very long.
const MAX_DOCUMENT = 3 * 1024 * 1024;

/** The text cut before each document marker; comments and directives stay with the document they precede. */
function parts(text: string): string[] {
  return text.split(/^(?=---(?:[ \t\r\n]|$))/m).reduce<string[]>((all, part) => {
    const before = all[all.length - 1];
    if (before !== undefined && /^(?:\s|#.*$|%.*$)*$/m.test(before) && !/^[^\s#%]/m.test(before)) { all[all.length - 1] = before + part; } else { all.push(part); }
    return all;
  }, []);
}

function readPart(file: string, index: number, line: number, text: string): { readonly documents: CheckedDocument[]; readonly count: number } {
  const start: Position = { line: line + 1, column: 1 };
  const refused = (code: SyntaxProblem['code'], message: string) =>
    ({ documents: [{ file, index, manifest: {}, problems: [{ code, message, position: start }], position: () => start }], count: 1 });
  if (text.length > MAX_DOCUMENT) { return refused('TooLarge', `a document of ${text.length} characters is more than any API server takes`); }
  const deep = depthOf(text);
  if (deep > MAX_DEPTH) { return refused('YamlSyntax', `the document is nested ${deep} levels deep; the limit is ${MAX_DEPTH}`); }
  const lines = new LineCounter();
  const parsed = parseAllDocuments(text, { lineCounter: lines, version: '1.1', customTags: withoutSurprises, logLevel: 'silent' });
  const documents = Array.isArray(parsed) ? parsed as Document[] : [];
  return { documents: documents.flatMap((document, i) => readDocument(file, index + i, document, lines, line)), count: documents.length };
}

function readDocument(file: string, index: number, document: Document, lines: LineCounter, before: number): CheckedDocument[] {
  const at = (offset: number): Position => { const { line, col } = lines.linePos(offset); return { line: before + line, column: col }; };
  const problems = document.errors.map((error): SyntaxProblem => ({
    code: error.code === 'DUPLICATE_KEY' ? 'YamlDuplicateKey' : 'YamlSyntax',
    message: error.message.split('\n')[0].replace(/ at line \d+, column \d+:?$/, ''),
    position: at(error.pos[0]),
  }));
  const position = (keys: readonly Key[]): Position => at(offsetOf(document, keys));
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (e) {
    return [{ file, index, manifest: {}, problems: [{ code: 'YamlSyntax', message: (e as Error).message, position: position([]) }], position }];
  }
  if (value === null || value === undefined) {
    return problems.length > 0 ? [{ file, index, manifest: {}, problems, position }] : [];
  }
  if (isObject(value) && value.kind === 'List' && Array.isArray(value.items)) {
    return value.items.map((item: unknown, i): CheckedDocument =>
      ({ file, index, manifest: isObject(item) ? item : {}, problems, position: keys => position(['items', i, ...keys]) }));
  }
  if (!isObject(value) || typeof value.apiVersion !== 'string' || typeof value.kind !== 'string') {
    const missing: SyntaxProblem = { code: 'NotAManifest', message: 'this is not a manifest: apiVersion and kind are missing', position: position([]) };
    return [{ file, index, manifest: isObject(value) ? value : {}, problems: problems.length > 0 ? problems : [missing], position }];
  }
  return [{ file, index, manifest: value, problems, position }];
}

function decoded(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How deep brackets and indentation go, so that a hostile text is refused before the parser recurses into it. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x5b || c === 0x7b) { deepest = Math.max(deepest, ++depth); }
    if ((c === 0x5d || c === 0x7d) && depth > 0) { depth--; }
    if (c === 0x0a) {
      let indent = 0;
      while (text.charCodeAt(i + 1 + indent) === 0x20 || text.charCodeAt(i + 1 + indent) === 0x2d) { indent++; }
      if (indent > 2 * MAX_DEPTH) { return indent; }
      // A line without brackets cannot be inside of them for long: unbalanced ones in prose must not add up.
      if (depth < MAX_DEPTH) { depth = 0; }
    }
  }
  return deepest;
}

function offsetOf(document: Document, keys: readonly Key[]): number {
  let node: unknown = document.contents;
  let offset = (node as Node | null)?.range?.[0] ?? 0;
  for (const key of keys) {
    if (!isCollection(node)) { break; }
    if (isMap(node)) {
      const pair = node.items.find(item => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) { break; }
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else {
      node = (node as { items: readonly unknown[] }).items[Number(key)];
      if (node === undefined) { break; }
      offset = (node as Node).range?.[0] ?? offset;
    }
  }
  return offset;
}
