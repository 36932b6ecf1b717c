import { Document, isCollection, isScalar, Node, Scalar, visit } from 'yaml';

const INDENTED_BY_TAB = /^ *\t/gm;

interface Span { readonly from: number; readonly to: number; readonly isPlain: boolean }

/** The first tab that indents a line, even an empty one or a comment: YAML knows spaces only, but the parser lets these pass. */
export function tabIn(document: Document, text: string): number | undefined {
  if (!/^ *\t/m.test(text) || /^\s*\{/.test(text)) { return undefined; }
  const spans = spansOf(document);
  let next = 0;
  let last: Span = { from: 0, to: 0, isPlain: false };
  let blankTo = 0;
  for (const { 0: { length }, index } of text.matchAll(INDENTED_BY_TAB)) {
    for (; next < spans.length && spans[next].from < index; next++) {
      if (spans[next].to > last.to) { last = spans[next]; }
    }
    if (last.to > index) { continue; }
    // Plain text may go on in a line that is indented deeper, which then turns out to be empty.
    if (!last.isPlain || text.slice(Math.max(last.to, blankTo), index).trim() !== '' || length - 1 <= indentOf(text, last)) { return index + length - 1; }
    blankTo = index;
  }
  return undefined;
}

/** Where tabs are part of what stands there. */
function spansOf(document: Document): readonly Span[] {
  const spans: Span[] = [];
  visit(document, (_, node) => {
    const { range } = node as Node;
    if (range && range[1] > range[0] && (isScalar(node) || (isCollection(node) && node.flow === true))) {
      spans.push({ from: range[0], to: range[1], isPlain: isScalar(node) && node.type === Scalar.PLAIN });
    }
  });
  return spans;
}

/** How deep the line is indented in which something begins. */
function indentOf(text: string, { from }: Span): number {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  return /^ */.exec(text.slice(start, from))![0].length;
}
