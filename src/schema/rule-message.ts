import { Expression, parseExpression } from './cel/syntax';
import { isObject } from './json-type';
import { Findings } from './problem';
import { RuleFacts } from './release';
import { Condition, conditionOf, fieldOf, negated } from './rule-condition';
import { failingItem } from './rule-items';
import { bothOrNeither, demandOf, impliedDemand } from './rule-words';

/**
 * Says in words what a rule wants of a value, and what it is given, where the rule is of a common form; else in the rule's own message, with
 * the value, or by the rule itself.
 */
export function ruleMessage({ rule, message }: RuleFacts, self: unknown, findings: Findings, own?: () => string | undefined): string {
  const said = own?.() ?? inWords(rule, self, findings);
  if (said !== undefined) { return said; }
  const item = failingItem(parseExpression(rule), self, findings);
  const told = `${message?.trim() ?? `the rule does not hold: ${rule}`}${item === undefined ? '' : `; ${item}`}`;
  return typeof self === 'object' ? told : `${told.replace(/\.$/, '')}, got ${findings.shown(self)}`;
}

function inWords(rule: string, self: unknown, findings: Findings): string | undefined {
  const expression = parseExpression(rule);
  return conditional(expression, self) ?? repeated(expression, self, findings) ?? repeatable(expression, self)
    ?? least(expression, self, findings) ?? plain(expression, self);
}

function plain(expression: Expression, self: unknown): string | undefined {
  const condition = isObject(self) ? conditionOf(expression) : undefined;
  // Of a single field its author has more to say.
  return condition && condition.kind !== 'given' && condition.kind !== 'value' ? demandOf(condition, self) : undefined;
}

const isTrue = ({ op, args }: Expression): boolean => op === 'value' && args === true;

/** `a ? b : true` wants b where a; `a ? true : b` wants b where not a; `has(a) ? !has(b) : has(b)` wants one of the two. */
function conditional({ op, args }: Expression, self: unknown): string | undefined {
  if (op !== '?:') { return undefined; }
  const [test, then, other] = args as Expression[];
  const premise = conditionOf(test);
  const [yes, no] = [conditionOf(then), conditionOf(other)];
  if (premise && yes && isTrue(other)) {
    return eitherWantsBoth(premise, yes) ? bothOrNeither(givenOnly(yes), self) : impliedDemand(premise, yes, self);
  }
  const opposite = premise && negated(premise);
  if (opposite && no && isTrue(then)) { return impliedDemand(opposite, no, self); }
  if (premise?.kind === 'given' && yes?.kind === 'given' && no?.kind === 'given' && yes.field === no.field && yes.not && !no.not) {
    return demandOf({ kind: 'count', fields: [premise.field, yes.field], sign: '==', n: 1 }, self);
  }
  return undefined;
}

/** `has(a) || has(b) ? has(a) && has(b) : true` */
const eitherWantsBoth = (premise: Condition, then: Condition): boolean => premise.kind === 'any' && then.kind === 'all'
  && givenOnly(then).length > 0 && givenOnly(premise).join() === givenOnly(then).join();

/** The fields of a condition that only asks whether they are given. */
function givenOnly(condition: Condition): readonly string[] {
  const parts = 'parts' in condition ? condition.parts : [];
  const fields = parts.flatMap(part => part.kind === 'given' && !part.not ? [part.field] : []);
  return fields.length === parts.length ? fields : [];
}

/** `self.all(a, self.exists_one(b, a.name == b.name))`: no two items may share a field. */
function repeated({ op, args }: Expression, self: unknown, findings: Findings): string | undefined {
  if (op !== 'rcall' || (args as [string])[0] !== 'all' || !Array.isArray(self)) { return undefined; }
  const inner = (args as [string, Expression, Expression[]])[2][1];
  if (inner?.op !== 'rcall' || (inner.args as [string])[0] !== 'exists_one') { return undefined; }
  const same = (inner.args as [string, Expression, Expression[]])[2][1];
  const [left, right] = same?.op === '==' ? (same.args as Expression[]) : [];
  if (left?.op !== '.' || right?.op !== '.' || (left.args as unknown[])[1] !== (right.args as unknown[])[1]) { return undefined; }
  const field = String((left.args as unknown[])[1]);
  const values = self.map((item: unknown) => isObject(item) ? item[field] : undefined);
  const twice = values.find((value, i) => values.indexOf(value) !== i);
  return `every ${field} must be unique, got ${findings.shown(twice)} more than once; rename one`;
}

/** `self.filter(f, f.type == 'X').size() <= 1`: such an item may be there once. */
function repeatable({ op, args }: Expression, self: unknown): string | undefined {
  if (op !== '<=' || !Array.isArray(self)) { return undefined; }
  const [left] = args as Expression[];
  const filter = left.op === 'rcall' && (left.args as [string])[0] === 'size' ? (left.args as [string, Expression])[1] : undefined;
  if (filter?.op !== 'rcall' || (filter.args as [string])[0] !== 'filter') { return undefined; }
  const [item, test] = (filter.args as [string, Expression, Expression[]])[2];
  const condition = conditionOf(test, item.args as string);
  if (condition?.kind !== 'value' || condition.not) { return undefined; }
  const count = self.filter((one: unknown) => isObject(one) && condition.values.includes(one[condition.field])).length;
  return `at most one item may have ${condition.field} '${String(condition.values[0])}', got ${count}; remove all but one`;
}

/** `duration(self) >= duration('1s')` */
function least({ op, args }: Expression, self: unknown, findings: Findings): string | undefined {
  if (op !== '>=' || typeof self !== 'string') { return undefined; }
  const [left, right] = (args as Expression[]).map(durationOf);
  const fits = left && right && fieldOf(left) === '' && right.op === 'value';
  return fits ? `must be at least ${String(right.args)}, got ${findings.shown(self)}` : undefined;
}

const durationOf = ({ op, args }: Expression): Expression | undefined =>
  op === 'call' && (args as [string])[0] === 'duration' ? (args as [string, Expression[]])[1][0] : undefined;
