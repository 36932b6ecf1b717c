import { Document, isAlias, isCollection, isMap, isScalar, Node, Scalar, YAMLMap } from 'yaml';
import { tabIn } from './yaml-tab';

/** Something that keeps a document from being read, and where it stands in its text. */
export interface TextProblem {
  readonly code: 'YamlSyntax' | 'YamlDuplicateKey';
  readonly message: string;
  readonly offset: number;
}

/** What the parser lets through, but the server refuses. */
export function shapesOf(document: Document, text: string): readonly TextProblem[] {
  const problems: TextProblem[] = [];
  const add = (code: TextProblem['code'], message: string, node: unknown) => problems.push({ code, message, offset: (node as Node).range?.[0] ?? 0 });
  const { yaml } = document.directives ?? {};
  if (yaml?.explicit === true && yaml.version !== '1.1') {
    problems.push({ code: 'YamlSyntax', message: `kubectl reads YAML 1.1 only; remove the directive %YAML ${yaml.version}`, offset: 0 });
  }
  const tab = tabIn(document, text);
  if (tab !== undefined) { problems.push({ code: 'YamlSyntax', message: 'a tab indents this line; use spaces', offset: tab }); }
  look(document.contents, []);
  function look(node: unknown, path: unknown[]): void {
    if (isScalar(node)) {
      if (typeof node.value === 'number' && !Number.isFinite(node.value)) { add('YamlSyntax', 'JSON has no such number', node); }
      const wrong = misspelt(node, text, path);
      if (wrong !== undefined) { add('YamlSyntax', wrong, node); }
    } else if (isAlias(node)) {
      if (path.includes(node.resolve(document))) { add('YamlSyntax', 'an anchor holds itself', node); }
    } else if (isCollection(node)) {
      path.push(node);
      if (isMap(node)) {
        for (const key of keysAgain(node, document)) { add('YamlDuplicateKey', 'the key stands twice in this object, which the server refuses; remove one', key); }
        for (const { key, value } of node.items) {
          if (isCollection(key) || (isScalar(key) && key.value === null)) { add('YamlSyntax', 'a key must be text', key); }
          look(key, path);
          look(value, path);
        }
      } else {
        for (const item of node.items) { look(item, path); }
      }
      path.pop();
    }
  }
  return problems;
}

const ESCAPED_SLASH = /^(?:[^\\]|\\[^/])*\\\//;

/** What is wrong with how a scalar is written, to a reader of YAML 1.1. */
function misspelt({ type, range }: Scalar, text: string, path: readonly unknown[]): string | undefined {
  const source = range ? text.slice(range[0], range[1]) : '';
  if (type === Scalar.QUOTE_DOUBLE && ESCAPED_SLASH.test(source) && !/^\s*\{/.test(text)) { return 'YAML 1.1 has no escape \\/; write the slash alone'; }
  const isUnclear = type === Scalar.PLAIN && /\?|^:/.test(source);
  return isUnclear && path.some(node => isCollection(node) && node.flow === true) ? 'between brackets, text with ? or a colon before it must be quoted' : undefined;
}

/** Keys that an object has already, by itself or by what an earlier `<<` merges into it. */
function keysAgain(map: YAMLMap, document: Document): readonly unknown[] {
  const seen = new Set<unknown>();
  const isAgain = (key: unknown): boolean => {
    if (!isScalar(key)) { return false; }
    const again = seen.has(key.value);
    seen.add(key.value);
    return again;
  };
  const own = map.items.filter(({ key }) => !isMerge(key)).map(({ key }) => key).filter(isAgain);
  const merges = map.items.filter(({ key }) => isMerge(key));
  return [...own, ...merges.filter(({ value }) => mergedKeys(value, document).filter(isAgain).length > 0).map(({ key }) => key)];
}

function mergedKeys(value: unknown, document: Document): readonly unknown[] {
  const source = resolved(value, document);
  const maps = isMap(source) ? [source] : isCollection(source) ? source.items.map(item => resolved(item, document)) : [];
  return maps.flatMap(map => isMap(map) ? map.items.map(({ key }) => key) : []);
}

const resolved = (node: unknown, document: Document): unknown => isAlias(node) ? node.resolve(document) : node;

const isMerge = (key: unknown): boolean => isScalar(key) && key.type === Scalar.PLAIN
  && (key.value === '<<' || (typeof key.value === 'symbol' && key.value.description === '<<'));
