import { Bytes } from './bytes';
import { Duration } from './duration';
import { unescaped } from './escaping';
import { Evaluator } from './evaluator';
import { Expression } from './syntax';
import { Timestamp } from './timestamp';
import { fail } from './value';
import { parseDuration } from '../duration-text';
import { has } from '../json-type';
import { Release, SchemaFacts } from '../release';

/** The names that an expression can use, and what is known of their values. */
export interface Scope {
  readonly names: readonly string[];
  readonly schemas: readonly (SchemaFacts | undefined)[];
  readonly release: Release;
  readonly language?: Language;
}

/** What a place offers beside what every expression can use. */
export interface Language {
  /** A name that nothing binds. */
  variable(name: string): Evaluator;
  /** A function that is asked before all others, and may leave its arguments alone. */
  call(name: string, args: readonly Expression[], compile: (arg: Expression) => Evaluator): Evaluator | undefined;
  /** The same for a function that is called on a value, or on the name of a namespace. */
  method?(name: string, target: Expression, args: readonly Expression[], compile: (arg: Expression) => Evaluator): Evaluator | undefined;
  /** A function that is not known here. */
  unknown(name: string): Evaluator;
}

/** The scope with one more name. */
export const bind = (scope: Scope, name: string, schema?: SchemaFacts): Scope =>
  ({ ...scope, names: [...scope.names, name], schemas: [...scope.schemas, schema] });

/** The schema of what an expression yields, where that is a part of the object. */
export function schemaOf({ op, args }: Expression, scope: Scope): SchemaFacts | undefined {
  if (op === 'id') { return scope.schemas[scope.names.lastIndexOf(args as string)]; }
  if (op === '.' || op === '.?') {
    const [of, name] = args as [Expression, string];
    const facts = schemaOf(of, scope);
    const key = unescaped(name);
    return facts?.properties && has(facts.properties, key) ? scope.release.schemas[facts.properties[key]] : valuesOf(facts, scope);
  }
  if (op === '[]' || op === '[?]') {
    const facts = schemaOf((args as Expression[])[0], scope);
    return itemsOf(facts, scope) ?? valuesOf(facts, scope);
  }
  if (op === 'rcall' && (args as [string])[0] === 'filter') { return schemaOf((args as [string, Expression])[1], scope); }
  return undefined;
}

export const itemsOf = (facts: SchemaFacts | undefined, { release }: Scope): SchemaFacts | undefined =>
  facts?.items === undefined ? undefined : release.schemas[facts.items];

export const valuesOf = (facts: SchemaFacts | undefined, { release }: Scope): SchemaFacts | undefined =>
  typeof facts?.additionalProperties === 'number' ? release.schemas[facts.additionalProperties] : undefined;

/** Whether an expression yields a double: JSON does not tell 5 from 5.0, but CEL does. */
export function isDouble(of: Expression, scope: Scope): boolean {
  const { op, args } = of;
  switch (op) {
    case 'value': return typeof args === 'number';
    case '+': case '-': case '*': case '/': return (args as Expression[]).some(arg => isDouble(arg, scope));
    case '-_': return isDouble(args as Expression, scope);
    case '?:': return isDouble((args as Expression[])[1], scope) || isDouble((args as Expression[])[2], scope);
    case 'call': return (args as [string])[0] === 'double';
    case 'rcall': {
      const [name, on] = args as [string, Expression];
      return name === 'asApproximateFloat' || (['sum', 'min', 'max'].includes(name) && itemsOf(schemaOf(on, scope), scope)?.type === 'number');
    }
    default: return schemaOf(of, scope)?.type === 'number';
  }
}

/** What makes a text of the object the value that CEL sees, by the format of the schema. */
export function conversionOf(facts: SchemaFacts | undefined): ((v: unknown) => unknown) | undefined {
  if (facts?.type !== 'string') { return undefined; }
  switch (facts.format) {
    case 'duration': return ofText(text => new Duration(parseDuration(text) ?? fail(`'${text}' is not a duration`)));
    case 'date': return ofText(text => Timestamp.parse(`${text}T00:00:00Z`));
    case 'date-time': return ofText(Timestamp.parse);
    case 'byte': return ofText(text => new Bytes(Buffer.from(text, 'base64')));
    default: return undefined;
  }
}

const ofText = (convert: (text: string) => unknown) => (v: unknown): unknown => typeof v === 'string' ? convert(v) : v;
