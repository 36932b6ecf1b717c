import { equal, has, isObject } from '../json-type';
import { Duration } from './duration';
import { CelError } from './error';
import { celType, GLOBALS, METHODS } from './functions';
import { Expression, parseExpression } from './syntax';

/** An expression ready to run; `variables` holds `self` first, then what macros bind. */
type Evaluator = (variables: unknown[]) => unknown;

/** A rule ready to run over a value. */
export type Rule = (self: unknown) => unknown;

/** Compiles an expression over `self`. @throws when it is not CEL, or uses what is not known here */
export function compileRule(expression: string): Rule {
  const run = compile(parseExpression(expression), ['self']);
  return self => run([self]);
}

const TYPES = ['int', 'uint', 'double', 'string', 'bool', 'bytes', 'list', 'map', 'null_type'];

function compile(node: Expression, names: readonly string[]): Evaluator {
  const { op, args } = node;
  const sub = (e: unknown): Evaluator => compile(e as Expression, names);
  const pair = (): [Evaluator, Evaluator] => { const [a, b] = args as unknown[]; return [sub(a), sub(b)]; };
  switch (op) {
    case 'value': return constant(args);
    case 'id': return variable(args as string, names);
    case '.': return field(sub((args as unknown[])[0]), unescaped((args as [unknown, string])[1]));
    case '[]': return element(...pair());
    case 'call': return call(args as [string, Expression[]], names);
    case 'rcall': return method(args as [string, Expression, Expression[]], names);
    case 'list': { const items = (args as unknown[]).map(sub); return v => items.map(item => item(v)); }
    case 'map': {
      const entries = (args as [unknown, unknown][]).map(([k, x]) => [sub(k), sub(x)] as const);
      return v => Object.fromEntries(entries.map(([k, x]) => [k(v), x(v)]));
    }
    case '?:': {
      const [test, then, other] = (args as unknown[]).map(sub);
      return v => bool(test(v)) ? then(v) : other(v);
    }
    case '&&': return connective(...pair(), false);
    case '||': return connective(...pair(), true);
    case '!_': { const a = sub(args); return v => !bool(a(v)); }
    case '-_': { const a = sub(args); return v => -num(a(v)); }
    case '==': { const [a, b] = pair(); return v => equals(a(v), b(v)); }
    case '!=': { const [a, b] = pair(); return v => !equals(a(v), b(v)); }
    case 'in': { const [a, b] = pair(); return v => within(a(v), b(v)); }
    case '<': { const [a, b] = pair(); return v => compare(a(v), b(v)) < 0; }
    case '<=': { const [a, b] = pair(); return v => compare(a(v), b(v)) <= 0; }
    case '>': { const [a, b] = pair(); return v => compare(a(v), b(v)) > 0; }
    case '>=': { const [a, b] = pair(); return v => compare(a(v), b(v)) >= 0; }
    case '+': { const [a, b] = pair(); return v => add(a(v), b(v)); }
    case '-': { const [a, b] = pair(); return v => subtract(a(v), b(v)); }
    case '*': { const [a, b] = pair(); return v => num(a(v)) * num(b(v)); }
    case '/': { const [a, b] = pair(); return v => divide(num(a(v)), num(b(v))); }
    case '%': { const [a, b] = pair(); return v => num(a(v)) % num(b(v)); }
    default: throw new CelError(`the operator '${op}' is not known`);
  }
}

function constant(value: unknown): Evaluator {
  const plain = typeof value === 'bigint' ? Number(value)
    : value !== null && typeof value === 'object' && 'value' in value && typeof value.value === 'bigint' ? Number(value.value) : value;
  return () => plain;
}

function variable(name: string, names: readonly string[]): Evaluator {
  const slot = names.lastIndexOf(name);
  if (slot >= 0) { return v => v[slot]; }
  if (TYPES.includes(name)) { return () => name; }
  throw new CelError(`the name '${name}' is not known`);
}

/** Property names that are no identifiers, or are words of CEL, are escaped in rules. */
function unescaped(name: string): string {
  const reserved = /^__(true|false|null|in|as|break|const|continue|else|for|function|if|import|let|loop|package|namespace|return|var|void|while)__$/.exec(name);
  if (reserved) { return reserved[1]; }
  return name.includes('__') ? name.replace(/__dot__/g, '.').replace(/__dash__/g, '-').replace(/__slash__/g, '/').replace(/__underscores__/g, '__') : name;
}

function field(of: Evaluator, name: string): Evaluator {
  return v => {
    const object = of(v);
    if (!isObject(object) || !has(object, name) || object[name] === undefined) { throw new CelError(`no such key: ${name}`); }
    return object[name];
  };
}

function element(of: Evaluator, at: Evaluator): Evaluator {
  return v => {
    const container = of(v);
    const key = at(v);
    if (Array.isArray(container) && typeof key === 'number' && key >= 0 && key < container.length) { return container[key]; }
    if (isObject(container) && typeof key === 'string' && has(container, key)) { return container[key]; }
    throw new CelError(`no such element: ${String(key)}`);
  };
}

function call([name, args]: [string, Expression[]], names: readonly string[]): Evaluator {
  if (name === 'has') { return presence(args[0], names); }
  if (!has(GLOBALS, name)) { throw new CelError(`the function '${name}' is not known`); }
  return apply(GLOBALS[name], args.map(arg => compile(arg, names)));
}

function presence(of: Expression, names: readonly string[]): Evaluator {
  if (of.op !== '.') { throw new CelError('has() takes a field'); }
  const [object, key] = of.args as [Expression, string];
  const run = compile(object, names);
  const name = unescaped(key);
  return v => {
    const container = run(v);
    if (!isObject(container)) { throw new CelError(`has() on something without fields: ${name}`); }
    return has(container, name) && container[name] !== undefined;
  };
}

function method([name, target, args]: [string, Expression, Expression[]], names: readonly string[]): Evaluator {
  const on = compile(target, names);
  if (has(MACROS, name) && args.length >= 2 && args[0].op === 'id') {
    const bound = [...names, args[0].args as string];
    return MACROS[name](on, names.length, args.slice(1).map(arg => compile(arg, bound)));
  }
  if (!has(METHODS, name)) { throw new CelError(`the method '${name}' is not known`); }
  return apply(METHODS[name], [on, ...args.map(arg => compile(arg, names))]);
}

function apply(f: (...args: never[]) => unknown, args: readonly Evaluator[]): Evaluator {
  if (args.length === 1) { const [a] = args; return v => f(a(v) as never); }
  return v => f(...args.map(arg => arg(v)) as never[]);
}

type Macro = (on: Evaluator, slot: number, bodies: readonly Evaluator[]) => Evaluator;

const MACROS: { readonly [name: string]: Macro } = {
  all: (on, slot, [test]) => quantifier(on, slot, test, false),
  exists: (on, slot, [test]) => quantifier(on, slot, test, true),
  exists_one: (on, slot, [test]) => v => {
    let count = 0;
    for (const item of itemsOf(on(v))) { v[slot] = item; if (bool(test(v))) { count++; } }
    return count === 1;
  },
  filter: (on, slot, [test]) => v => itemsOf(on(v)).filter(item => { v[slot] = item; return bool(test(v)); }),
  map: (on, slot, [first, second]) => v => {
    const out: unknown[] = [];
    for (const item of itemsOf(on(v))) {
      v[slot] = item;
      if (!second) { out.push(first(v)); } else if (bool(first(v))) { v[slot] = item; out.push(second(v)); }
    }
    return out;
  },
};

/** An error counts only when no item decides the question. */
function quantifier(on: Evaluator, slot: number, test: Evaluator, decides: boolean): Evaluator {
  return v => {
    let failure: unknown;
    for (const item of itemsOf(on(v))) {
      v[slot] = item;
      try {
        if (bool(test(v)) === decides) { return decides; }
      } catch (e) { failure ??= e; }
    }
    if (failure !== undefined) { throw failure; }
    return !decides;
  };
}

/** `&&` and `||`: an error on one side counts only when the other side does not decide. */
function connective(a: Evaluator, b: Evaluator, decides: boolean): Evaluator {
  return v => {
    let left: boolean;
    try {
      left = bool(a(v));
    } catch (e) {
      if (bool(b(v)) === decides) { return decides; }
      throw e;
    }
    return left === decides ? decides : bool(b(v));
  };
}

function itemsOf(v: unknown): readonly unknown[] {
  if (Array.isArray(v)) { return v; }
  if (isObject(v)) { return Object.keys(v); }
  throw new CelError('only lists and maps have items');
}

function bool(v: unknown): boolean {
  if (typeof v !== 'boolean') { throw new CelError(`expected a boolean, got ${celType(v)}`); }
  return v;
}

function num(v: unknown): number {
  if (typeof v !== 'number') { throw new CelError(`expected a number, got ${celType(v)}`); }
  return v;
}

function equals(a: unknown, b: unknown): boolean {
  return a instanceof Duration && b instanceof Duration ? a.nanoseconds === b.nanoseconds : equal(a, b);
}

function within(item: unknown, container: unknown): boolean {
  if (Array.isArray(container)) { return container.some(v => equals(v, item)); }
  if (isObject(container)) { return typeof item === 'string' && has(container, item); }
  throw new CelError('only lists and maps have members');
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') { return a - b; }
  if (a instanceof Duration && b instanceof Duration) { return a.nanoseconds - b.nanoseconds; }
  if (typeof a === 'string' && typeof b === 'string') { return a < b ? -1 : a > b ? 1 : 0; }
  throw new CelError(`cannot compare ${celType(a)} with ${celType(b)}`);
}

function add(a: unknown, b: unknown): unknown {
  if (typeof a === 'number' && typeof b === 'number') { return a + b; }
  if (typeof a === 'string' && typeof b === 'string') { return a + b; }
  if (Array.isArray(a) && Array.isArray(b)) { return [...a, ...b] as unknown[]; }
  if (a instanceof Duration && b instanceof Duration) { return new Duration(a.nanoseconds + b.nanoseconds); }
  throw new CelError(`cannot add ${celType(a)} and ${celType(b)}`);
}

function subtract(a: unknown, b: unknown): unknown {
  return a instanceof Duration && b instanceof Duration ? new Duration(a.nanoseconds - b.nanoseconds) : num(a) - num(b);
}

function divide(a: number, b: number): number {
  if (Number.isInteger(a) && Number.isInteger(b)) {
    if (b === 0) { throw new CelError('division by zero'); }
    return Math.trunc(a / b);
  }
  return a / b;
}
