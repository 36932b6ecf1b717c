import { AppCode, Statement } from './app-code';
import { Expression, Variable } from './expression';
import { CodeFile, Language } from './language';
import { bracketed, Layout, written } from './layout';
import { packageOf } from './packages';
import { filesOf, Part, Program, ProgramFile, programOf } from './program';
import { Speller, Spelling } from './spelling';
import { VariableNames } from './variable-names';

/** A language by how it spells. */
export const languageOf = (spelling: Spelling): Language => ({
  name: spelling.name,
  comment: line => spelling.comment(line),
  files: (app: AppCode): readonly CodeFile[] => {
    const program = programOf(app);
    const files = filesOf(program);
    const names = new VariableNames(words => spelling.variable(words), spelling.reserved);
    const home = new Map(files.flatMap(({ name, parts }) => definedIn(parts).map(variable => [variable, name] as const)));
    return files.map(file => ({ path: `${spelling.file(file.name)}${spelling.extension}`, text: new Writing(spelling, program, names, { home, file }).text() }));
  },
});

const definedIn = (parts: readonly Part[]): readonly Variable[] =>
  parts.flatMap(({ statements }) => statements.flatMap(({ variable }) => variable ?? []));

interface Place {
  readonly file: ProgramFile;
  /** The file that each variable is made in. */
  readonly home: ReadonlyMap<Variable, string>;
}

class Writing implements Speller {
  private readonly types = new Map<string, Set<string>>();
  private readonly borrowed = new Map<string, Set<string>>();

  constructor(
    private readonly spelling: Spelling,
    private readonly program: Program,
    private readonly names: VariableNames,
    private readonly place: Place) {}

  public text(): string {
    const { file: { parts, end, loads } } = this.place;
    const { spelling } = this;
    const body = [...parts.map(({ statements }) => this.block(statements)), ...end ? [this.block([end])] : []].join('\n\n');
    const comments = end ? this.program.comments.map(line => `${spelling.comment(line)}\n`).join('') : '';
    const imports = [
      ...this.imports(this.types, name => spelling.packageName(name)),
      ...this.imports(this.borrowed, name => spelling.moduleName(name)),
      ...loads.map(name => spelling.loaded(spelling.moduleName(name))),
    ];
    return `${comments}${imports.join('\n')}\n\n${body}\n`;
  }

  public spell(expression: Expression): Layout {
    const { spelling } = this;
    switch (expression.kind) {
      case 'literal': return spelling.literal(expression.value);
      case 'list': return bracketed('[', expression.items.map(item => this.spell(item)), ']', { hugs: expression.items.length === 1 });
      case 'map': return spelling.map(expression.entries, this);
      case 'struct': return spelling.struct(expression.type, expression.fields, this);
      case 'new': return spelling.made(expression.type, expression.args, this);
      case 'member': return `${this.type(expression.type)}.${expression.name}`;
      case 'static': return spelling.called(this.type(expression.type), expression.method, expression.args, this);
      case 'call': return spelling.called(this.spell(expression.on), expression.method, expression.args, this);
      case 'property': return [this.spell(expression.on), `.${spelling.property(expression.name)}`];
      case 'variable': return this.nameOf(expression.variable);
    }
  }

  public type(name: string): string {
    const from = packageOf(name);
    this.types.set(from, (this.types.get(from) ?? new Set()).add(name));
    return name;
  }

  /** Statements of one line stand together, longer ones apart. */
  private block(given: readonly Statement[]): string {
    const statements = given.flatMap(statement => this.spelling.rephrased?.(statement) ?? [statement]);
    const texts = statements.map(statement => this.statement(statement));
    const isApart = (i: number): boolean => !statements[i].isMore && (texts[i].includes('\n') || texts[i - 1].includes('\n') || statements[i - 1].isMore === true);
    return texts.map((text, i) => i === 0 ? text : `${isApart(i) ? '\n\n' : '\n'}${text}`).join('');
  }

  private statement({ comments = [], variable, value, isMore }: Statement): string {
    const isUsed = variable !== undefined && (this.program.used.has(variable) || isMore === false);
    const isExported = variable !== undefined && this.program.exported.has(variable);
    const lines = this.spelling.statement(this.spell(value), isUsed ? this.names.of(variable) : undefined, isExported);
    return comments.map(line => `${this.spelling.comment(line)}\n`).join('') + lines.map(line => written(line, { step: this.spelling.step })).join('\n');
  }

  private imports(all: ReadonlyMap<string, ReadonlySet<string>>, nameOf: (from: string) => string): readonly string[] {
    const sorted = (names: Iterable<string>): readonly string[] => [...names].sort((a, b) => a.toLowerCase() < b.toLowerCase() ? -1 : 1);
    return sorted(all.keys()).map(from => written(this.spelling.imported(sorted(all.get(from)!), nameOf(from)), { step: this.spelling.step }));
  }

  private nameOf(variable: Variable): string {
    const name = this.names.of(variable);
    const home = this.place.home.get(variable);
    if (home !== undefined && home !== this.place.file.name) { this.borrowed.set(home, (this.borrowed.get(home) ?? new Set()).add(name)); }
    return name;
  }
}
