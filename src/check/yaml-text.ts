import { Document, isAlias, isCollection, isMap, isScalar, LineCounter, Node, Pair, parseAllDocuments, Scalar, visit, YAMLMap } from 'yaml';
import { PlainYaml, plainYaml } from './plain-yaml';
import { relaid } from './yaml-layout';
import { withoutSurprises } from './yaml-number';
import { shapesOf, TextProblem } from './yaml-shape';
import { Key } from '../codec/manifest-path';

/** One document of a text. */
export interface ReadDocument {
  readonly value: unknown;
  readonly problems: readonly TextProblem[];
  /** Where a part of it stands, or the nearest part above it that does. */
  offsetOf(keys: readonly Key[]): number;
  /** A plain scalar of it as it is written, without quotes to begin with. */
  plainText(keys: readonly Key[]): string | undefined;
  /** Where the lines of a literal block begin. */
  blockOffset(keys: readonly Key[]): number | undefined;
}

/** A text that was read. */
export interface ReadText {
  readonly documents: readonly ReadDocument[];
  linePos(offset: number): { readonly line: number; readonly col: number };
}

const MAX_ALIASES = 1000;

/** Reads the documents of a text as kubectl would. Nothing in it makes this throw, but for a RangeError where it is nested too deep. */
export function readText(text: string): ReadText {
  const plain = plainYaml(text);
  return plain ? onceAsked(text, plain) : parsedText(text);
}

/** A text whose value is known: the parser is needed for places in it only, which most texts are never asked for. */
function onceAsked(text: string, { value, start }: PlainYaml): ReadText {
  let found: ReadText | undefined;
  const whole = (): ReadText => found ??= parsedText(text);
  const document: ReadDocument = {
    value,
    problems: [],
    offsetOf: keys => keys.length === 0 ? start : whole().documents[0].offsetOf(keys),
    plainText: keys => whole().documents[0].plainText(keys),
    blockOffset: keys => whole().documents[0].blockOffset(keys),
  };
  return { documents: [document], linePos: offset => found ? found.linePos(offset) : placeOf(offset, text) };
}

/** The same as the parser says; of use near the beginning. */
function placeOf(offset: number, text: string): { readonly line: number; readonly col: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, col: offset - before.lastIndexOf('\n') };
}

/** A text that went through the parser. */
export function parsedText(text: string): ReadText {
  const first = parsed(text);
  const isBroken = ({ errors }: Document): boolean => errors.length > 0;
  const { documents, lines } = first;
  if (documents.some(isBroken)) {
    const anew = relaid(text);
    const again = anew && parsed(anew.text);
    if (anew && again && !again.documents.some(isBroken)) {
      const linePos = (offset: number) => lines.linePos(anew.offsetBefore(offset));
      return { documents: again.documents.map(document => readDocument(document, anew.text)), linePos };
    }
  }
  return { documents: documents.map(document => readDocument(document, text)), linePos: offset => lines.linePos(offset) };
}

function parsed(text: string): { readonly documents: readonly Document[]; readonly lines: LineCounter } {
  const lines = new LineCounter();
  // The parser's own search for keys that stand twice takes time with the square of their number.
  const found = parseAllDocuments(text, { lineCounter: lines, version: '1.1', customTags: withoutSurprises, uniqueKeys: false, logLevel: 'silent' });
  const documents = Array.isArray(found) ? found as Document[] : [];
  // The server takes comments right after quotes and brackets.
  for (const { errors } of documents) { errors.splice(0, errors.length, ...errors.filter(({ message }) => !message.startsWith('Comments must be separated'))); }
  return { documents, lines };
}

function readDocument(document: Document, text: string): ReadDocument {
  const offsetOf = (keys: readonly Key[]): number => offsetIn(document, keys);
  const plainText = (keys: readonly Key[]): string | undefined => plainTextIn(document, keys);
  const blockOffset = (keys: readonly Key[]): number | undefined => blockOffsetIn(document, text, keys);
  const aliases = text.includes('*') ? aliasesIn(document) : 0;
  if (aliases > MAX_ALIASES) {
    const message = `it has ${aliases} aliases; the limit is ${MAX_ALIASES}`;
    return { value: undefined, problems: [{ code: 'YamlSyntax', message, offset: 0 }], offsetOf, plainText, blockOffset };
  }
  const problems = document.errors.length > 0 ? syntaxOf(document) : shapesOf(document, text);
  try {
    return { value: document.toJS({ maxAliasCount: MAX_ALIASES }), problems, offsetOf, plainText, blockOffset };
  } catch (e) {
    const message = /resource exhaustion/.test((e as Error).message) ? 'aliases of aliases make it too large' : plain((e as Error).message);
    return { value: undefined, problems: problems.length > 0 ? problems : [{ code: 'YamlSyntax', message, offset: 0 }], offsetOf, plainText, blockOffset };
  }
}

/** Each one is looked up in the whole document. */
function aliasesIn(document: Document): number {
  let count = 0;
  visit(document, { Alias: () => { count++; } });
  return count;
}

/** Only the first thing that could not be read: the rest follows from that. */
const syntaxOf = ({ errors: [error] }: Document): readonly TextProblem[] =>
  [{ code: 'YamlSyntax', message: plain(error.message), offset: error.pos[0] }];

/** A message of the parser without the text it quotes, which may be a secret. */
const plain = (message: string): string =>
  message.split('\n')[0].replace(/ at line \d+, column \d+:?$/, '').replace(/: .*$/, '').replace(/(escape sequence) .*$/, '$1');

const indexed = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The pairs of an object by key, looked up once: there may be as many questions as keys. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = indexed.get(map);
  if (known) { return known; }
  const made = new Map(map.items.filter(({ key }) => isScalar(key)).reverse().map(pair => [String((pair.key as Scalar).value), pair]));
  indexed.set(map, made);
  return made;
}

function offsetIn(document: Document, keys: readonly Key[]): number {
  let node: unknown = document.contents;
  let offset = (node as Node | null)?.range?.[0] ?? 0;
  for (const key of keys) {
    if (isAlias(node)) { node = node.resolve(document); }
    if (!isCollection(node)) { break; }
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(key));
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

function nodeIn(document: Document, keys: readonly Key[]): unknown {
  const resolved = (node: unknown): unknown => isAlias(node) ? node.resolve(document) : node;
  const below = (node: unknown, key: Key): unknown => {
    if (isMap(node)) { return pairsOf(node).get(String(key))?.value; }
    return isCollection(node) ? node.items[Number(key)] : undefined;
  };
  return keys.reduce<unknown>((holder, key) => resolved(below(holder, key)), resolved(document.contents));
}

function plainTextIn(document: Document, keys: readonly Key[]): string | undefined {
  const node = nodeIn(document, keys);
  return isScalar(node) && node.type === 'PLAIN' ? node.source : undefined;
}

function blockOffsetIn(document: Document, text: string, keys: readonly Key[]): number | undefined {
  const node = nodeIn(document, keys);
  if (!isScalar(node) || node.type !== Scalar.BLOCK_LITERAL || !node.range) { return undefined; }
  const header = text.indexOf('\n', node.range[0]);
  return header < 0 ? undefined : header + 1;
}
