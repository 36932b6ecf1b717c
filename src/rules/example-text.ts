import { parseAllDocuments, visit } from 'yaml';
import { ExplainedExample } from './explained-code';

/** An example as it is shown: manifests in blocks, however tersely the rule says them. */
export function exampleText(language: ExplainedExample['language'], text: string): string {
  if (language !== 'yaml' || text.includes('{{')) { return text; }
  const documents = parseAllDocuments(text);
  // What shows how a text can be broken is shown as it is.
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) { return text; }
  const isFlow = documents.map(document => {
    let found = false;
    visit(document, { Collection: (_, node) => { if (node.flow === true && node.items.length > 0) { found = true; node.flow = false; } } });
    return found;
  });
  if (!isFlow.includes(true)) { return text; }
  return documents.map(document => document.toString({ lineWidth: 0, indentSeq: false, directives: false })).join('---\n');
}
