import { Entries, Expression } from './expression';
import { bracketed, Layout } from './layout';
import { Speller, Spelling } from './spelling';
import { languageOf } from './writing';

/** Keys that need no quotes. */
const BARE = /^([A-Za-z_$][\w$]*|0|[1-9]\d{0,8})$/;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const quoted = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, '\\\'').replace(/[\u2028\u2029\u007f-\u009f\ufeff]/g, escaped)}'`;

/** So long may a text of several lines be on one. */
const SHORT = 60;

const argsOf = (args: readonly Expression[], speller: Speller): Layout => bracketed('(', args.map(arg => speller.spell(arg)), ')', { hugs: true });

function fields(entries: Entries, speller: Speller): Layout {
  const isBare = entries.every(([key]) => BARE.test(key));
  return bracketed('{', entries.map(([key, value]): Layout => {
    const layout = speller.spell(value);
    if (key === '__proto__') { return ['[\'__proto__\']: ', layout]; }
    const name = isBare ? key : quoted(key);
    return value.kind === 'variable' && layout === name ? name : [`${name}: `, layout];
  }), '}', { padding: ' ' });
}

const spelling: Spelling = {
  name: 'typescript',
  extension: '.ts',
  step: '  ',
  // The last ones are not words of the language, but nothing may be called so in a module of Node.
  reserved: ('await break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in '
    + 'instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield '
    + 'arguments eval exports module require undefined').split(' '),
  variable: words => words.map((word, i) => i === 0 ? word : word[0].toUpperCase() + word.slice(1)).join(''),
  file: name => name,
  comment: line => line === '' ? '//' : `// ${line}`,
  literal: value => {
    if (typeof value !== 'string') { return String(value); }
    const lines = value.split('\n');
    return lines.length < 2 || value.length < SHORT ? quoted(value) : [bracketed('[', lines.map(quoted), ']'), '.join(\'\\n\')'];
  },
  map: fields,
  struct: (_, entries, speller) => fields(entries, speller),
  made: (type, args, speller) => [`new ${speller.type(type)}`, argsOf(args, speller)],
  called: (on, method, args, speller) => [on, `.${method}`, argsOf(args, speller)],
  property: name => name,
  statement: (value, name, isExported) => [[name === undefined ? '' : `${isExported ? 'export ' : ''}const ${name} = `, value, ';']],
  imported: (names, from) => ['import ', bracketed('{', names, '}', { padding: ' ' }), ` from ${quoted(from)};`],
  loaded: from => `import ${quoted(from)};`,
  packageName: name => name,
  moduleName: file => `./${file}.js`,
};

/** TypeScript, as ECMAScript modules are written. */
export const typescript = languageOf(spelling);
