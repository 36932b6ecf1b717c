import { Expression } from './cel/syntax';
import { isObject } from './json-type';
import { Findings } from './problem';
import { Condition, conditionOf, fieldOf } from './rule-condition';

/** The items of a list that a rule wants something of, and that. */
interface Demand {
  readonly field: string;
  readonly parts: readonly Condition[];
}

/** `… ? self.list.all(item, condition) : true`: which item fails, in what, and what it may be; to follow the rule's own message. */
export function failingItem({ op, args }: Expression, self: unknown, findings: Findings): string | undefined {
  const demand = op === '?:' ? demandOf((args as Expression[])[1]) : undefined;
  const items: unknown = demand && isObject(self) ? self[demand.field] : undefined;
  if (!demand || !Array.isArray(items)) { return undefined; }
  for (let i = 0; i < items.length; i++) {
    const item: unknown = items[i];
    const said = isObject(item) ? demand.parts.map(part => failing(part, item, findings)).find(words => words !== undefined) : undefined;
    if (said !== undefined) { return `${demand.field}[${i}]${said}`; }
  }
  return undefined;
}

function demandOf({ op, args }: Expression): Demand | undefined {
  if (op !== 'rcall' || (args as [string])[0] !== 'all') { return undefined; }
  const [, list, [name, test]] = args as [string, Expression, Expression[]];
  const field = fieldOf(list);
  const condition = conditionOf(test, name.args as string);
  return !field || !condition ? undefined : { field, parts: condition.kind === 'all' ? condition.parts : [condition] };
}

function failing(part: Condition, item: { readonly [key: string]: unknown }, findings: Findings): string | undefined {
  switch (part.kind) {
    case 'value': {
      const value = item[part.field];
      if (part.not || part.values.includes(value) || !['string', 'number', 'boolean'].includes(typeof value)) { return undefined; }
      return `.${part.field} is ${findings.shown(value)}, and can be ${part.values.join(', ')}`;
    }
    case 'given': return part.not && item[part.field] !== undefined ? ` has ${part.field}; leave it out` : undefined;
    default: return undefined;
  }
}
