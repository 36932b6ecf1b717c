/** Deeper than any manifest, and far from where a parser runs out of stack or takes time that grows with the square. */
const MAX_DEPTH = 500;

const SPACE = 0x20;
const NEWLINE = 0x0a;
const OPENING = /[[{]/;
const CLOSING = /[\]}]/;

/** Whether a text nests brackets, indentation or markers such as `- - -` and `!a !b` so deep that it is not to be parsed. */
export function isTooDeep(text: string): boolean {
  const indents: number[] = [];
  for (let at = 0; at < text.length;) {
    let indent = 0;
    while (text.charCodeAt(at + indent) === SPACE) { indent++; }
    const end = text.indexOf('\n', at);
    const next = end < 0 ? text.length : end + 1;
    if (text.charCodeAt(at + indent) !== NEWLINE) {
      while (indents.length > 0 && indents[indents.length - 1] >= indent) { indents.pop(); }
      indents.push(indent);
    }
    // A character nests at most once.
    if (indents.length + next - at > MAX_DEPTH && isLineTooDeep(text, at, at + indent, next, indents.length)) { return true; }
    at = next;
  }
  return false;
}

/** Brackets count within a line only: unbalanced ones in prose must not add up. */
function isLineTooDeep(text: string, start: number, from: number, end: number, indents: number): boolean {
  let brackets = 0;
  let markers = 0;
  for (let i = from; i < end; i++) {
    const c = text.charAt(i);
    if (OPENING.test(c)) { brackets++; } else if (CLOSING.test(c)) { brackets = Math.max(0, brackets - 1); }
    if (/\s/.test(text.charAt(i - 1)) || i === start) {
      if (/[-?:!&*]/.test(c)) { markers++; } else if (!/\s/.test(c)) { markers = 0; }
    }
    if (Math.max(indents + markers, brackets) > MAX_DEPTH) { return true; }
  }
  return false;
}
