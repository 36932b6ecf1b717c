import { isNamespace, mayBind } from './functions';
import { Expression } from '../schema/cel/syntax';

/** How an expression asks for a variable: has() bears a missing field, default() and coalesce() bear anything. */
export type Asked = 'plainly' | 'tested' | 'guarded';

/** One place where an expression reads a variable; `path` is e.g. `llm prompt [] role`. */
export interface Use { readonly path: readonly string[]; readonly asked: Asked }

/** What an expression uses. */
export interface Uses { readonly variables: readonly Use[]; readonly functions: readonly string[]; readonly badHas: boolean }

/** What a parsed expression uses; `roots` tell variables from names that a function unknown to us may bind. */
export function usesOf(tree: Expression, roots: ReadonlySet<string>): Uses {
  const variables: Use[] = [];
  const functions: string[] = [];
  const has: { bad: boolean } = { bad: false };

  const all = (nodes: readonly unknown[], bound: readonly string[], asked: Asked): void => nodes.forEach(node => visit(node, bound, asked));

  const visit = (node: unknown, bound: readonly string[], asked: Asked): void => {
    if (Array.isArray(node)) { all(node, bound, asked); return; }
    if (!isNode(node)) { return; }
    const { op, args } = node;
    if (op === 'value') { return; }
    if (op === 'call') { call(args as [string, Expression[]], bound, asked); return; }
    if (op === 'rcall') { method(args as [string, Expression, Expression[]], bound, asked); return; }
    const path = pathOf(node);
    if (!path) { visit(args, bound, asked); return; }
    if (!bound.includes(path[0])) { variables.push({ path, asked }); }
    indicesOf(node).forEach(index => visit(index, bound, asked));
  };

  const call = ([name, args]: [string, Expression[]], bound: readonly string[], asked: Asked): void => {
    functions.push(name);
    const first = asked === 'guarded' ? asked : name === 'has' ? 'tested' : name === 'default' || name === 'coalesce' ? 'guarded' : asked;
    if (name === 'has' && args.length === 1 && args[0].op !== '.') { has.bad = true; }
    // The last alternative is not guarded.
    args.forEach((arg, i) => visit(arg, bound, i === 0 || i < args.length - 1 ? first : asked));
  };

  const method = ([name, target, args]: [string, Expression, Expression[]], bound: readonly string[], asked: Asked): void => {
    functions.push(name);
    if (target.op !== 'id' || bound.includes(target.args as string) || !isNamespace(target.args as string)) { visit(target, bound, asked); }
    all(args, [...bound, ...boundBy(name, args, roots)], asked);
  };

  visit(tree, [], 'plainly');
  return { variables, functions, badHas: has.bad };
}

/** The names that a function binds in its arguments: `items.map(x, …)`. */
function boundBy(name: string, args: readonly Expression[], roots: ReadonlySet<string>): readonly string[] {
  if (args.length < 2 || args[0].op !== 'id' || !mayBind(name)) { return []; }
  const [first, ...others] = args.flatMap(arg => arg.op === 'id' ? [arg.args as string] : []);
  return [first, ...others.filter(other => !roots.has(other))];
}

const isNode = (node: unknown): node is Expression => node !== null && typeof node === 'object' && 'op' in node;

/** The names that lead to what a node reads, if it is only that. */
function pathOf({ op, args }: Expression): readonly string[] | undefined {
  if (op === 'id') { return [args as string]; }
  if (op !== '.' && op !== '.?' && op !== '[]' && op !== '[?]') { return undefined; }
  const [of, name] = args as [Expression, unknown];
  const holder = pathOf(of);
  return holder && [...holder, nameOf(name)];
}

/** A field, also one in brackets; `[]` for an item. */
function nameOf(name: unknown): string {
  if (typeof name === 'string') { return name; }
  return isNode(name) && name.op === 'value' && typeof name.args === 'string' ? name.args : '[]';
}

/** What stands in the brackets of a path. */
function indicesOf({ op, args }: Expression): readonly unknown[] {
  if (op === 'id') { return []; }
  const [of, name] = args as [Expression, unknown];
  return [...indicesOf(of), ...isNode(name) ? [name] : []];
}
