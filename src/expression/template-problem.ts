import { shown } from '../schema/problem';
import { nearest } from '../schema/resemblance';

/** What Inja has, and what the transformation filter of Gloo and kgateway adds. */
const FUNCTIONS = [
  'at', 'capitalize', 'default', 'divisibleBy', 'even', 'exists', 'existsIn', 'first', 'float', 'int', 'isArray', 'isBoolean', 'isFloat', 'isInteger', 'isNumber',
  'isObject', 'isString', 'join', 'last', 'length', 'lower', 'max', 'min', 'odd', 'range', 'replace', 'round', 'sort', 'super', 'upper',
  'base64_decode', 'base64_encode', 'base64url_decode', 'base64url_encode', 'body', 'clusterMetadata', 'cluster_metadata', 'context', 'dynamic_metadata', 'env',
  'extraction', 'header', 'host_metadata', 'raw_string', 'replace_with_random', 'request_header', 'substring', 'word_count',
];
const WORDS = ['and', 'or', 'not', 'in', 'true', 'false', 'null', 'loop'];
const STATEMENTS = ['if', 'else', 'endif', 'for', 'endfor', 'set', 'block', 'endblock', 'include', 'extends', 'raw', 'endraw'];
const CLOSES: { readonly [statement: string]: string } = { endif: 'if', endfor: 'for', endblock: 'block' };
const ENDS: { readonly [start: string]: string } = { '{{': '}}', '{%': '%}', '{#': '#}' };

const LITERAL = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g;

interface Part {
  readonly kind: string;
  /** What stands in it, with empty texts. */
  readonly code: string;
}

/**
 * Why a text is no template of Inja that the transformation filter of Envoy can fill in; undefined where nothing is found. Braces, statements, names of
 * functions and of variables are looked at; the types of arguments are not, nor whether the fields of a parsed body are there.
 */
export function templateProblem(text: string, isBodyParsed: boolean): string | undefined {
  const parts = partsOf(text);
  if (!parts) { return `something is opened in ${shown(text)} and never closed; write {{ … }} around values and {% … %} around statements`; }
  return statementProblem(parts) ?? nameProblem(parts, isBodyParsed);
}

function partsOf(text: string): readonly Part[] | undefined {
  const parts: Part[] = [];
  let at = 0;
  for (;;) {
    const start = /\{[{%#]/.exec(text.slice(at));
    if (!start) { return parts; }
    const from = at + start.index + start[0].length;
    const code = start[0] === '{#' ? text.slice(from) : text.slice(from).replace(LITERAL, literal => `"${' '.repeat(literal.length - 2)}"`);
    const length = code.indexOf(ENDS[start[0]]);
    if (length < 0) { return undefined; }
    parts.push({ kind: start[0], code: code.slice(0, length).replace(/^-|-$/g, '').trim() });
    at = from + length + 2;
  }
}

function statementProblem(parts: readonly Part[]): string | undefined {
  const open: string[] = [];
  for (const { kind, code } of parts) {
    if (kind === '{{' && code === '') { return 'there is nothing between {{ and }}'; }
    if (kind !== '{%') { continue; }
    const word = /^\w*/.exec(code)?.[0] ?? '';
    if (!STATEMENTS.includes(word)) { return `unknown statement '${word}'${meant(word, STATEMENTS)}`; }
    if (word === 'if' || word === 'for' || word === 'block') { open.push(word); }
    if (word === 'else' && !open.includes('if')) { return 'there is an else without an if'; }
    if (word in CLOSES && open.pop() !== CLOSES[word]) { return `there is an ${word} without its ${CLOSES[word]}`; }
  }
  return open.length === 0 ? undefined : `there is no end${open[open.length - 1]} for the ${open[open.length - 1]}`;
}

function nameProblem(parts: readonly Part[], isBodyParsed: boolean): string | undefined {
  const codes = parts.filter(({ kind }) => kind !== '{#').map(({ kind, code }) => kind === '{%' ? code.replace(/^(else\s+if|\w+)/, '') : code);
  const own = new Set(parts.filter(({ kind }) => kind === '{%').flatMap(({ code }) => boundIn(code)));
  for (const code of codes) {
    for (const { 0: name, index } of code.matchAll(/(?<![\w.])[A-Za-z_][\w./-]*/g)) {
      const isCalled = /^\s*\(/.test(code.slice(index + name.length)) || /\|\s*$/.test(code.slice(0, index));
      if (isCalled) {
        if (!FUNCTIONS.includes(name) && !WORDS.includes(name)) { return `unknown function '${name}'${meant(name, FUNCTIONS)}`; }
        continue;
      }
      const root = /^\w+/.exec(name)?.[0] ?? name;
      if (!isBodyParsed && !own.has(root) && !WORDS.includes(root)) {
        return `'${name}' is a field of the body, which is not parsed as JSON here${FUNCTIONS.includes(root) ? `; a function is called, as in ${root}()` : ''}`;
      }
    }
  }
  return undefined;
}

/** The names that a statement gives. */
function boundIn(code: string): readonly string[] {
  const [, variable] = /^set\s+(\w+)/.exec(code) ?? [];
  const [, items] = /^for\s+([\w\s,]+?)\s+in\s/.exec(code) ?? [];
  return [...variable === undefined ? [] : [variable], ...items === undefined ? [] : items.split(',').map(item => item.trim())];
}

function meant(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === undefined ? '' : `; did you mean '${near}'?`;
}
