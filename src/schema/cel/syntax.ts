/** What of the CEL library is used: its parser. It is an ES module, which Node loads from CommonJS since 20.19. */
interface CelLibrary {
  readonly Environment: new (options: { readonly enableOptionalTypes: boolean }) => { parse(expression: string): Parsed };
  parse(expression: string): Parsed;
}

interface Parsed { readonly ast: Expression }

/** A node of a parsed expression; macros are still calls. */
export interface Expression {
  readonly op: string;
  readonly args: unknown;
}

let library: CelLibrary | undefined;

/** Parses an expression. @throws when it is not CEL */
export function parseExpression(expression: string): Expression {
  library ??= require('@marcbachmann/cel-js') as CelLibrary;
  const optional = /\.\?|\[\?/.test(expression);
  return (optional ? new library.Environment({ enableOptionalTypes: true }) : library).parse(expression).ast;
}
