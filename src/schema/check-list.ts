import { Check } from './check';
import { equal, has, isObject } from './json-type';
import { Findings } from './problem';
import { SchemaFacts } from './release';

/** Checks how many items a list has, each of them, and that they differ where they must. */
export function listCheck(facts: SchemaFacts, of: (index: number) => Check): Check {
  const { minItems, maxItems, uniqueItems, listType, listMapKeys, items: below } = facts;
  const item = below === undefined ? undefined : of(below);
  const keys = listType === 'map' ? listMapKeys ?? [] : undefined;
  const differing = keys !== undefined || listType === 'set' || uniqueItems === true;
  return (value, findings) => {
    const items = value as readonly unknown[];
    if (minItems !== undefined && items.length < minItems) {
      findings.add('SchemaBound', `must have at least ${minItems} items, got ${items.length}`);
    }
    if (maxItems !== undefined && items.length > maxItems) {
      findings.add('SchemaBound', `must have at most ${maxItems} items, got ${items.length}`);
    }
    if (item) {
      for (let i = 0; i < items.length; i++) {
        findings.enter(i);
        item(items[i], findings);
        findings.leave();
      }
    }
    if (differing) { checkDuplicates(items, keys, findings); }
  };
}

/** Reports items that are the same as an earlier one, in a list that is a set or is keyed. */
function checkDuplicates(items: readonly unknown[], keys: readonly string[] | undefined, findings: Findings): void {
  if (items.length < 2) { return; }
  const seen = new Map<string, unknown[]>();
  items.forEach((item, i) => {
    const identity = keys ? keys.map(key => isObject(item) && has(item, key) ? item[key] : undefined) : item;
    const hash = typeof identity === 'string' ? identity : JSON.stringify(identity, sortedKeys) ?? '';
    const others = seen.get(hash) ?? [];
    seen.set(hash, others);
    if (others.some(other => equal(other, identity))) {
      findings.add('SchemaDuplicate', keys
        ? `items must differ in ${keys.join(' and ')}, got ${spelled(keys, identity as unknown[], findings)} more than once; rename or remove one`
        : `items must differ, got ${findings.shown(item)} more than once; remove one`, i);
    }
    others.push(identity);
  });
}

const spelled = (keys: readonly string[], values: readonly unknown[], findings: Findings): string =>
  keys.map((key, i) => `${key} ${findings.shown(values[i])}`).join(', ');

function sortedKeys(_: string, value: unknown): unknown {
  return isObject(value) ? Object.fromEntries(Object.keys(value).sort().map(key => [key, value[key]])) : value;
}
