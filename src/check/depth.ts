/** Deeper than any manifest, and far from where a parser runs out of stack or takes time that grows with the square. */
const MAX_DEPTH = 500;

const SPACE = 0x20;
const NEWLINE = 0x0a;
const OPENING = /[[{]/;
const CLOSING = /[\]}]/;

/** Whether a text nests brackets, indentation or markers such as `- - -` and `!a !b` so deep that it is not to be parsed. */
export function isTooDeep(text: string): boolean {
  const indents: number[] = [];
  let brackets = 0;
  for (let at = 0; at < text.length;) {
    let indent = 0;
    while (text.charCodeAt(at + indent) === SPACE) { indent++; }
    const end = text.indexOf('\n', at);
    const next = end < 0 ? text.length : end + 1;
    if (text.charCodeAt(at + indent) !== NEWLINE) {
      while (indents.length > 0 && indents[indents.length - 1] >= indent) { indents.pop(); }
      indents.push(indent);
    }
    let markers = 0;
    for (let i = at + indent; i < next; i++) {
      const c = text.charAt(i);
      if (OPENING.test(c)) { brackets++; } else if (CLOSING.test(c)) { brackets = Math.max(0, brackets - 1); }
      if (/\s/.test(text.charAt(i - 1)) || i === at) {
        if (/[-?:!&*]/.test(c)) { markers++; } else if (!/\s/.test(c)) { markers = 0; }
      }
      if (Math.max(indents.length + markers, brackets) > MAX_DEPTH) { return true; }
    }
    // Unbalanced brackets in prose must not add up.
    brackets = 0;
    at = next;
  }
  return false;
}
