import { Expression } from './expression';

/** What an expression is made of. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'list': return expression.items;
    case 'map': return expression.entries.map(([, value]) => value);
    case 'struct': return expression.fields.map(([, value]) => value);
    case 'new': case 'static': return expression.args;
    case 'call': return [expression.on, ...expression.args];
    case 'property': return [expression.on];
    default: return [];
  }
}

/** Shows an expression and all within it. */
export function visit(expression: Expression, seen: (each: Expression) => void): void {
  seen(expression);
  partsOf(expression).forEach(part => visit(part, seen));
}

/** Puts other expressions in place of some; what is the same stays the same object. */
export function replaced(expression: Expression, by: (each: Expression) => Expression | undefined): Expression {
  const other = by(expression);
  if (other) { return other; }
  const all = (items: readonly Expression[]): readonly Expression[] => items.map(item => replaced(item, by));
  const each = (entries: readonly (readonly [string, Expression])[]) => entries.map(([key, value]) => [key, replaced(value, by)] as const);
  switch (expression.kind) {
    case 'list': return { ...expression, items: all(expression.items) };
    case 'map': return { ...expression, entries: each(expression.entries) };
    case 'struct': return { ...expression, fields: each(expression.fields) };
    case 'new': case 'static': return { ...expression, args: all(expression.args) };
    case 'call': return { ...expression, on: replaced(expression.on, by), args: all(expression.args) };
    case 'property': return { ...expression, on: replaced(expression.on, by) };
    default: return expression;
  }
}

