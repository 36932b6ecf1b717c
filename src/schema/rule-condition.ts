import { unescaped } from './cel/escaping';
import { Expression } from './cel/syntax';
import { isObject } from './json-type';

/** A condition on the fields of an object, as far as it can be said in words. */
export type Condition =
  | { readonly kind: 'given'; readonly field: string; readonly not: boolean }
  | { readonly kind: 'value'; readonly field: string; readonly values: readonly unknown[]; readonly not: boolean }
  | { readonly kind: 'count'; readonly fields: readonly string[]; readonly sign: Sign; readonly n: number }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Condition[] };

export type Sign = '==' | '<=' | '>=';

/** Reads a condition on the fields of an object, by its name in the rule; undefined where it is about anything else. */
export function conditionOf({ op, args }: Expression, name = 'self'): Condition | undefined {
  switch (op) {
    case '!_': { const inner = conditionOf(args as Expression, name); return inner && negated(inner); }
    case '&&': return joined('all', args as Expression[], name);
    case '||': return joined('any', args as Expression[], name);
    case 'call': return (args as [string])[0] === 'has' ? given((args as [string, Expression[]])[1][0], name) : undefined;
    case 'in': return comparison(args as Expression[], false, name);
    case '==': case '!=': return equality(op, args as Expression[], name);
    case '<=': case '>=': return countOf(op, args as Expression[], name);
    default: return undefined;
  }
}

/** What holds where a condition does not; undefined where that would take many words. */
export function negated(condition: Condition): Condition | undefined {
  switch (condition.kind) {
    case 'given': case 'value': return { ...condition, not: !condition.not };
    case 'count': return undefined;
    default: {
      const parts = condition.parts.map(negated);
      const kind = condition.kind === 'all' ? 'any' : 'all';
      return parts.every(part => part !== undefined) ? { kind, parts: parts as Condition[] } : undefined;
    }
  }
}

function joined(kind: 'all' | 'any', args: readonly Expression[], name: string): Condition | undefined {
  const parts = args.map(arg => conditionOf(arg, name));
  if (!parts.every(part => part !== undefined)) { return undefined; }
  return { kind, parts: (parts as Condition[]).flatMap(part => part.kind === kind ? part.parts : [part]) };
}

/** `self.a.b` as `a.b`. */
export function fieldOf({ op, args }: Expression, name = 'self'): string | undefined {
  if (op === 'id') { return args === name ? '' : undefined; }
  if (op !== '.') { return undefined; }
  const [of, key] = args as [Expression, string];
  const holder = fieldOf(of, name);
  return holder === undefined ? undefined : `${holder}${holder === '' ? '' : '.'}${unescaped(key)}`;
}

function given(of: Expression, name: string): Condition | undefined {
  const field = fieldOf(of, name);
  return field === undefined ? undefined : { kind: 'given', field, not: false };
}

/** A constant as JSON has it. */
function constantOf({ op, args }: Expression): readonly unknown[] {
  if (op !== 'value') { return []; }
  const value = isObject(args) && 'int' in args ? args.int : args;
  return ['string', 'number', 'boolean'].includes(typeof value) ? [value] : [];
}

function comparison([left, right]: readonly Expression[], not: boolean, name: string): Condition | undefined {
  const field = fieldOf(left, name);
  const values = right.op === 'list' ? (right.args as Expression[]).flatMap(constantOf) : constantOf(right);
  return !field || values.length === 0 ? undefined : { kind: 'value', field, values, not };
}

const equality = (op: string, args: readonly Expression[], name: string): Condition | undefined =>
  countOf(op, args, name) ?? parity(op, args, name) ?? comparison(args, op === '!=', name);

/** `has(self.a) == has(self.b)`: both or neither; `!=`: one of the two. */
function parity(op: string, args: readonly Expression[], name: string): Condition | undefined {
  const [a, b] = args.map(arg => conditionOf(arg, name));
  if (a?.kind !== 'given' || b?.kind !== 'given') { return undefined; }
  const fields = [a.field, b.field];
  if ((op === '!=') !== (a.not !== b.not)) { return { kind: 'count', fields, sign: '==', n: 1 }; }
  return { kind: 'any', parts: [{ kind: 'count', fields, sign: '==', n: 2 }, { kind: 'count', fields, sign: '==', n: 0 }] };
}

/** `[has(self.a), has(self.b)].filter(x, x == true).size() == 1` and its kin. */
function countOf(op: string, [left, right]: readonly Expression[], name: string): Condition | undefined {
  const [n] = constantOf(right);
  const counted = left.op === 'call' && (left.args as [string])[0] === 'size' ? (left.args as [string, Expression[]])[1][0]
    : left.op === 'rcall' && (left.args as [string])[0] === 'size' ? (left.args as [string, Expression])[1] : undefined;
  if (counted?.op !== 'rcall' || (counted.args as [string])[0] !== 'filter' || op === '!=' || n === undefined) { return undefined; }
  const list = (counted.args as [string, Expression])[1];
  const fields = list.op === 'list' ? (list.args as Expression[]).map(item => conditionOf(item, name)) : [];
  if (fields.length === 0 || !fields.every(field => field?.kind === 'given' && !field.not)) { return undefined; }
  return { kind: 'count', fields: fields.map(field => (field as { readonly field: string }).field), sign: op as Sign, n: Number(n) };
}
