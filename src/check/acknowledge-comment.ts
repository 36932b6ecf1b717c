import { Lexer } from 'yaml';
import { Acknowledged, acknowledgedIn } from '../diagnostic/acknowledgement';

/** What a comment acknowledges, and where: `# acknowledge LintStreamCut: answers are short`, above a line or in it. Lines count from 1. */
export interface CommentedAcknowledgement extends Acknowledged {
  readonly line: number;
  readonly column: number;
  /** The line that it is about. */
  readonly about: number;
}

const MARK = /^#+\s*acknowledge[ds]?\s+(?=[A-Z])/;

const NONE: readonly CommentedAcknowledgement[] = [];

/** Those in a text; what only looks like a comment, such as a line of block text, is none. */
export function acknowledgeComments(text: string): readonly CommentedAcknowledgement[] {
  if (!/#\s*acknowledge/.test(text)) { return NONE; }
  const lines = text.split('\n');
  return [...commentsIn(text)].flatMap(({ comment, offset }) => {
    const mark = MARK.exec(comment);
    if (!mark) { return []; }
    const before = text.slice(0, offset);
    const line = before.split('\n').length;
    const column = offset - before.lastIndexOf('\n');
    const isAbove = lines[line - 1].trimStart().startsWith('#');
    const about = isAbove ? lines.findIndex((each, i) => i >= line && !/^\s*(#|$|---\s*$)/.test(each)) + 1 : line;
    return acknowledgedIn(comment.slice(mark[0].length)).map(each => ({ ...each, line, column, about }));
  });
}

/** Every comment of a text; what stands in quotes or block text is none. */
function* commentsIn(text: string): Generator<{ readonly comment: string; readonly offset: number }> {
  let offset = 0;
  let last = '';
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith('#') && last !== SCALAR) { yield { comment: token.trimEnd(), offset }; }
    last = token;
    if (!CONTROL.has(token)) { offset += token.length; }
  }
}

/** Tokens that stand for no text: what begins a scalar, a document, and what breaks off. */
const SCALAR = '\u001f';
const CONTROL = new Set([SCALAR, '\u0002', '\u0018']);
