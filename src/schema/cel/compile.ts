import { CelError } from './error';
import { unescaped } from './escaping';
import { Evaluator } from './evaluator';
import { GLOBALS, METHODS, NAMESPACES } from './functions';
import { boundNames, MACROS } from './macros';
import { add, connective, divide, multiply, remainder, subtract, within } from './operators';
import { Optional } from './optional';
import { bind, conversionOf, isDouble, itemsOf, schemaOf, Scope, valuesOf } from './schema-types';
import { Expression, parseExpression } from './syntax';
import { bool, compare, equals, fail, isMap, listOf, number, sameSet } from './value';
import { has } from '../json-type';
import { Release, SchemaFacts } from '../release';

/** A rule ready to run over a value. */
export type Rule = (self: unknown) => unknown;

/** Compiles an expression over `self`, which has a schema. @throws when it is not CEL, or uses what is not known here */
export function compileRule(expression: string, schema: SchemaFacts, release: Release): Rule {
  const run = compile(parseExpression(expression), { names: ['self', 'oldSelf'], schemas: [schema, undefined], release });
  return self => run([self, Optional.NONE]);
}

const TYPES = ['int', 'uint', 'double', 'string', 'bool', 'bytes', 'list', 'map', 'null_type'];

type Binary = (a: unknown, b: unknown, double: boolean) => unknown;

const BINARY: { readonly [op: string]: Binary } = {
  '==': equals,
  '!=': (a, b) => !equals(a, b),
  'in': within,
  '<': (a, b) => compare(a, b) < 0,
  '<=': (a, b) => compare(a, b) <= 0,
  '>': (a, b) => compare(a, b) > 0,
  '>=': (a, b) => compare(a, b) >= 0,
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '%': remainder,
};

function compile(node: Expression, scope: Scope): Evaluator {
  const { op, args } = node;
  const sub = (e: unknown): Evaluator => compile(e as Expression, scope);
  if (has(BINARY, op)) { return binary(op, args as [Expression, Expression], scope); }
  switch (op) {
    case 'value': return constant(args);
    case 'id': return converted(variable(args as string, scope), node, scope);
    case '.': return converted(field(sub((args as unknown[])[0]), unescaped((args as [unknown, string])[1])), node, scope);
    case '.?': return optionalField(sub((args as unknown[])[0]), unescaped((args as [unknown, string])[1]));
    case '[]': { const [a, b] = (args as unknown[]).map(sub); return converted(v => element(a(v), b(v)), node, scope); }
    case '[?]': { const [a, b] = (args as unknown[]).map(sub); return v => optionalElement(a(v), b(v)); }
    case 'call': return call(args as [string, Expression[]], scope);
    case 'rcall': return method(args as [string, Expression, Expression[]], scope);
    case 'list': { const items = (args as unknown[]).map(sub); return v => items.map(item => item(v)); }
    case 'map': {
      const entries = (args as [unknown, unknown][]).map(([k, x]) => [sub(k), sub(x)] as const);
      return v => Object.fromEntries(entries.map(([k, x]) => [k(v), x(v)]));
    }
    case '?:': { const [test, then, other] = (args as unknown[]).map(sub); return v => bool(test(v)) ? then(v) : other(v); }
    case '&&': { const [a, b] = (args as unknown[]).map(sub); return connective(a, b, false); }
    case '||': { const [a, b] = (args as unknown[]).map(sub); return connective(a, b, true); }
    case '!_': { const a = sub(args); return v => !bool(a(v)); }
    case '-_': { const a = sub(args); return v => -number(a(v)); }
    default: throw new CelError(`the operator '${op}' is not known`);
  }
}

function binary(op: string, [left, right]: [Expression, Expression], scope: Scope): Evaluator {
  const a = compile(left, scope);
  const b = compile(right, scope);
  const unordered = [left, right].some(side => ['set', 'map'].includes(schemaOf(side, scope)?.listType ?? ''));
  if (unordered && (op === '==' || op === '!=')) {
    return v => { const [x, y] = [listOf(a(v)), listOf(b(v))]; return (x.length === y.length && sameSet(x, y)) === (op === '=='); };
  }
  const run = BINARY[op];
  const double = isDouble(left, scope) || isDouble(right, scope);
  return v => run(a(v), b(v), double);
}

function constant(value: unknown): Evaluator {
  const known = isMap(value) && 'int' in value ? value.int : value;
  return () => known;
}

function variable(name: string, { names }: Scope): Evaluator {
  const slot = names.lastIndexOf(name);
  if (slot >= 0) { return v => v[slot]; }
  if (TYPES.includes(name)) { return () => name; }
  throw new CelError(`the name '${name}' is not known`);
}

function converted(run: Evaluator, node: Expression, scope: Scope): Evaluator {
  const convert = conversionOf(schemaOf(node, scope));
  return convert ? v => convert(run(v)) : run;
}

function field(of: Evaluator, name: string): Evaluator {
  return v => {
    const object = of(v);
    if (object instanceof Optional) { return optionalField(() => object, name)(v); }
    return isPresent(object, name) ? object[name] : fail(`no such key: ${name}`);
  };
}

const isPresent = (object: unknown, name: string): object is { readonly [key: string]: unknown } =>
  isMap(object) && has(object, name) && object[name] !== undefined;

function optionalField(of: Evaluator, name: string): Evaluator {
  return v => {
    const given = of(v);
    const object = given instanceof Optional ? given.or(undefined) : given;
    return isPresent(object, name) ? Optional.of(object[name]) : Optional.NONE;
  };
}

function element(container: unknown, key: unknown): unknown {
  if (container instanceof Optional) { return container.has ? optionalElement(container.value, key) : container; }
  if (Array.isArray(container) && typeof key === 'number' && key >= 0 && key < container.length) { return container[key] as unknown; }
  return typeof key === 'string' && isPresent(container, key) ? container[key] : fail(`no such element: ${String(key)}`);
}

function optionalElement(container: unknown, key: unknown): Optional {
  const held = container instanceof Optional ? container.or(undefined) : container;
  const there = Array.isArray(held) ? typeof key === 'number' && key >= 0 && key < held.length : typeof key === 'string' && isPresent(held, key);
  return there ? Optional.of(element(held, key)) : Optional.NONE;
}

function call([name, args]: [string, Expression[]], scope: Scope): Evaluator {
  if (name === 'has') { return presence(args[0], scope); }
  if (!has(GLOBALS, name)) { throw new CelError(`the function '${name}' is not known`); }
  if (name === 'type' && isDouble(args[0], scope)) { return () => 'double'; }
  return apply(GLOBALS[name], args.map(arg => compile(arg, scope)));
}

/** A field that is null counts as absent, also where null is allowed. */
function presence(of: Expression, scope: Scope): Evaluator {
  if (of.op !== '.') { throw new CelError('has() takes a field'); }
  const [object, key] = of.args as [Expression, string];
  const run = compile(object, scope);
  const name = unescaped(key);
  return v => {
    const container = run(v);
    if (!isMap(container)) { return fail(`has() on something without fields: ${name}`); }
    return has(container, name) && container[name] !== undefined && container[name] !== null;
  };
}

function method([name, target, args]: [string, Expression, Expression[]], scope: Scope): Evaluator {
  const namespace = target.op === 'id' && !scope.names.includes(target.args as string) && has(NAMESPACES, target.args as string)
    ? NAMESPACES[target.args as string] : undefined;
  if (namespace && has(namespace, name)) { return apply(namespace[name], args.map(arg => compile(arg, scope))); }
  const on = compile(target, scope);
  const bound = has(MACROS, name) ? boundNames(name, args) : undefined;
  if (bound) {
    const walked = schemaOf(target, scope);
    const items = itemsOf(walked, scope);
    // A list gives its items, or indices and items; a map its keys, or keys and values.
    const schemas = bound.length === 2 ? [undefined, items ?? valuesOf(walked, scope)] : [items];
    const inner = bound.reduce((outer, bare, i) => bind(outer, bare, schemas[i]), scope);
    return MACROS[name](on, bound.map((_, i) => scope.names.length + i), args.slice(bound.length).map(arg => compile(arg, inner)));
  }
  if (!has(METHODS, name)) { throw new CelError(`the method '${name}' is not known`); }
  return apply(METHODS[name], [on, ...args.map(arg => compile(arg, scope))]);
}

function apply(f: (...args: never[]) => unknown, args: readonly Evaluator[]): Evaluator {
  if (args.length === 1) { const [a] = args; return v => f(a(v) as never); }
  return v => f(...args.map(arg => arg(v)) as never[]);
}
