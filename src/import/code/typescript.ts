import { AppCode, Statement } from './app-code';
import { Entries, Expression, Variable } from './expression';
import { CodeFile, Language } from './language';
import { Bracketed, Layout, written } from './layout';
import { packageOf } from './packages';
import { filesOf, Part, Program, ProgramFile, programOf } from './program';
import { VariableNames } from './variable-names';

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

const RESERVED = ('await break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in '
  + 'instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield').split(' ');

const camelCase = (words: readonly string[]): string =>
  words.map((word, i) => i === 0 ? word : word[0].toUpperCase() + word.slice(1)).join('');

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const quoted = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, '\\\'').replace(/[\u2028\u2029\u007f-\u009f\ufeff]/g, escaped)}'`;

const bracketed = (open: string, items: readonly Layout[], close: string, padding = '', hugs = false): Bracketed => ({ open, items, close, padding, hugs });

/** How another file of the app is called in it. */
const modulePath = (path: string): string => `./${path.replace(/\.ts$/, '.js')}`;

const comment = (line: string): string => line === '' ? '//' : `// ${line}`;

/** TypeScript: one file, or one for each chart where there is much to say. */
export const typescript: Language = {
  name: 'typescript',
  files: (app: AppCode): readonly CodeFile[] => {
    const program = programOf(app);
    const names = new VariableNames(camelCase, RESERVED);
    return filesOf(program).map(({ path, parts, end, loads }, _, files) => {
      const elsewhere = new Map(files.flatMap(other => other.path === path ? [] : definedIn(other.parts).map(variable => [variable, other.path] as const)));
      const text = new Writing(program, names, elsewhere).text(parts, { loads, ...end && { end } });
      return { path, text };
    });
  },
};

const definedIn = (parts: readonly Part[]): readonly Variable[] => parts.flatMap(({ statements }) => statements.flatMap(({ variable }) => variable ?? []));

class Writing {
  private readonly types = new Map<string, Set<string>>();
  private readonly borrowed = new Map<string, Set<string>>();

  constructor(private readonly program: Program, private readonly names: VariableNames, private readonly elsewhere: ReadonlyMap<Variable, string>) {}

  public text(parts: readonly Part[], { end, loads }: Pick<ProgramFile, 'end' | 'loads'>): string {
    const comments = end ? this.program.comments : [];
    const body = [...parts.map(({ statements }) => this.block(statements)), ...end ? [this.statement(end)] : []].join('\n\n');
    const imports = [this.imports(this.types, from => from), this.imports(this.borrowed, modulePath), loads.map(path => `import ${quoted(modulePath(path))};`).join('\n')].filter(text => text !== '');
    return `${comments.map(line => `${comment(line)}\n`).join('')}${imports.join('\n')}\n\n${body}\n`;
  }

  /** Statements of one line stand together, longer ones apart. */
  private block(statements: readonly Statement[]): string {
    const texts = statements.map(statement => this.statement(statement));
    const isApart = (i: number): boolean => !statements[i].isMore && (texts[i].includes('\n') || texts[i - 1].includes('\n') || statements[i - 1].isMore === true);
    return texts.map((text, i) => i === 0 ? text : `${isApart(i) ? '\n\n' : '\n'}${text}`).join('');
  }

  private statement({ comments = [], variable, value }: Statement): string {
    const isUsed = variable !== undefined && this.program.used.has(variable);
    const start = isUsed ? `${this.program.exported.has(variable) ? 'export ' : ''}const ${this.names.of(variable)} = ` : '';
    const above = comments.map(line => `${comment(line)}\n`).join('');
    return above + start + written([this.layout(value), ';'], { column: start.length });
  }

  private imports(all: ReadonlyMap<string, ReadonlySet<string>>, pathOf: (from: string) => string): string {
    const sorted = (names: Iterable<string>): readonly string[] => [...names].sort((a, b) => a.toLowerCase() < b.toLowerCase() ? -1 : 1);
    return sorted(all.keys()).map(from => written(['import ', bracketed('{', sorted(all.get(from)!), '}', ' '), ` from ${quoted(pathOf(from))};`])).join('\n');
  }

  private use(type: string): string {
    const from = packageOf(type);
    const known = this.types.get(from) ?? new Set();
    this.types.set(from, known.add(type));
    return type;
  }

  private layout(expression: Expression): Layout {
    switch (expression.kind) {
      case 'literal': return literal(expression.value);
      case 'list': return bracketed('[', expression.items.map(item => this.layout(item)), ']', '', expression.items.length === 1);
      case 'map': return this.fields(expression.entries);
      case 'struct': return this.fields(expression.fields);
      case 'new': return [`new ${this.use(expression.type)}`, this.args(expression.args)];
      case 'member': return `${this.use(expression.type)}.${expression.name}`;
      case 'static': return [`${this.use(expression.type)}.${expression.method}`, this.args(expression.args)];
      case 'call': return [this.layout(expression.on), `.${expression.method}`, this.args(expression.args)];
      case 'property': return [this.layout(expression.on), `.${expression.name}`];
      case 'variable': return this.nameOf(expression.variable);
    }
  }

  private nameOf(variable: Variable): string {
    const name = this.names.of(variable);
    const path = this.elsewhere.get(variable);
    if (path !== undefined) { this.borrowed.set(path, (this.borrowed.get(path) ?? new Set()).add(name)); }
    return name;
  }

  private args(args: readonly Expression[]): Layout {
    return bracketed('(', args.map(arg => this.layout(arg)), ')', '', true);
  }

  private fields(entries: Entries): Layout {
    return bracketed('{', entries.map(([key, value]): Layout => {
      const layout = this.layout(value);
      if (key === '__proto__') { return ['[\'__proto__\']: ', layout]; }
      const name = IDENTIFIER.test(key) ? key : quoted(key);
      return value.kind === 'variable' && layout === name ? name : [`${name}: `, layout];
    }), '}', ' ');
  }
}

function literal(value: string | number | boolean | null): Layout {
  if (typeof value !== 'string') { return String(value); }
  const lines = value.split('\n');
  if (lines.length < 2 || value.length < 60) { return quoted(value); }
  return [bracketed('[', lines.map(quoted), ']'), '.join(\'\\n\')'];
}
