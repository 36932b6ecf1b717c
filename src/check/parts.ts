/** The text of one document, or of several that `...` parts. */
export interface Part {
  readonly text: string;
  /** Lines of the file before it. */
  readonly line: number;
  /** Documents without content since the part before. */
  readonly empties: number;
}

const MARKER = '---';

/** Cuts a file before each document marker. Comments and directives stay with the document they precede; what holds nothing else is only counted. */
export function* parts(text: string): Generator<Part> {
  if (/^\s*\{(?![{%])/.test(text)) { return yield* jsonObjects(text); }
  let start = 0;
  let startLine = 0;
  let empties = 0;
  let marked = false;
  let filled = false;
  for (let at = 0, line = 0; at < text.length; line++) {
    const end = text.indexOf('\n', at);
    const next = end < 0 ? text.length : end + 1;
    const isMarker = text.startsWith(MARKER, at) && /^[ \t\r\n]?$/.test(text.charAt(at + MARKER.length));
    if (isMarker) {
      if (filled) { yield { text: text.slice(start, at), line: startLine, empties }; }
      if (filled || marked) {
        empties = filled ? 0 : empties + 1;
        start = at;
        startLine = line;
        filled = false;
      }
      marked = true;
    }
    filled ||= hasContent(text, isMarker ? at + MARKER.length : at, next);
    at = next;
  }
  if (filled) { yield { text: text.slice(start), line: startLine, empties }; }
}

/** Whether a line says anything: more than space, a comment or a directive. */
function hasContent(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const c = text.charAt(i);
    if (c === '#' || (c === '%' && i === from)) { return false; }
    if (c !== ' ' && c !== '\t' && c !== '\r' && c !== '\n' && c !== '\ufeff') { return true; }
  }
  return false;
}

/** JSON objects one after the other, as `jq` and loggers write them: a brace after a closed brace is a new object. */
function* jsonObjects(text: string): Generator<Part> {
  let line = 0;
  for (const object of text.split(/(?<=^\s*\}[ \t\r]*\n|\}[ \t\r]*\n)(?=\{)/m)) {
    yield { text: object, line, empties: 0 };
    line += object.split('\n').length - 1;
  }
}
