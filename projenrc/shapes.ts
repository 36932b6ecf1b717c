import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import * as api from '../src';

/** What is read of an assembly of jsii. */
interface Assembly { readonly name: string; readonly types: { readonly [fqn: string]: ApiType } }
interface ApiType {
  readonly name: string;
  readonly kind: string;
  readonly datatype?: boolean;
  readonly base?: string;
  readonly interfaces?: readonly string[];
  readonly properties?: readonly Value[];
  readonly methods?: readonly Method[];
  readonly initializer?: Method;
  readonly members?: readonly { readonly name: string }[];
}
interface Value {
  readonly name: string;
  readonly type: TypeRef;
  readonly optional?: boolean;
  readonly variadic?: boolean;
  readonly static?: boolean;
  readonly protected?: boolean;
  readonly docs?: { readonly summary?: string };
  readonly locationInModule?: { readonly line: number };
}
interface Method {
  readonly name: string;
  readonly static?: boolean;
  readonly protected?: boolean;
  readonly parameters?: readonly Value[];
  readonly returns?: { readonly type: TypeRef };
}
interface TypeRef {
  readonly primitive?: string;
  readonly fqn?: string;
  readonly collection?: { readonly kind: string; readonly elementtype: TypeRef };
}

const ROOT = join(__dirname, '..');
const PACKAGES = ['', 'node_modules/cdk8s', 'node_modules/cdk8s-plus-28', 'node_modules/constructs'];

/** The values of our enums, which jsii does not know. */
const ENUMS = api as unknown as { readonly [name: string]: { readonly [member: string]: string } };

/** The file of shapes, as it should be for the API that `.jsii` describes. */
export function shapesFile(): string {
  const assemblies = PACKAGES.map(folder => JSON.parse(readFileSync(join(ROOT, folder, '.jsii'), 'utf8')) as Assembly);
  const types = new Map(assemblies.flatMap(assembly => Object.entries(assembly.types)));
  const [own] = assemblies;
  const reached = new Set(Object.keys(own.types).filter(fqn => own.types[fqn].kind === 'class'));
  const isOwn = (fqn: string): boolean => fqn.startsWith(`${own.name}.`);
  const typeOf = (fqn: string): ApiType => {
    const type = types.get(fqn);
    if (!type) { throw new Error(`${fqn} is not in any of the assemblies`); }
    return type;
  };

  /** A type as the table spells it. */
  const spelled = ({ primitive, fqn, collection }: TypeRef): string => {
    if (collection) { return collection.kind === 'array' ? `${spelled(collection.elementtype)}[]` : `{${spelled(collection.elementtype)}}`; }
    if (primitive) { return ['string', 'number', 'boolean'].includes(primitive) ? primitive : 'any'; }
    // What others have added to their enums since is not known here.
    if (!fqn || (typeOf(fqn).kind === 'enum' && !isOwn(fqn))) { return 'any'; }
    reached.add(fqn);
    return typeOf(fqn).name;
  };
  const value = ({ name, type, optional, variadic, docs }: Value): string => {
    const example = exampleIn(type.collection?.elementtype.primitive ?? type.primitive, docs?.summary ?? '');
    return `${variadic ? '...' : ''}${name}${optional ? '?' : ''}: ${spelled(type)}${example === undefined ? '' : ` ${example}`}`;
  };
  const values = (of: readonly Value[] = []): string => of.map(value).join('; ');

  const calls = ({ initializer, methods = [] }: ApiType): [string, string][] => [
    ...initializer && !initializer.protected ? [['new', values(initializer.parameters)] as [string, string]] : [],
    ...methods.filter(({ protected: isHidden, parameters = [] }) => !isHidden && parameters.length > 0)
      .map(({ name, static: isStatic, parameters }): [string, string] => [isStatic ? `static ${name}` : name, values(parameters)]),
  ];
  /** What every value of a class or interface has, with the struct that a method of an interface of ours returns. */
  const membersOf = (fqn: string): readonly string[] => {
    const { properties = [], methods = [], base, interfaces = [] } = typeOf(fqn);
    const returned = ({ name, parameters, returns }: Method) =>
      isOwn(fqn) && !parameters && returns?.type.fqn && typeOf(returns.type.fqn).datatype ? `${name}:${spelled(returns.type)}` : name;
    const here = [...properties, ...methods]
      .filter(member => !member.static && !member.protected && !(member as Value).optional && member.name !== 'toString');
    const names = here.map(member => 'type' in member ? member.name : returned(member));
    return [...new Set([...names, ...[...base ? [base] : [], ...interfaces].flatMap(membersOf)])].sort();
  };
  const parentsOf = (fqn: string): string => [
    ...isOwn(fqn) ? [] : ['*'],
    ...(typeOf(fqn).interfaces ?? []).map(parent => spelled({ fqn: parent })),
  ].join(' ');

  const tables: { readonly [table: string]: Map<string, string> } = { classes: new Map(), structs: new Map(), members: new Map(), enums: new Map() };
  // The set grows while it is walked: what is spelled is reached.
  for (const fqn of reached) {
    const type = typeOf(fqn);
    const { name, kind, datatype, properties } = type;
    if (Object.values(tables).some(table => table.has(name))) { throw new Error(`two types are called ${name}; the table knows them by their names`); }
    if (kind === 'enum') {
      tables.enums.set(name, record(Object.entries(ENUMS[name])));
    } else if (datatype) {
      tables.structs.set(name, `[${quoted(parentsOf(fqn))}, ${quoted(values([...properties ?? []].sort((a, b) => (a.locationInModule?.line ?? 0) - (b.locationInModule?.line ?? 0))))}]`);
    } else if (kind === 'class' && isOwn(fqn)) {
      if (calls(type).length > 0) { tables.classes.set(name, record(calls(type))); }
    } else {
      tables.members.set(name, quoted(membersOf(fqn).join(' ')));
    }
  }
  return [
    '// Generated from .jsii by projenrc/shapes.ts; a test says when it is out of date.',
    'import { Shapes } from \'./shape\';',
    '',
    '/** What every constructor, factory and method of the API takes. */',
    'export const SHAPES: Shapes = {',
    ...Object.entries(tables).flatMap(([table, entries]) => [
      `  ${table}: {`, ...[...entries].sort(([a], [b]) => a < b ? -1 : 1).map(([name, text]) => `    ${name}: ${text},`), '  },',
    ]),
    '};',
    '',
  ].join('\n');
}

/** A text, or the range of a number, that the docs of a value name. */
function exampleIn(type: string | undefined, summary: string): string | undefined {
  if (type === 'string') { return /(?:e\.g\.|such as) `([\w./:-]+)`/.exec(summary)?.[1]; }
  const [, least, most] = /from (\d+) to (\d[\d,]*)/.exec(summary) ?? [];
  return type === 'number' && least ? `${least}-${most.replace(/,/g, '')}` : undefined;
}

const quoted = (text: string): string => `'${text.replace(/'/g, '\\\'')}'`;

/** Keys of an object are quoted all or none. */
function record(entries: readonly (readonly [string, string])[]): string {
  const isPlain = entries.every(([key]) => /^\w+$/.test(key));
  return `{ ${entries.map(([key, text]) => `${isPlain ? key : quoted(key)}: ${quoted(text)}`).join(', ')} }`;
}

/** Where the table is. */
export const SHAPES_FILE = join(ROOT, 'src', 'input', 'shapes.ts');

if (require.main === module) { writeFileSync(SHAPES_FILE, shapesFile()); }
