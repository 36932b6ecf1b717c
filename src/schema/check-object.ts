import { Check, UnknownField } from './check';
import { embeddedCheck } from './embedded';
import { has, isObject } from './json-type';
import { Findings } from './problem';
import { SchemaFacts } from './release';

/** Fields that are the server's affair, at the root and in embedded objects. */
const SERVER_FIELDS = ['apiVersion', 'kind', 'metadata'];

/** Checks the fields of an object: each by its schema, and that there are no others. */
export function objectCheck(facts: SchemaFacts, root: boolean, of: (index: number) => Check, unknownField: UnknownField): Check {
  const { required, minProperties, maxProperties, preserveUnknown, additionalProperties, embedded } = facts;
  const names = Object.keys(facts.properties ?? {});
  const served = root || embedded === true;
  const properties = new Map(names.filter(name => !(served && SERVER_FIELDS.includes(name)))
    .map(name => [name, of((facts.properties as { [name: string]: number })[name])]));
  const rest = typeof additionalProperties === 'number' ? of(additionalProperties) : additionalProperties === true ? scalarsOnly : undefined;
  const open = preserveUnknown === true;
  const strict = facts.type === 'object' || facts.properties !== undefined || root;
  return (value, findings) => {
    const object = value as { readonly [key: string]: unknown };
    let count = 0;
    for (const key of Object.keys(object)) {
      if (object[key] === undefined) { continue; }
      count++;
      const check = properties.get(key) ?? rest;
      if (check) {
        findings.enter(key);
        check(object[key], findings);
        findings.leave();
      } else if (!open && strict && !(served && SERVER_FIELDS.includes(key))) {
        findings.add('SchemaUnknownField', unknownField(key, object, names, findings), key);
      }
    }
    for (const key of required ?? []) {
      if (!has(object, key) || object[key] === undefined) { findings.add('SchemaRequired', `'${key}' is required; add it`, key); }
    }
    if (minProperties !== undefined && count < minProperties) {
      findings.add('SchemaBound', `must have at least ${minProperties} properties, got ${count}`);
    }
    if (maxProperties !== undefined && count > maxProperties) {
      findings.add('SchemaBound', `must have at most ${maxProperties} properties, got ${count}`);
    }
    if (embedded) { embeddedCheck(value, findings); }
  };
}

/** Values whose schema says nothing may not hold objects with anything in them: the server would drop that. */
function scalarsOnly(value: unknown, findings: Findings): void {
  if (Array.isArray(value)) {
    value.forEach((item, i) => { findings.enter(i); scalarsOnly(item, findings); findings.leave(); });
  } else if (isObject(value)) {
    for (const key of Object.keys(value)) {
      findings.add('SchemaUnknownField', `unknown field '${key}': nothing is kept below here; remove it`, key);
    }
  }
}
