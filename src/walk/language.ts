import { createHash } from 'crypto';
import { CelError, NotKnown } from '../schema/cel/error';
import { Evaluator } from '../schema/cel/evaluator';
import { Language } from '../schema/cel/schema-types';
import { Expression } from '../schema/cel/syntax';
import { text } from '../schema/cel/value';
import { has, isObject } from '../schema/json-type';
import { matcher, re2Library } from '../schema/pattern';

/** An error that no alternative of `default()` helps with. */
class Fault extends CelError {}

type Roots = { readonly [name: string]: unknown };
type Call = (...args: unknown[]) => unknown;

/** Functions of agentgateway beside those of CEL: `crates/celx/src` of v1.4.1. */
const FUNCTIONS: { readonly [name: string]: Call } = {
  json: value => parsed(value),
  toJson: value => JSON.stringify(value),
  to_json: value => JSON.stringify(value),
  base64Encode: value => Buffer.from(text(value)).toString('base64'),
  base64Decode: value => Buffer.from(text(value), 'base64').toString(),
  regexReplace: (value, pattern, by) => re2Library().compile(text(pattern)).matcher(text(value)).replaceAll(text(by)),
  merge: (one, other) => ({ ...mapLike(one), ...mapLike(other) }),
  fail: message => { throw new Fault(String(message)); },
  min: (...values) => Math.min(...values.flat().map(numberLike)),
  max: (...values) => Math.max(...values.flat().map(numberLike)),
};

const METHODS: { readonly [name: string]: Call } = {
  stripPrefix: (on, prefix) => text(on).startsWith(text(prefix)) ? text(on).slice(text(prefix).length) : on,
  stripSuffix: (on, suffix) => text(on).endsWith(text(suffix)) ? text(on).slice(0, -text(suffix).length || undefined) : on,
  regexReplace: FUNCTIONS.regexReplace,
  matches: (on, pattern) => matcher(text(pattern))(text(on)),
  cookie: (on, name) => new Map(text((on as Roots).cookie).split(/; */).map(pair => [pair.split('=')[0], pair.split('=').slice(1).join('=')])).get(text(name)) ?? missing(`cookie ${text(name)}`),
};

const NAMESPACED: { readonly [name: string]: Call } = {
  'base64.encode': FUNCTIONS.base64Encode,
  'base64.decode': FUNCTIONS.base64Decode,
  'url.encode': value => encodeURIComponent(text(value)),
  'url.decode': value => decodeURIComponent(text(value)),
  'sha1.encode': value => hash('sha1', value),
  'sha256.encode': value => hash('sha256', value),
  'md5.encode': value => hash('md5', value),
};

const hash = (algorithm: string, value: unknown): string => createHash(algorithm).update(text(value)).digest('hex');
const missing = (what: string): never => { throw new CelError(`no ${what}`); };
const mapLike = (value: unknown): object => isObject(value) ? value : missing('map');
const numberLike = (value: unknown): number => typeof value === 'number' ? value : missing('number');

function parsed(value: unknown): unknown {
  try {
    return JSON.parse(text(value));
  } catch {
    throw new Fault('no JSON');
  }
}

/** The language of agentgateway's expressions over the roots that a place has; `undefined` is what nobody has told. */
export const LANGUAGE: Language = {
  variable: name => ([given]) => {
    const roots = given as Roots;
    if (!has(roots, name)) { return missing(name); }
    if (roots[name] === undefined) { throw new NotKnown(`it depends on ${name}, which nobody has told`); }
    return roots[name];
  },
  unknown: name => () => { throw new NotKnown(`it depends on the function ${name}(), which is not known here`); },
  call: (name, args, compile) => {
    if (name === 'has' && args.length === 1 && args[0].op === '.') {
      const [of, field] = args[0].args as [Expression, string];
      const object = compile(of);
      return v => presence(() => object(v), field);
    }
    if ((name === 'default' && args.length === 2) || (name === 'coalesce' && args.length > 0)) { return firstOf(args.map(compile)); }
    return has(FUNCTIONS, name) ? called(FUNCTIONS[name], args.map(compile)) : undefined;
  },
  method: (name, target, args, compile) => {
    const full = target.op === 'id' ? `${String(target.args)}.${name}` : '';
    if (has(NAMESPACED, full)) { return called(NAMESPACED[full], args.map(compile)); }
    return has(METHODS, name) ? called(METHODS[name], [target, ...args].map(compile)) : undefined;
  },
};

const called = (run: Call, args: readonly Evaluator[]): Evaluator => v => run(...args.map(arg => arg(v)));

/** A field of something that is not there is not there. */
function presence(object: () => unknown, field: string): boolean {
  try {
    const value = object();
    return isObject(value) && has(value, field);
  } catch (e) {
    if (e instanceof CelError && !(e instanceof NotKnown)) { return false; }
    throw e;
  }
}

/** The first that has a value other than null. */
const firstOf = (alternatives: readonly Evaluator[]): Evaluator => v => {
  for (const alternative of alternatives.slice(0, -1)) {
    try {
      const value = alternative(v);
      if (value !== null) { return value; }
    } catch (e) {
      if (!(e instanceof CelError) || e instanceof NotKnown || e instanceof Fault) { throw e; }
    }
  }
  return alternatives[alternatives.length - 1](v);
};
