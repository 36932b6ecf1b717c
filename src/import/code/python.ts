import { Statement } from './app-code';
import { call, Entries, Expression, from, literal, use, Variable } from './expression';
import { bracketed, Layout } from './layout';
import { Speller, Spelling } from './spelling';
import { wordsOf } from './variable-names';
import { languageOf } from './writing';

const KEYWORDS = ('False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or '
  + 'pass raise return try while with yield').split(' ');

/** As jsii spells names in Python. */
function snakeCase(name: string): string {
  const spelled = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2').toLowerCase();
  return KEYWORDS.includes(spelled) ? `${spelled}_` : spelled;
}

const quoted = (text: string): string => JSON.stringify(text).replace(/[\u2028\u2029\u007f-\u009f\ufeff]/g, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
  // Python has no pairs of surrogates.
  .replace(/[\u{10000}-\u{10ffff}]/gu, c => `\\U${c.codePointAt(0)!.toString(16).padStart(8, '0')}`);

const SHORT = 60;

const named = (entries: Entries, speller: Speller): readonly Layout[] => entries.map(([key, value]) => [`${snakeCase(key)}=`, speller.spell(value)]);

/** What an interface at the end says is said by the names of arguments. */
function argsOf(args: readonly Expression[], speller: Speller): Layout {
  const last = args[args.length - 1];
  const isNamed = last?.kind === 'struct';
  const plain = (isNamed ? args.slice(0, -1) : args).map(arg => speller.spell(arg));
  return bracketed('(', [...plain, ...isNamed ? named(last.fields, speller) : []], ')', { hugs: !isNamed || last.fields.length === 1 });
}

const spelling: Spelling = {
  name: 'python',
  extension: '.py',
  step: '    ',
  reserved: [...KEYWORDS, 'print', 'list', 'map', 'type', 'id', 'input', 'open', 'dict', 'str', 'int', 'set', 'object', 'filter', 'min', 'max', 'sum', 'all', 'any'],
  variable: words => words.join('_'),
  file: name => wordsOf(name).join('_').replace(/^(?=\d)/, 'n'),
  comment: line => line === '' ? '#' : `# ${line}`,
  literal: value => {
    if (typeof value === 'string') {
      const lines = value.split('\n');
      return lines.length < 2 || value.length < SHORT ? quoted(value) : ['"\\n".join(', bracketed('[', lines.map(quoted), ']'), ')'];
    }
    return value === null ? 'None' : value === true ? 'True' : value === false ? 'False' : String(value);
  },
  map: (entries, speller) => bracketed('{', entries.map(([key, value]): Layout => [`${quoted(key)}: `, speller.spell(value)]), '}'),
  struct: (type, entries, speller) => [speller.type(type), bracketed('(', named(entries, speller), ')', { hugs: entries.length === 1 })],
  made: (type, args, speller) => [speller.type(type), argsOf(args, speller)],
  called: (on, method, args, speller) => [on, `.${snakeCase(method)}`, argsOf(args, speller)],
  property: snakeCase,
  statement: (value, name) => [[name === undefined ? '' : `${name} = `, value]],
  rephrased: statement => apiObject(statement) ?? [statement],
  imported: (names, from_) => [`from ${from_} import `, bracketed('(', names, ')', { isBare: true })],
  loaded: from_ => `import ${from_}  # noqa: F401`,
  packageName: name => name.replace(/-/g, '_'),
  moduleName: file => wordsOf(file).join('_').replace(/^(?=\d)/, 'n'),
};

/** An object as it is: jsii takes only the properties that it knows, so the others are patched in. */
function apiObject(statement: Statement): readonly Statement[] | undefined {
  const { value } = statement;
  if (value.kind !== 'new' || value.type !== 'ApiObject') { return undefined; }
  const [scope, id, manifest] = value.args;
  const entries = manifest.kind === 'map' ? manifest.entries : [];
  const known: Entries = entries.filter(([key]) => key === 'apiVersion' || key === 'kind');
  const patches = entries.filter(([key]) => key !== 'apiVersion' && key !== 'kind').flatMap(([key, part]) => key === 'metadata' ? metadataPatches(part) : [[`/${pointer(key)}`, part] as const]);
  const variable = statement.variable ?? new Variable('object');
  return [
    { ...statement, variable, value: { kind: 'new', type: 'ApiObject', args: [scope, id, { kind: 'struct', type: 'ApiObjectProps', fields: known }] }, isMore: patches.length > 0 ? false : undefined },
    ...patches.length === 0 ? [] : [{
      value: call(use(variable), 'addJsonPatch', ...patches.map(([path, part]) => from('JsonPatch', 'add', literal(path), part))), isMore: true,
    }],
  ];
}

const pointer = (key: string): string => key.replace(/~/g, '~0').replace(/\//g, '~1');

/** cdk8s has a map of metadata there already. */
const metadataPatches = (metadata: Expression): readonly (readonly [string, Expression])[] =>
  metadata.kind === 'map' ? metadata.entries.map(([key, part]) => [`/metadata/${pointer(key)}`, part] as const) : [];

/** Python, with the names that jsii gives. */
export const python = languageOf(spelling);
