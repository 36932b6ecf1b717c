import { Expression, Variable } from '../code/expression';

/** The packages that code uses, as they are when they are loaded. */
export interface Library {
  /** What a package exports. */
  typesOf(type: string): { readonly [name: string]: unknown };
}

type Callable = { [name: string]: (...args: unknown[]) => unknown };

/** Something is used that could not be made. */
export class NotMade extends Error {
  constructor(public readonly variable: Variable) { super(`'${variable.wish}' is used before it is made`); }
}

/** Runs code without writing it: what an expression is, with what variables stand for. */
export class Evaluation {
  private readonly values = new Map<Variable, unknown>();

  constructor(private readonly library: Library) {}

  public set(variable: Variable, value: unknown): void {
    this.values.set(variable, value);
  }

  public isSet(variable: Variable): boolean {
    return this.values.has(variable);
  }

  public valueOf(expression: Expression): unknown {
    switch (expression.kind) {
      case 'literal': return expression.value;
      case 'list': return expression.items.map(item => this.valueOf(item));
      case 'map': return this.object(expression.entries);
      case 'struct': return this.object(expression.fields);
      case 'new': {
        const Type = this.type(expression.type) as unknown as new (...args: unknown[]) => unknown;
        return new Type(...expression.args.map(arg => this.valueOf(arg)));
      }
      case 'member': return this.type(expression.type)[expression.name];
      case 'static': return this.type(expression.type)[expression.method](...expression.args.map(arg => this.valueOf(arg)));
      case 'call': {
        const on = this.valueOf(expression.on) as Callable;
        return on[expression.method](...expression.args.map(arg => this.valueOf(arg)));
      }
      case 'property': return (this.valueOf(expression.on) as { readonly [name: string]: unknown })[expression.name];
      case 'variable': {
        if (!this.values.has(expression.variable)) { throw new NotMade(expression.variable); }
        return this.values.get(expression.variable);
      }
    }
  }

  private type(name: string): Callable {
    const found = this.library.typesOf(name)[name];
    if (found === undefined) { throw new Error(`there is no ${name}`); }
    return found as Callable;
  }

  private object(entries: readonly (readonly [string, Expression])[]): object {
    return Object.fromEntries(entries.map(([key, value]) => [key, this.valueOf(value)]));
  }
}
