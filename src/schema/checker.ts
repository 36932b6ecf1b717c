import { compileRule, Rule } from './cel/compile';
import { CelError } from './cel/error';
import { formatTest } from './format';
import { equal, has, isObject, jsonType } from './json-type';
import { checkDuplicates } from './list-kind';
import { matcher } from './pattern';
import { Findings } from './problem';
import { KindFacts, Release, RuleFacts, SchemaFacts } from './release';
import { ruleMessage } from './rule-message';

/** Checks a value against one schema and everything below it. */
export type Check = (value: unknown, findings: Findings) => void;

/** What to say about a field that no schema knows. */
export type UnknownField = (name: string, siblings: readonly string[], findings: Findings) => string;

const MAX_DEPTH = 1000;

/** Compiles the schemas of a release into closures, each when it is first needed. */
export class Checker {
  private readonly compiled = new Map<number, Check>();
  private readonly rules = new Map<string, Rule | Error>();

  constructor(private readonly release: Release, private readonly unknownField: UnknownField) {}

  /** The object itself: its apiVersion, kind and metadata are the server's affair, and so is a status that is a subresource. */
  public root({ schema, status }: KindFacts): Check {
    const facts = this.release.schemas[schema];
    if (!status || facts.properties?.status === undefined) { return this.compile(facts, true); }
    const { status: dropped, ...properties } = facts.properties;
    const known = this.of(dropped);
    const check = this.compile({ ...facts, properties, required: facts.required?.filter(name => name !== 'status') }, true);
    return (value, findings) => {
      const { status: said, ...rest } = value as { readonly [key: string]: unknown };
      check(rest, findings);
      if (said === undefined || said === null) { return; }
      findings.enter('status');
      onlyUnknownFields(known, said, findings);
      findings.leave();
    };
  }

  public of(index: number): Check {
    const known = this.compiled.get(index);
    if (known) { return known; }
    // A schema may hold itself only through a broken CRD, but a closure that looks later costs nothing.
    let made: Check | undefined;
    this.compiled.set(index, (value, findings) => (made as Check)(value, findings));
    made = this.compile(this.release.schemas[index], false);
    this.compiled.set(index, made);
    return made;
  }

  private compile(facts: SchemaFacts, root: boolean): Check {
    const checks: Check[] = [];
    if (facts.enum) { checks.push(enumCheck(facts.enum)); }
    const strings = stringCheck(facts);
    const numbers = numberCheck(facts);
    const objects = this.objectCheck(facts, root);
    const lists = this.listCheck(facts);
    const alternatives = this.alternatives(facts);
    const rules = facts.rules ? this.ruleCheck(facts.rules) : undefined;
    // The server's validator does not look at the type of a list where a string with a format is wanted.
    const lenient = facts.type === 'string' && facts.format !== undefined && formatTest(facts.format) !== undefined;
    const expected = facts.intOrString ? 'integer or string' : facts.type;
    return (value, findings) => {
      if (value === null && facts.nullable) {
        for (const check of checks) { check(value, findings); }
        return;
      }
      if (expected !== undefined && !isOfType(value, expected) && !(lenient && Array.isArray(value))) {
        findings.add('SchemaType', `must be ${article(expected)}, got ${value === null || value === undefined ? 'null' : `${jsonType(value)} ${findings.shown(value)}`}`);
        return;
      }
      const before = findings.problems.length;
      if (typeof value === 'string') { strings?.(value, findings); } else if (typeof value === 'number') { numbers?.(value, findings); } else if (Array.isArray(value)) { lists?.(value, findings); } else if (isObject(value)) { objects?.(value, findings); }
      for (const check of checks) { check(value, findings); }
      alternatives?.(value, findings);
      // The rules may rely on what the schema promises, so they are asked only once that holds.
      if (rules && findings.problems.length === before) { rules(value, findings); }
    };
  }

  private objectCheck(facts: SchemaFacts, root: boolean): Check | undefined {
    const { required, minProperties, maxProperties, preserveUnknown, additionalProperties } = facts;
    const names = Object.keys(facts.properties ?? {});
    const properties = new Map(names.filter(name => !(root && SERVER_FIELDS.includes(name)))
      .map(name => [name, this.of((facts.properties as { [name: string]: number })[name])]));
    const rest = typeof additionalProperties === 'number' ? this.of(additionalProperties) : additionalProperties === true ? scalarsOnly : undefined;
    const open = preserveUnknown === true;
    const strict = facts.type === 'object' || facts.properties !== undefined || root;
    return (value, findings) => {
      const object = value as { readonly [key: string]: unknown };
      if (findings.depth > MAX_DEPTH) { findings.add('SchemaDepth', `is nested more than ${MAX_DEPTH} levels deep`); return; }
      let count = 0;
      for (const key of Object.keys(object)) {
        if (object[key] === undefined) { continue; }
        count++;
        const check = properties.get(key) ?? rest;
        if (check) {
          findings.enter(key);
          check(object[key], findings);
          findings.leave();
        } else if (!open && strict && !((root || facts.embedded) && SERVER_FIELDS.includes(key))) {
          findings.add('SchemaUnknownField', this.unknownField(key, names, findings), key);
        }
      }
      for (const key of required ?? []) {
        if (!has(object, key) || object[key] === undefined) { findings.add('SchemaRequired', `'${key}' is required; add it`, key); }
      }
      if (minProperties !== undefined && count < minProperties) { findings.add('SchemaBound', `must have at least ${minProperties} properties, got ${count}`); }
      if (maxProperties !== undefined && count > maxProperties) { findings.add('SchemaBound', `must have at most ${maxProperties} properties, got ${count}`); }
    };
  }

  private listCheck(facts: SchemaFacts): Check | undefined {
    const { minItems, maxItems, uniqueItems, listType, listMapKeys } = facts;
    const item = facts.items === undefined ? undefined : this.of(facts.items);
    return (value, findings) => {
      const items = value as readonly unknown[];
      if (findings.depth > MAX_DEPTH) { findings.add('SchemaDepth', `is nested more than ${MAX_DEPTH} levels deep`); return; }
      if (minItems !== undefined && items.length < minItems) { findings.add('SchemaBound', `must have at least ${minItems} items, got ${items.length}`); }
      if (maxItems !== undefined && items.length > maxItems) { findings.add('SchemaBound', `must have at most ${maxItems} items, got ${items.length}`); }
      if (item) {
        for (let i = 0; i < items.length; i++) {
          findings.enter(i);
          item(items[i], findings);
          findings.leave();
        }
      }
      if (listType === 'map' || listType === 'set' || uniqueItems) {
        checkDuplicates(items, listType === 'map' ? listMapKeys ?? [] : undefined, findings);
      }
    };
  }

  private alternatives(facts: SchemaFacts): Check | undefined {
    const every = facts.allOf?.map(index => this.of(index));
    const any = facts.anyOf?.map(index => this.of(index));
    const one = facts.oneOf?.map(index => this.of(index));
    const not = facts.not === undefined ? undefined : this.of(facts.not);
    if (!every && !any && !one && !not) { return undefined; }
    const holds = (check: Check, value: unknown): boolean => {
      const trial = new Findings();
      check(value, trial);
      return trial.problems.every(({ code }) => code === 'SchemaUnknownField');
    };
    return (value, findings) => {
      every?.forEach(check => {
        const trial = new Findings();
        check(value, trial);
        trial.problems.filter(({ code }) => code !== 'SchemaUnknownField').forEach(({ code, message }) => findings.add(code, message));
      });
      if (any && !any.some(check => holds(check, value))) { findings.add('SchemaAlternative', `none of ${any.length} allowed forms fits ${findings.shown(value)}`); }
      if (one) {
        const fitting = one.filter(check => holds(check, value)).length;
        if (fitting !== 1) { findings.add('SchemaAlternative', `exactly one of ${one.length} allowed forms must fit, but ${fitting === 0 ? 'none' : fitting} does`); }
      }
      if (not && holds(not, value)) { findings.add('SchemaAlternative', `this combination is not allowed: ${findings.shown(value)}`); }
    };
  }

  private ruleCheck(rules: readonly RuleFacts[]): Check {
    const applicable = rules.filter(({ rule }) => !/\boldSelf\b/.test(rule));
    return (value, findings) => {
      for (const facts of applicable) {
        const rule = this.rule(facts.rule);
        if (rule instanceof Error) {
          findings.add('SchemaBrokenRule', `the schema's own rule cannot be used (${rule.message}): ${facts.rule}`);
          continue;
        }
        let failure = '';
        try {
          if (rule(value) === true) { continue; }
        } catch (e) {
          if (!(e instanceof CelError)) { throw e; }
          failure = ` (${e.message})`;
        }
        findings.add('SchemaRule', `${ruleMessage(facts, value)}${failure}`, facts.fieldPath?.replace(/^\./, ''));
      }
    };
  }

  private rule(expression: string): Rule | Error {
    const known = this.rules.get(expression);
    if (known) { return known; }
    let made: Rule | Error;
    try { made = compileRule(expression); } catch (e) { made = e as Error; }
    this.rules.set(expression, made);
    return made;
  }
}

/** Values whose schema says nothing may not hold objects with anything in them: the server would drop that. */
function scalarsOnly(value: unknown, findings: Findings): void {
  if (Array.isArray(value)) {
    value.forEach((item, i) => { findings.enter(i); scalarsOnly(item, findings); findings.leave(); });
  } else if (isObject(value)) {
    for (const key of Object.keys(value)) { findings.add('SchemaUnknownField', `unknown field '${key}': nothing is kept below here; remove it`, key); }
  }
}

function onlyUnknownFields(check: Check, value: unknown, findings: Findings): void {
  const before = findings.problems.length;
  check(value, findings);
  const found = findings.problems.splice(before);
  findings.problems.push(...found.filter(({ code }) => code === 'SchemaUnknownField'));
}

const SERVER_FIELDS = ['apiVersion', 'kind', 'metadata'];

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'string': return typeof value === 'string';
    case 'object': return isObject(value);
    case 'array': return Array.isArray(value);
    case 'boolean': return typeof value === 'boolean';
    case 'integer': return isInt64(value);
    case 'number': return typeof value === 'number' && Number.isFinite(value);
    case 'integer or string': return typeof value === 'string' || isInt64(value);
    default: return true;
  }
}

const isInt64 = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 2 ** 63;

function enumCheck(values: readonly unknown[]): Check {
  const plain = new Set(values);
  return (value, findings) => {
    if (!plain.has(value) && !values.some(allowed => equal(allowed, value))) {
      findings.add('SchemaEnum', `must be one of ${values.map(allowed => String(allowed)).join(', ')}, got ${findings.shown(value)}`);
    }
  };
}

function stringCheck({ minLength, maxLength, pattern, format }: SchemaFacts): ((text: string, findings: Findings) => void) | undefined {
  const fits = pattern === undefined ? undefined : matcher(pattern);
  const wellFormed = format === undefined ? undefined : formatTest(format);
  if (minLength === undefined && maxLength === undefined && !fits && !wellFormed) { return undefined; }
  return (text, findings) => {
    if (minLength !== undefined && text.length < minLength * 2 && length(text) < minLength) {
      findings.add('SchemaBound', `must have at least ${minLength} characters, got ${length(text)}`);
    }
    if (maxLength !== undefined && text.length > maxLength && length(text) > maxLength) {
      findings.add('SchemaBound', `must have at most ${maxLength} characters, got ${length(text)}`);
    }
    if (fits && !fits(text)) { findings.add('SchemaPattern', `must match ${pattern}, got ${findings.shown(text)}`); }
    if (wellFormed && !wellFormed(text)) { findings.add('SchemaFormat', `must be ${article(format as string)}, got ${findings.shown(text)}`); }
  };
}

function numberCheck(facts: SchemaFacts): ((n: number, findings: Findings) => void) | undefined {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = facts;
  const narrow = facts.type === 'integer' && facts.format === 'int32';
  if (minimum === undefined && maximum === undefined && multipleOf === undefined && !narrow) { return undefined; }
  return (n, findings) => {
    if (narrow && (n > 2147483647 || n < -2147483648)) { findings.add('SchemaBound', `must fit into 32 bits, got ${n}`); }
    if (minimum !== undefined && (exclusiveMinimum ? n <= minimum : n < minimum)) {
      findings.add('SchemaBound', `must be ${exclusiveMinimum ? 'greater than' : 'at least'} ${minimum}, got ${n}`);
    }
    if (maximum !== undefined && (exclusiveMaximum ? n >= maximum : n > maximum)) {
      findings.add('SchemaBound', `must be ${exclusiveMaximum ? 'less than' : 'at most'} ${maximum}, got ${n}`);
    }
    if (multipleOf !== undefined && !Number.isInteger(n / multipleOf)) { findings.add('SchemaBound', `must be a multiple of ${multipleOf}, got ${n}`); }
  };
}

/** Length in characters as the server counts them, not in UTF-16 units. */
function length(text: string): number {
  let n = text.length;
  for (let i = 0; i < text.length - 1; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit < 0xdc00) { n--; i++; }
  }
  return n;
}

const article = (what: string) => `${/^[aeio]/.test(what) ? 'an' : 'a'} ${what}`;
