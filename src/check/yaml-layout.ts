/** A text that was laid out anew. */
export interface Relaid {
  readonly text: string;
  /** Where in the text as it was something stands. */
  offsetBefore(offset: number): number;
}

/** Block text, quoted text where a value may begin, other quoted text, comments, brackets and line ends. */
const TOKEN = new RegExp([
  /^(?=( *))\1(?! )[^\n#]*[:-] +[|>][-+\d]*[ \t]*(?:#.*)?$(?:\n(?:[ \t]*$|\1 +.*))*/,
  /"(?<=(?:^|[:,[{?]|\s-)\s*")(?:[^"\\]|\\[\s\S])*"|'(?<=(?:^|[:,[{?]|\s-)\s*')[^']*'/,
  /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/,
  /(?<=\s)#.*|[[\]{}]|\n/,
].map(({ source }) => source).join('|'), 'gm');

const DEEPEST_ON_ONE_LINE = 100;

// Deeper than whatever holds quoted text; what indents its lines is folded away.
const INDENT = ' '.repeat(80);

const MOST_LINES = 5000;

/** The parser wants flow collections and quoted text indented deeper than the server does. Nothing where it would be no different, or nest too deep. */
export function relaid(text: string): Relaid | undefined {
  let depth = 0;
  let deepest = 0;
  const inserted: number[] = [];
  const deeper = text.replace(TOKEN, (token: string, indent: string | undefined, at: number) => {
    if (indent !== undefined) { return token; }
    if (/^["']/.test(token)) {
      return token.replace(/\n/g, (_, within: number) => {
        if (inserted.push(at + within + 1 + inserted.length * INDENT.length) > MOST_LINES) { return '\n'; }
        return `\n${INDENT}`;
      });
    }
    if (token === '[' || token === '{') { deepest = Math.max(deepest, ++depth); }
    if (token === ']' || token === '}') { depth = Math.max(0, depth - 1); }
    if (depth === 0) { return token; }
    return token === '\n' ? ' ' : token.startsWith('#') ? ' '.repeat(token.length) : token;
  });
  if (deeper === text || deepest > DEEPEST_ON_ONE_LINE || inserted.length > MOST_LINES) { return undefined; }
  return { text: deeper, offsetBefore: offset => offset - inserted.filter(start => start < offset).length * INDENT.length };
}
