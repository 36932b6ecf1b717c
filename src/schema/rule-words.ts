import { has, isObject } from './json-type';
import { shown, shownOf } from './problem';
import { Condition, negated, Sign } from './rule-condition';

/** Says what a condition wants of an object that does not fulfil it, what is given instead, and what to do. */
export function demandOf(condition: Condition, self: unknown): string | undefined {
  switch (condition.kind) {
    case 'given': return `${condition.field} ${condition.not ? 'may not be given here; remove it' : 'is required here; add it'}`;
    case 'value': return `must have ${wordsOf(condition)}, got ${gotOf(condition, self)}`;
    case 'count': return countDemand(condition.fields, condition.sign, condition.n, self);
    case 'all': return demandOf(condition.parts.find(part => !holds(part, self)) ?? condition.parts[0], self);
    default: return anyDemand(condition.parts, self);
  }
}

/** Of alternatives, those that say what must not be are what the others are the price of. */
function anyDemand(parts: readonly Condition[], self: unknown): string | undefined {
  const both = parts.length === 2 && parts.every(part => part.kind === 'count') ? parts[0] as Condition & { kind: 'count' } : undefined;
  if (both) { return bothOrNeither(both.fields, self); }
  const premises = parts.filter(isNegative);
  const rest = parts.filter(part => !isNegative(part));
  if (premises.length === 0) {
    return parts.every(part => part.kind === 'given') ? countDemand(parts.map(({ field }) => field), '>=', 1, self) : undefined;
  }
  const [wanted, reasons] = rest.length > 0 ? [rest, premises] : [premises.slice(-1), premises.slice(0, -1)];
  const then: Condition = wanted.length === 1 ? wanted[0] : { kind: 'any', parts: wanted };
  const why: Condition | undefined = negated(reasons.length === 1 ? reasons[0] : { kind: 'any', parts: reasons });
  if (!why || reasons.length === 0) { return demandOf(then, self); }
  return impliedDemand(why, then, self);
}

/** Says what one condition wants where another holds. */
export function impliedDemand(why: Condition, then: Condition, self: unknown): string | undefined {
  if (isTangled(why) || isTangled(then)) { return undefined; }
  const isMeant = (part: Condition) => part.kind === 'given' && then.kind === 'value' && part.field === then.field;
  const parts = why.kind === 'all' ? withoutRepetition(why.parts).filter(part => !isMeant(part)) : [why];
  const reasons = parts.map(part => part.kind === 'given' && part.not ? `the absence of ${part.field}` : wordsOf(part));
  const verb = (one: string) => `${reasons.join(' and ')} ${reasons.length > 1 ? one : `${one}s`}`;
  if (then.kind === 'given' && then.not) { return `${verb('exclude')} ${then.field}, got both; remove one`; }
  const todo = then.kind === 'given' ? `add ${then.field} or change the other` : 'change one';
  return `${verb('require')} ${wordsOf(then)}, got ${gotOf(then, self)}; ${todo}`;
}

/** Alternatives that are themselves made of parts, or are many: words would not make them clearer. */
const isTangled = (condition: Condition): boolean => 'parts' in condition
  && (condition.parts.length > 3 || condition.parts.some(part => 'parts' in part || (condition.kind === 'any' && isNegative(part))));

const isNegative = (condition: Condition): boolean => ((condition.kind === 'given' || condition.kind === 'value') && condition.not)
  || (condition.kind === 'all' && condition.parts.every(isNegative));

/** A condition as what is given: `type 'AI'`, `host and port`. */
function wordsOf(condition: Condition): string {
  switch (condition.kind) {
    case 'given': return condition.not ? `no ${condition.field}` : condition.field;
    case 'value': return `${condition.field} ${condition.not ? 'other than ' : ''}${condition.values.map(shown).join(' or ')}`;
    case 'count': return `${amount(condition.sign, condition.n)} of ${condition.fields.join(', ')}`;
    default: return withoutRepetition(condition.parts).map(wordsOf).join(condition.kind === 'all' ? ' and ' : ' or ');
  }
}

/** That a field is given goes without saying where its value, or a part of it, is spoken of. */
function withoutRepetition(parts: readonly Condition[]): readonly Condition[] {
  const fields = parts.flatMap(part => 'field' in part ? [{ part, field: part.field }] : []);
  const isSaid = (part: Condition) => part.kind === 'given' && !part.not
    && fields.some(other => other.part !== part && `${other.field}.`.startsWith(`${part.field}.`));
  return parts.filter(part => !isSaid(part));
}

const BOUNDS: { readonly [sign in Sign]: string } = { '==': 'exactly', '<=': 'at most', '>=': 'at least' };

const amount = (sign: Sign, n: number): string => n === 0 ? 'none' : `${BOUNDS[sign]} ${n === 1 ? 'one' : n}`;

function countDemand(fields: readonly string[], sign: Sign, n: number, self: unknown): string {
  const got = given(fields, self);
  const said = got.length === 0 ? 'none' : got.join(', ');
  if (n === 0) { return `none of ${fields.join(', ')} may be given here, got ${said}; remove ${got.length === 1 ? 'it' : 'them'}`; }
  if (fields.length === 1) { return `${fields[0]} is required here; add it`; }
  const todo = got.length <= n ? 'add one' : got.length - n === 1 ? 'remove one' : `remove all but ${n === 1 ? 'one' : n}`;
  return `${amount(sign, n)} of ${fields.join(', ')} must be given, got ${said}; ${todo}`;
}

export function bothOrNeither(fields: readonly string[], self: unknown): string {
  const got = given(fields, self);
  const lacking = fields.filter(field => !got.includes(field));
  return `both or neither of ${fields.join(', ')} must be given, got only ${got.join(', ')}; add ${lacking.join(', ')} or remove ${got.join(', ')}`;
}

function gotOf(condition: Condition, self: unknown): string {
  switch (condition.kind) {
    case 'given': return valueAt(self, condition.field) === undefined ? 'none' : 'it';
    case 'value': return valueAt(self, condition.field) === undefined ? 'none' : shownOf(condition.field, valueAt(self, condition.field));
    case 'count': return given(condition.fields, self).join(', ') || 'none';
    default: return withoutRepetition(condition.parts).map(part => gotOf(part, self)).join(' and ');
  }
}

const given = (fields: readonly string[], self: unknown): readonly string[] => fields.filter(field => valueAt(self, field) !== undefined);

/** The value of a field; null counts as absent, as it does in rules. */
function valueAt(self: unknown, field: string): unknown {
  const read = (holder: unknown, name: string): unknown => isObject(holder) && has(holder, name) ? holder[name] : undefined;
  return field.split('.').reduce(read, self) ?? undefined;
}

/** Whether a condition holds of an object. */
function holds(condition: Condition, self: unknown): boolean {
  switch (condition.kind) {
    case 'given': return (valueAt(self, condition.field) !== undefined) !== condition.not;
    case 'value': return condition.values.includes(valueAt(self, condition.field)) !== condition.not;
    case 'count': {
      const { length } = given(condition.fields, self);
      return condition.sign === '==' ? length === condition.n : condition.sign === '<=' ? length <= condition.n : length >= condition.n;
    }
    case 'all': return condition.parts.every(part => holds(part, self));
    default: return condition.parts.some(part => holds(part, self));
  }
}
