import { NOT_PLAIN, PLAIN, QUOTED, quotedText, scalarOf, WORD } from './plain-scalar';
import { JsonObject } from '../schema/json-type';

/** What a text holds, and where it begins. */
export interface PlainYaml {
  readonly value: unknown;
  readonly start: number;
}

/**
 * Reads one document as cdk8s, Helm and kubectl write most: blocks, plain keys, scalars on one line that every version of YAML reads alike, literal text.
 * Undefined for all else, right or wrong: that is for the parser, which takes fifteen times as long.
 */
export function plainYaml(text: string): PlainYaml | undefined {
  if (/[\t\r]/.test(text)) { return undefined; }
  try {
    return new PlainReader(text).document();
  } catch (e) {
    if (e !== NOT_PLAIN) { throw e; }
    return undefined;
  }
}

const MARKER = /---[ ]*(?: #.*)?(?:\n|$)/y;
const KEY = /[A-Za-z_][\w./-]{0,252}:(?=[ \n]|$)/y;
const EMPTY = /\{\}|\[\]/y;
const LITERAL = /\|-?[ ]*\n/y;
const REST = /[ ]*(?: #.*)?(?:\n|$)/y;

const SPACE = 0x20;
const NEWLINE = 0x0a;
const COMMENT = 0x23;
const DASH = 0x2d;
const BAR = 0x7c;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

class PlainReader {
  /** Where the content of the present line begins. */
  private at = 0;
  /** How far that is indented; -1 at the end. */
  private column = -1;

  constructor(private readonly text: string) {}

  public document(): PlainYaml {
    this.toLine(0);
    const marker = this.column === 0 ? this.match(MARKER, this.at) : undefined;
    if (marker !== undefined) { this.toLine(this.at + marker.length); }
    const start = this.at;
    const value = this.block();
    if (this.column >= 0) { throw NOT_PLAIN; }
    return { value, start };
  }

  /** What `pattern`, which is sticky, finds at an offset. */
  private match(pattern: RegExp, at: number): string | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.text)?.[0];
  }

  /** Goes to the first line from an offset on that says something. */
  private toLine(from: number): void {
    for (let line = from; line < this.text.length;) {
      let at = line;
      while (this.text.charCodeAt(at) === SPACE) { at++; }
      const first = this.text.charCodeAt(at);
      if (first !== NEWLINE && first !== COMMENT && at < this.text.length) {
        this.at = at;
        this.column = at - line;
        return;
      }
      line = this.afterLine(at);
    }
    this.column = -1;
  }

  private afterLine(from: number): number {
    const end = this.text.indexOf('\n', from);
    return end < 0 ? this.text.length : end + 1;
  }

  private isItem(at = this.at): boolean {
    const next = this.text.charCodeAt(at + 1);
    return this.text.charCodeAt(at) === DASH && (next === SPACE || next === NEWLINE);
  }

  private block(): unknown {
    return this.isItem() ? this.list() : this.object();
  }

  private object(): JsonObject {
    const { column } = this;
    const made: { [key: string]: unknown } = {};
    do {
      const found = this.match(KEY, this.at);
      const key = found?.slice(0, -1);
      if (key === undefined || WORD.test(key) || Object.hasOwn(made, key)) { throw NOT_PLAIN; }
      made[key] = this.value(this.at + found!.length, column, true);
    } while (this.column === column);
    return this.ended(made, column);
  }

  private list(): unknown[] {
    const { column } = this;
    const made: unknown[] = [];
    do {
      made.push(this.value(this.at + 1, column, false));
    } while (this.column === column && this.isItem());
    return this.ended(made, column);
  }

  /** A line that is deeper than the block before it goes on with what should have ended. */
  private ended<T>(made: T, column: number): T {
    if (this.column > column) { throw NOT_PLAIN; }
    return made;
  }

  /** The value after a colon or a dash, of a block at a column; goes to the line after it. */
  private value(from: number, column: number, isAfterKey: boolean): unknown {
    let at = from;
    while (this.text.charCodeAt(at) === SPACE) { at++; }
    const first = this.text.charCodeAt(at);
    if (at === this.text.length || first === NEWLINE || first === COMMENT) {
      this.toLine(this.afterLine(at));
      const isBelow = this.column > column || (isAfterKey && this.column === column && this.isItem());
      return isBelow ? this.block() : null;
    }
    if (!isAfterKey && (this.isItem(at) || this.match(KEY, at) !== undefined)) {
      this.column += at - this.at;
      this.at = at;
      return this.block();
    }
    if (first === BAR) { return this.literal(at, column); }
    const empty = this.match(EMPTY, at);
    if (empty === undefined) { return this.scalar(at, first); }
    this.endLine(at + empty.length);
    return empty === '{}' ? {} : [];
  }

  private scalar(at: number, first: number): unknown {
    const isQuoted = first === DOUBLE_QUOTE || first === SINGLE_QUOTE;
    const found = this.match(isQuoted ? QUOTED : PLAIN, at);
    if (found === undefined) { throw NOT_PLAIN; }
    if (isQuoted) {
      this.endLine(at + found.length);
      return quotedText(found);
    }
    const comment = found.indexOf(' #');
    this.endLine(comment < 0 ? at + found.length : at + comment);
    return scalarOf((comment < 0 ? found : found.slice(0, comment)).trimEnd());
  }

  private endLine(at: number): void {
    const rest = this.match(REST, at);
    if (rest === undefined) { throw NOT_PLAIN; }
    this.toLine(at + rest.length);
  }

  /** Text after `|` or `|-`. */
  private literal(at: number, column: number): string {
    const header = this.match(LITERAL, at);
    if (header === undefined) { throw NOT_PLAIN; }
    const start = at + header.length;
    const indent = /[^ ]|$/.exec(this.text.slice(start, start + 200))!.index;
    if (indent <= column) { throw NOT_PLAIN; }
    const margin = ' '.repeat(indent);
    const lines: string[] = [];
    let line = start;
    while (line < this.text.length) {
      const next = this.afterLine(line);
      const all = this.text.slice(line, next);
      const isBlank = all.trim() === '';
      // What indents blank lines further is text.
      if (!all.endsWith('\n') || (isBlank && (all.length > indent + 1 || lines.length === 0))) { throw NOT_PLAIN; }
      if (!isBlank && !all.startsWith(margin)) { break; }
      lines.push(all.slice(indent));
      line = next;
    }
    while (lines.at(-1)?.trim() === '') { lines.pop(); }
    this.toLine(line);
    const content = lines.map(each => each === '' ? '\n' : each).join('');
    return header.startsWith('|-') ? content.slice(0, -1) : content;
  }
}
