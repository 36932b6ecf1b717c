import { variablesOf, Variables } from './variables';
import { compileExpression } from '../schema/cel/compile';
import { CelError, NotKnown } from '../schema/cel/error';
import { Evaluator } from '../schema/cel/evaluator';
import { Language } from '../schema/cel/schema-types';
import { Expression } from '../schema/cel/syntax';
import { has, isObject } from '../schema/json-type';

/** What came of a try: the status of the answer, if there was one, and whether the provider was called to the end. */
export interface Circumstance { readonly code?: number; readonly upstream: boolean }

type Roots = { readonly [root: string]: unknown };

/** Adds fields whose values nobody knows; those that may be absent are not enumerable. */
function hide(object: object, root: string, names: Iterable<string>, enumerable: boolean): object {
  return Object.defineProperties(object, Object.fromEntries([...names].filter(name => !has(object, name)).map(name => [name, {
    enumerable,
    get: () => { throw new NotKnown(`it depends on ${root}.${name}`); },
  }])));
}

/** The roots as they are in a circumstance; one that is absent is null, as in the gateway. */
function rootsIn({ code, upstream }: Circumstance, variables: Variables): Roots {
  const fields = (root: string): readonly string[] => [...variables.get(root) ?? []];
  const proxy = hide({}, 'proxy', upstream ? ['upstreamDuration'] : [], true);
  return {
    response: code === undefined ? null : hide({ code }, 'response', fields('response'), false),
    proxy: hide(proxy, 'proxy', fields('proxy').filter(name => name !== 'upstreamDuration'), false),
  };
}

/** An expression ready to be asked what it comes to. @throws when it uses what is not known here */
export function asked(tree: Expression, dialect: string | undefined): (circumstance: Circumstance) => unknown {
  const variables = variablesOf(dialect) ?? variablesOf() as Variables;
  const run = compileExpression(tree, language(variables.get('') as ReadonlySet<string>));
  return circumstance => run(rootsIn(circumstance, variables));
}

/** The gateway's own functions that matter here: `crates/celx/src/general.rs` of agentgateway v1.4.1. */
const language = (roots: ReadonlySet<string>): Language => ({
  variable: name => ([given]) => {
    if (!roots.has(name)) { throw new CelError(`undeclared reference to '${name}'`); }
    if (!has(given as Roots, name)) { throw new NotKnown(`it depends on ${name}`); }
    return (given as Roots)[name];
  },
  unknown: name => () => { throw new NotKnown(`it depends on ${name}()`); },
  call: (name, args, compile) => {
    if (name === 'has' && args.length === 1 && args[0].op === '.') {
      const [of, field] = args[0].args as [Expression, string];
      return presence(compile(of), field);
    }
    if ((name === 'default' && args.length === 2) || (name === 'coalesce' && args.length > 0)) { return firstOf(args.map(compile)); }
    return undefined;
  },
});

/** A field of something that has none, such as a response that did not come, is just not there. */
const presence = (of: Evaluator, field: string): Evaluator => v => {
  const object = of(v);
  return isObject(object) && has(object, field) && (Object.prototype.propertyIsEnumerable.call(object, field) || object[field] !== undefined);
};

/** The first that has a value other than null; what is not known might have one. */
const firstOf = (alternatives: readonly Evaluator[]): Evaluator => v => {
  for (const alternative of alternatives.slice(0, -1)) {
    try {
      const value = alternative(v);
      if (value !== null) { return value; }
    } catch (e) {
      if (!(e instanceof CelError) || e instanceof NotKnown) { throw e; }
    }
  }
  return alternatives[alternatives.length - 1](v);
};
