import { parseAllDocuments, visit, YAMLMap, YAMLSeq } from 'yaml';
import { ExplainedExample } from './explained-code';

/** An example as it is shown: manifests in blocks, however tersely the rule says them, and a newline at the end. */
export const exampleText = (language: ExplainedExample['language'], text: string): string =>
  `${(language === 'yaml' ? inBlocks(text) : text).trimEnd()}\n`;

function inBlocks(text: string): string {
  if (text.includes('{{')) { return text; }
  const documents = parseAllDocuments(text);
  // What shows how a text can be broken is shown as it is.
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) { return text; }
  const flow: (YAMLMap | YAMLSeq)[] = [];
  const collect = (_: unknown, node: YAMLMap | YAMLSeq): void => { if (node.flow === true && node.items.length > 0) { flow.push(node); } };
  documents.forEach(document => visit(document, { Collection: collect }));
  if (flow.length === 0) { return text; }
  flow.forEach(node => { node.flow = false; });
  return documents.map(document => document.toString({ lineWidth: 0, indentSeq: false, directives: false })).join('---\n');
}
