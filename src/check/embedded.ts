import { CheckedDocument, isWhole, Position, readDocuments } from './document';
import { Key } from '../codec/manifest-path';
import { groupOf } from '../rules/identity';
import { MASK } from '../rules/placeholder';
import { isObject, JsonObject, mapOf } from '../schema/json-type';

/** Kinds that hand values to charts, many of which write manifests among these out as they are. */
const HOSTS = new Set(['helm.toolkit.fluxcd.io/HelmRelease', 'argoproj.io/Application', 'argoproj.io/ApplicationSet', 'helm.cattle.io/HelmChart',
  'helm.cattle.io/HelmChartConfig']);

const NONE: readonly CheckedDocument[] = [];

/** The manifests among the values that a document hands to a chart, such as `extraObjects`, as documents with the positions of their own. */
export function embeddedIn(document: CheckedDocument): readonly CheckedDocument[] {
  const { manifest } = document;
  return HOSTS.has(`${groupOf(manifest)}/${String(manifest.kind)}`) && isWhole(document) ? search(document, manifest.spec, ['spec']) : NONE;
}

function search(host: CheckedDocument, node: unknown, at: readonly Key[]): readonly CheckedDocument[] {
  if (typeof node === 'string') { return inText(host, node, at); }
  if (Array.isArray(node)) { return node.flatMap((item, i) => search(host, item, [...at, i])); }
  if (!isObject(node)) { return NONE; }
  if (typeof node.apiVersion === 'string' && typeof node.kind === 'string') { return [inValues(host, node, at)]; }
  return Object.entries(node).flatMap(([key, value]) => search(host, value, [...at, key]));
}

/** Where the chart gives the name, the manifest has none. */
function inValues(host: CheckedDocument, node: JsonObject, at: readonly Key[]): CheckedDocument {
  const { manifest, under } = isObject(node.metadata) ? { manifest: node, under: [] } : rawResource(node);
  const { name, generateName } = mapOf(manifest.metadata);
  const named = name === undefined && generateName === undefined ? { ...manifest, metadata: { ...mapOf(manifest.metadata), name: MASK } } : manifest;
  const place = (keys: readonly Key[]): readonly Key[] => [...at, ...under, ...keys];
  return {
    file: host.file,
    index: host.index,
    manifest: named,
    problems: [],
    isTemplate: host.isTemplate,
    within: 'values',
    position: keys => host.position(place(keys)),
    plainText: keys => host.plainText(place(keys)),
    blockText: keys => host.blockText(place(keys)),
  };
}

/** Some charts take the kind and, below `spec` or `manifest`, all that it is to hold. */
function rawResource({ apiVersion, kind, ...rest }: JsonObject): { readonly manifest: JsonObject; readonly under: readonly Key[] } {
  const part = isObject(rest.manifest) ? 'manifest' : 'spec';
  const held = mapOf(rest[part]);
  const isWholeBody = part === 'manifest' || ['spec', 'data', 'stringData'].some(key => key in held);
  return isWholeBody ? { manifest: { apiVersion, kind, ...held }, under: [part] }
    : { manifest: { apiVersion, kind, spec: rest.spec ?? {} }, under: [] };
}

/** Values may be text, and manifests in them as well, which charts render once more. */
function inText(host: CheckedDocument, text: string, at: readonly Key[]): readonly CheckedDocument[] {
  if (!/^[\s-]*["']?apiVersion["']?\s*:/m.test(text) || !/^[\s-]*["']?kind["']?\s*:/m.test(text)) { return NONE; }
  const start = host.blockText(at);
  const documents = readDocuments(host.file, Buffer.from(text)).map((document): CheckedDocument => ({
    ...start ? shifted(document, start) : allAt(document, host.position(at)), index: host.index, within: 'values',
  }));
  return documents.flatMap(document => {
    const codes = document.problems.map(({ code }) => code);
    if (codes.includes('NotAManifest')) { return search(document, document.manifest, []); }
    // Text that is no YAML may be anything else, such as a script.
    return codes.every(code => code === 'NotRendered' || code === 'YamlDuplicateKey') ? [document] : NONE;
  });
}

/** A document of a quoted or folded text, whose lines are not to be told apart. */
const allAt = (document: CheckedDocument, position: Position): CheckedDocument => ({
  ...document,
  problems: document.problems.map(problem => ({ ...problem, position })),
  position: () => position,
  blockText: () => undefined,
  comments: [],
});

/** A document of a text that begins somewhere in a file, with the positions of that. */
export function shifted(document: CheckedDocument, start: Position): CheckedDocument {
  const move = <T extends Position>(at: T): T => ({ ...at, line: at.line + start.line - 1, column: at.column + start.column - 1 });
  return {
    ...document,
    problems: document.problems.map(problem => ({ ...problem, position: move(problem.position) })),
    position: keys => move(document.position(keys)),
    blockText: keys => { const at = document.blockText(keys); return at && move(at); },
    ...document.comments && { comments: document.comments.map(each => ({ ...move(each), about: each.about + start.line - 1 })) },
  };
}
