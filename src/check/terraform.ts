import { CheckedDocument, readDocuments } from './document';
import { shifted } from './embedded';
import { MASK } from '../rules/placeholder';

/** Whether a file is one of Terraform, which applies manifests by `kubectl_manifest` and its like. */
export const isTerraform = (path: string): boolean => path.endsWith('.tf');

const HEREDOC = /\b(?:yaml_body|yaml_body_wo|content|manifest|yaml)[ \t]*=[ \t]*<<(-?)[ \t]*"?(\w+)"?[ \t]*\r?\n([\s\S]*?)^[ \t]*\2[ \t]*\r?$/gm;
const RESOURCE = /^[ \t]*resource[ \t]+"(kubectl_manifest|kubernetes_manifest)"/gm;

/** The manifests in heredocs of a Terraform file, with their lines; those of other expressions are only counted. */
export function terraformDocuments(file: string, bytes: Buffer): CheckedDocument[] {
  const text = bytes.toString('utf8');
  const found = [...text.matchAll(HEREDOC)].filter(({ 3: body }) => /^\s*apiVersion\s*:/m.test(body)).flatMap((match, i) => {
    const [whole, dash, , body] = match;
    const line = text.slice(0, match.index + whole.indexOf('\n') + 1).split('\n').length;
    const indent = dash === '-' ? Math.min(...body.split('\n').filter(each => each.trim() !== '').map(each => /^ */.exec(each)![0].length)) : 0;
    const plain = indent === 0 ? body : body.replace(new RegExp(`^ {${indent}}`, 'gm'), '');
    return readDocuments(file, Buffer.from(masked(plain)))
      .map(document => shifted({ ...document, index: i + document.index }, { line, column: indent + 1 }));
  });
  const unread = [...text.matchAll(RESOURCE)].slice(found.length);
  return [...found, ...unread.map(({ 1: kind, index }) => unjudged(file, kind, text.slice(0, index).split('\n').length))];
}

/** Interpolations are filled in later; a directive of a template is a line of its own that says nothing of the manifest. */
const masked = (text: string): string => text
  .replace(/^[ \t]*%\{[^}]*\}[ \t]*$/gm, line => ' '.repeat(line.length))
  .replace(/(?<!\$)\$\{[^}\n]*\}/g, expression => MASK.repeat(expression.length));

/** A manifest that is put together in Terraform's own language. */
const unjudged = (file: string, kind: string, line: number): CheckedDocument => ({
  file,
  index: 0,
  manifest: { apiVersion: 'terraform/v1', kind },
  problems: [],
  isTemplate: true,
  position: () => ({ line, column: 1 }),
  plainText: () => undefined,
  blockText: () => undefined,
});
