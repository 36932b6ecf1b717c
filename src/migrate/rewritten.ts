import { Document, isAlias, isMap, isScalar, isSeq, Lexer, Node, parseDocument, stringify, visit, YAMLMap, YAMLSeq } from 'yaml';
import { isSame } from './same';
import { JsonObject } from '../schema/json-type';

/** How YAML is written: as it was, as far as that can be told. */
interface Layout {
  readonly indentSeq: boolean;
  readonly flowCollectionPadding: boolean;
  readonly lineWidth: 0;
  readonly version: '1.1';
}

/** A manifest as the text of a document, in the style of another. */
export function written(manifest: JsonObject, like: string): string {
  if (isJson(like)) { return `${JSON.stringify(manifest, null, 2)}\n`; }
  return stringify(ordered(manifest), { ...layoutOf(like), aliasDuplicateObjects: false });
}

/** The text of a document with what a manifest says instead: comments, order and style stay where what they are about does. */
export function rewritten(text: string, manifest: JsonObject): string {
  if (isJson(text)) { return written(manifest, text); }
  const [, head, body] = /^((?:[^\S\n]*(?:#.*)?\n|%.*\n)*(?:---[^\S\n]*(?:#.*)?\n)?)([^]*)$/.exec(text)!;
  const document = parseDocument(body, { version: '1.1', uniqueKeys: false, logLevel: 'silent' });
  if (document.errors.length > 0 || usesAliases(document) || !isMap(document.contents)) { return head + written(manifest, body); }
  merge(document, document.contents, manifest);
  const after = document.toString(layoutOf(body));
  return head + lostComments(body, after) + after;
}

/** Comments on what is said elsewhere now stand above the object. */
function lostComments(before: string, after: string): string {
  const there = new Set(commentsIn(after));
  return commentsIn(before).filter(comment => !there.has(comment)).map(comment => `${comment}\n`).join('');
}

function commentsIn(text: string): readonly string[] {
  return [...new Lexer().lex(text)].filter(token => token.startsWith('#')).map(token => token.trimEnd());
}

const isJson = (text: string): boolean => /^\s*\{/.test(text);

/** Lists are indented below their keys, or not. */
const layoutOf = (text: string): Layout => ({
  indentSeq: !/^( *)[^\s#-][^\n]*:[^\S\n]*(?:#[^\n]*)?\n\1- /m.test(text),
  flowCollectionPadding: !/[{[][^\s}\]]/.test(text),
  lineWidth: 0,
  version: '1.1',
});

const FIRST = ['apiVersion', 'kind', 'metadata', 'type'];

const ordered = (manifest: JsonObject): JsonObject => Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => placeOf(a) - placeOf(b)));
const placeOf = (key: string): number => FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length;

function usesAliases(document: Document): boolean {
  let found = false;
  visit(document, { Alias: () => { found = true; return visit.BREAK; } });
  return found;
}

/** A node that says a value, made from one that said another. */
function merge(document: Document, node: unknown, value: unknown): Node {
  if (isMap(node) && typeof value === 'object' && value !== null && !Array.isArray(value)) { return mergeMap(document, node, value as JsonObject); }
  if (isSeq(node) && Array.isArray(value)) { return mergeList(document, node, value); }
  if (isScalar(node) && (typeof value !== 'object' || value === null)) {
    if (node.value !== value) {
      node.value = value;
      delete node.source;
    }
    return node;
  }
  return document.createNode(value, { aliasDuplicateObjects: false }) as Node;
}

function mergeMap(document: Document, map: YAMLMap, value: JsonObject): Node {
  const before = JSON.stringify(map.toJS(document)) as string;
  if (isSame(JSON.parse(before), value)) { return map; }
  for (const { key } of [...map.items]) { if (!(String(isScalar(key) ? key.value : key) in value)) { map.delete(key); } }
  for (const [key, part] of Object.entries(value)) {
    const there = map.items.find(pair => String(isScalar(pair.key) ? pair.key.value : pair.key) === key);
    if (there === undefined) {
      map.add(document.createPair(key, part, { aliasDuplicateObjects: false }));
    } else {
      there.value = merge(document, there.value, part);
    }
  }
  return map;
}

/** Items stay themselves by their name, where they have one, else by their place. */
function mergeList(document: Document, list: YAMLSeq, values: readonly unknown[]): Node {
  const nameOf = (item: unknown): unknown => typeof item === 'object' && item !== null ? (item as { readonly name?: unknown }).name : undefined;
  const before = list.items.map(item => ({ item, name: isMap(item) ? item.get('name') : undefined }));
  const used = new Set<unknown>();
  list.items = values.map((value, i) => {
    const name = nameOf(value);
    const namesake = before.find(each => !used.has(each.item) && name !== undefined && each.name === name);
    const there = namesake ?? (used.has(before[i]?.item) ? undefined : before[i]);
    if (there === undefined || isAlias(there.item)) { return document.createNode(value); }
    used.add(there.item);
    return merge(document, there.item, value);
  });
  return list;
}
