import { has, isObject } from './json-type';
import { shown } from './problem';
import { RuleFacts } from './release';

/** Says in words what a rule wants of a value, where the rule is of a common form; else the rule's own message, or the rule. */
export function ruleMessage(facts: RuleFacts, self: unknown, own: () => string | undefined = () => undefined): string {
  const { rule, message } = facts;
  return countOf(rule, self) ?? uniqueness(rule, self) ?? own() ?? message?.trim() ?? `the rule does not hold: ${rule}`;
}

/** `[has(self.a), has(self.b)].filter(x, x == true).size() == 1` and its kin. */
function countOf(rule: string, self: unknown): string | undefined {
  const form = /^\s*(?:size\()?\[((?:\s*has\(self\.\w+\)\s*,?)+)\]\.filter\(x,\s*x\s*==\s*true\)(?:\.size\(\)|\))\s*(==|<=|>=)\s*(\d+)\s*$/.exec(rule);
  if (!form) { return undefined; }
  const fields = Array.from(form[1].matchAll(/self\.(\w+)/g), match => match[1]);
  const given = isObject(self) ? fields.filter(field => has(self, field)) : [];
  const want = `${form[2] === '==' ? 'exactly' : form[2] === '<=' ? 'at most' : 'at least'} ${form[3] === '1' ? 'one' : form[3]}`;
  const got = given.length === 0 ? 'none' : given.join(', ');
  const todo = given.length > Number(form[3]) ? 'remove the others' : 'add one';
  return `${want} of ${fields.join(', ')} must be given, got ${got}; ${todo}`;
}

/** `self.all(a, self.exists_one(b, a.name == b.name))`. */
function uniqueness(rule: string, self: unknown): string | undefined {
  const form = /^\s*self\.all\((\w+),\s*self\.exists_one\((\w+),\s*\1\.(\w+)\s*==\s*\2\.\3\)\)\s*$/.exec(rule);
  if (!form || !Array.isArray(self)) { return undefined; }
  const values = self.map(item => isObject(item) ? item[form[3]] : undefined);
  const twice = values.find((value, i) => values.indexOf(value) !== i);
  return `every ${form[3]} must be unique, got ${shown(twice)} more than once; rename one`;
}
