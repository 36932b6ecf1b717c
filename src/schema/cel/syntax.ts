import { readImport } from '../release';

/** What of the CEL library is used: its parser. It is an ES module, which Node loads from CommonJS since 20.19. */
interface CelLibrary {
  readonly Environment: new (options: { readonly enableOptionalTypes: boolean }) => { parse(expression: string): Parsed };
  parse(expression: string): Parsed;
}

interface Parsed { readonly ast: unknown }

/** A node of a parsed expression; macros are still calls. Integers are `{ int }`, so that doubles are plain numbers. */
export interface Expression {
  readonly op: string;
  readonly args: unknown;
}

let library: CelLibrary | undefined;
let known: { readonly [rule: string]: string } | undefined;

/** Parses an expression; the rules of `imports/` are there parsed already, which is quicker than to load the library. @throws when it is not CEL */
export function parseExpression(expression: string): Expression {
  known ??= readImport('rules') as NonNullable<typeof known>;
  return Object.hasOwn(known, expression) ? JSON.parse(known[expression]) as Expression : parseAnew(expression);
}

/** Parses an expression with the library. @throws when it is not CEL */
export function parseAnew(expression: string): Expression {
  library ??= require('@marcbachmann/cel-js') as CelLibrary;
  const optional = /\.\?|\[\?/.test(expression);
  return plain((optional ? new library.Environment({ enableOptionalTypes: true }) : library).parse(expression).ast) as Expression;
}

/** The tree without what the library notes in it, as JSON has it. */
function plain(node: unknown): unknown {
  if (Array.isArray(node)) { return node.map(plain); }
  if (typeof node === 'bigint') { return { int: Number(node) }; }
  if (node === null || typeof node !== 'object') { return node; }
  if (typeof node.valueOf() === 'bigint') { return { int: Number(node.valueOf()) }; }
  return 'op' in node ? { op: (node as Expression).op, args: plain((node as Expression).args) } : node;
}
