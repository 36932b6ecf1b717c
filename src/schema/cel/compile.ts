import { element, field, optionalElement, optionalField, presence } from './access';
import { ANSWERS, BINARY, isPlainly, plainConstant } from './binary';
import { Bytes } from './bytes';
import { spellDouble } from './conversions';
import { CelError } from './error';
import { unescaped } from './escaping';
import { Condition, Evaluator } from './evaluator';
import { globalOf, methodOf, namespacedOf } from './functions';
import { boundNames, MACROS } from './macros';
import { connective } from './operators';
import { Optional } from './optional';
import { bind, conversionOf, isDouble, itemsOf, Language, schemaOf, Scope, valuesOf } from './schema-types';
import { Expression, parseExpression } from './syntax';
import { equalUnordered, merged } from './unordered-list';
import { bool, isMap, listOf, number } from './value';
import { has } from '../json-type';
import { Release, SchemaFacts } from '../release';

/** A rule ready to run over a value. */
export type Rule = (self: unknown) => unknown;

/** Compiles an expression over `self`, which has a schema. @throws when it is not CEL, or uses what is not known here */
export function compileRule(expression: string, schema: SchemaFacts, release: Release): Rule {
  const run = compile(parseExpression(expression), { names: ['self', 'oldSelf'], schemas: [schema, undefined], release });
  return self => run([self, Optional.NONE]);
}

const NO_RELEASE: Release = { name: '', kinds: {}, schemas: [] };

/** Compiles a parsed expression over the names of a language, whose variables find what is given in the first slot. @throws when it cannot */
export function compileExpression(tree: Expression, language: Language): Rule {
  const run = compile(tree, { names: [''], schemas: [undefined], release: NO_RELEASE, language });
  return given => run([given]);
}

const TYPES = ['int', 'uint', 'double', 'string', 'bool', 'bytes', 'list', 'map', 'null_type'];

function compile(node: Expression, scope: Scope): Evaluator {
  const { op, args } = node;
  const sub = (e: unknown): Evaluator => compile(e as Expression, scope);
  if (has(BINARY, op)) { return binary(op, args as [Expression, Expression], scope); }
  switch (op) {
    case 'value': return constant(args);
    case 'id': return converted(variable(args as string, scope), node, scope);
    case '.': case '.?': {
      const [of, name] = args as [Expression, string];
      const read = op === '.' ? field : optionalField;
      const run = read(sub(of), unescaped(name), isInMap(of, scope));
      return op === '.' ? converted(run, node, scope) : run;
    }
    case '[]': { const [a, b] = (args as unknown[]).map(sub); return converted(v => element(a(v), b(v)), node, scope); }
    case '[?]': { const [a, b] = (args as unknown[]).map(sub); return v => optionalElement(a(v), b(v)); }
    case 'call': return call(args as [string, Expression[]], scope);
    case 'rcall': return method(args as [string, Expression, Expression[]], scope);
    case 'list': { const items = (args as unknown[]).map(sub); return v => items.map(item => item(v)); }
    case 'map': {
      const entries = (args as [unknown, unknown][]).map(([k, x]) => [sub(k), sub(x)] as const);
      return v => Object.fromEntries(entries.map(([k, x]) => [String(k(v)), x(v)]));
    }
    case '?:': {
      const [test, then, other] = args as [Expression, Expression, Expression];
      return choice(condition(test, scope), sub(then), sub(other));
    }
    case '&&': { const [a, b] = (args as Expression[]).map(arg => condition(arg, scope)); return connective(a, b, false); }
    case '||': { const [a, b] = (args as Expression[]).map(arg => condition(arg, scope)); return connective(a, b, true); }
    case '!_': { const a = condition(args as Expression, scope); return v => !a(v); }
    case '-_': { const a = sub(args); return v => -number(a(v)); }
    default: throw new CelError(`the operator '${op}' is not known`);
  }
}

/** An expression where a condition must stand; what may be something else is looked at each time. */
function condition(node: Expression, scope: Scope): Condition {
  const run = compile(node, scope);
  const isPresence = node.op === 'call' && (node.args as readonly unknown[])[0] === 'has' && scope.language === undefined;
  return isPresence || ANSWERS.includes(node.op) ? run as Condition : v => bool(run(v));
}

const choice = (test: Condition, then: Evaluator, other: Evaluator): Evaluator => v => test(v) ? then(v) : other(v);

function binary(op: string, [left, right]: [Expression, Expression], scope: Scope): Evaluator {
  const a = compile(left, scope);
  const b = compile(right, scope);
  const facts = schemaOf(left, scope);
  if (facts?.listType === 'set' || facts?.listType === 'map') {
    if (op === '==' || op === '!=') { return v => equalUnordered(listOf(a(v)), listOf(b(v))) === (op === '=='); }
    if (op === '+') { return v => merged(listOf(a(v)), listOf(b(v)), facts.listMapKeys); }
  }
  const plain = op === '==' || op === '!=' ? plainConstant(right) : undefined;
  if (plain !== undefined) { return op === '==' ? v => isPlainly(plain, a(v)) : v => !isPlainly(plain, a(v)); }
  const run = BINARY[op];
  const double = isDouble(left, scope) || isDouble(right, scope);
  return v => run(a(v), b(v), double);
}

function constant(value: unknown): Evaluator {
  if (value instanceof Uint8Array) { const held = Bytes.from(value); return () => held; }
  const known = isMap(value) && 'int' in value ? value.int : value;
  return () => known;
}

function variable(name: string, { names, language }: Scope): Evaluator {
  const slot = names.lastIndexOf(name);
  if (slot >= 0) { return v => v[slot]; }
  if (language && !TYPES.includes(name)) { return language.variable(name); }
  if (TYPES.includes(name)) { return () => name; }
  throw new CelError(`the name '${name}' is not known`);
}

function converted(run: Evaluator, node: Expression, scope: Scope): Evaluator {
  const convert = conversionOf(schemaOf(node, scope));
  return convert ? v => convert(run(v)) : run;
}

function call([name, args]: [string, Expression[]], scope: Scope): Evaluator {
  const own = scope.language?.call(name, args, arg => compile(arg, scope));
  if (own) { return own; }
  if (name === 'has') { return presenceOf(args[0], scope); }
  const found = globalOf(name);
  if (!found && scope.language) { return scope.language.unknown(name); }
  if (!found) { throw new CelError(`the function '${name}' is not known`); }
  if (name === 'type' && isDouble(args[0], scope)) { return () => 'double'; }
  if (name === 'string' && isDouble(args[0], scope)) { const run = compile(args[0], scope); return v => spellDouble(number(run(v))); }
  return apply(found, args.map(arg => compile(arg, scope)));
}

function presenceOf(of: Expression, scope: Scope): Evaluator {
  if (of.op !== '.') { throw new CelError('has() takes a field'); }
  const [object, name] = of.args as [Expression, string];
  return presence(compile(object, scope), unescaped(name), isInMap(object, scope));
}

const isInMap = (holder: Expression, scope: Scope): boolean => valuesOf(schemaOf(holder, scope), scope) !== undefined;

function method([name, target, args]: [string, Expression, Expression[]], scope: Scope): Evaluator {
  const own = scope.language?.method?.(name, target, args, arg => compile(arg, scope));
  if (own) { return own; }
  const onName = target.op === 'id' && !scope.names.includes(target.args as string) ? namespacedOf(target.args as string, name) : undefined;
  if (onName) { return apply(onName, args.map(arg => compile(arg, scope))); }
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
  const found = methodOf(name);
  if (!found && scope.language) { return scope.language.unknown(name); }
  if (!found) { throw new CelError(`the method '${name}' is not known`); }
  return apply(found, [on, ...args.map(arg => compile(arg, scope))]);
}

function apply(f: (...args: never[]) => unknown, args: readonly Evaluator[]): Evaluator {
  if (args.length === 1) { const [a] = args; return v => f(a(v) as never); }
  return v => f(...args.map(arg => arg(v)) as never[]);
}
