import { Statement } from './app-code';
import { Entries, Expression } from './expression';
import { Layout } from './layout';

/** Lets parts be spelled, and takes down what they need. */
export interface Speller {
  spell(expression: Expression): Layout;
  /** A type, which the file then imports. */
  type(name: string): string;
}

/** How a language spells the parts of code. */
export interface Spelling {
  readonly name: string;
  /** What a file of code is called by, behind its name. */
  readonly extension: string;
  readonly step: string;
  readonly reserved: readonly string[];
  variable(words: readonly string[]): string;
  /** The name of a file without its extension. */
  file(name: string): string;
  comment(line: string): string;
  literal(value: string | number | boolean | null): Layout;
  map(entries: Entries, speller: Speller): Layout;
  struct(type: string, entries: Entries, speller: Speller): Layout;
  made(type: string, args: readonly Expression[], speller: Speller): Layout;
  called(on: Layout, method: string, args: readonly Expression[], speller: Speller): Layout;
  property(name: string): string;
  /** The lines of a statement; `name` where something refers to it. */
  statement(value: Layout, name: string | undefined, isExported: boolean): readonly Layout[];
  /** A statement in the words of the language, where it has no single expression for it. */
  rephrased?(statement: Statement): readonly Statement[];
  imported(names: readonly Layout[], from: string): Layout;
  /** A file of the app that is read for what it does. */
  loaded(from: string): string;
  /** How a package, or a file of the app, is called where it is imported. */
  packageName(name: string): string;
  moduleName(file: string): string;
}
