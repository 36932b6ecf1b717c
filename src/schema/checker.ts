import { Check, UnknownField } from './check';
import { alternativesCheck } from './check-alternatives';
import { listCheck } from './check-list';
import { numberCheck } from './check-number';
import { objectCheck } from './check-object';
import { rulesCheck } from './check-rules';
import { enumCheck, isOfType, stringCheck } from './check-value';
import { takesLists } from './format';
import { isObject, jsonType } from './json-type';
import { article } from './problem';
import { KindFacts, Release, SchemaFacts } from './release';
import { typeAdvice } from './type-advice';
import { checkUnknownFields } from './unknown-fields';

/** Compiles the schemas of a release into closures, each when it is first needed. */
export class Checker {
  private readonly compiled = new Map<number, Check>();

  constructor(private readonly release: Release, private readonly unknownField: UnknownField) {}

  /** The object itself: its apiVersion, kind and metadata are the server's affair, and so is a status that is a subresource. */
  public root({ schema, status }: KindFacts): Check {
    const facts = this.release.schemas[schema];
    if (!status || facts.properties?.status === undefined) { return this.compile(facts, true); }
    const { status: dropped, ...properties } = facts.properties;
    const check = this.compile({ ...facts, properties, required: facts.required?.filter(name => name !== 'status') }, true);
    return (value, findings) => {
      const { status: said, ...rest } = value as { readonly [key: string]: unknown };
      check(rest, findings);
      if (said === undefined || said === null) { return; }
      findings.enter('status');
      checkUnknownFields(said, dropped, this.release, findings, this.unknownField);
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
    const of = (index: number) => this.of(index);
    const objects = objectCheck(facts, root, of, this.unknownField);
    const lists = listCheck(facts, of);
    const alternatives = alternativesCheck(facts, of);
    const rules = rulesCheck(facts, this.release);
    const lenient = facts.type === 'string' && facts.format !== undefined && takesLists(facts.format);
    const expected = facts.intOrString ? 'integer or string' : facts.type;
    const choice = facts.enum ? `, one of ${facts.enum.join(', ')}` : '';
    const isText = expected === 'string' && checks.length === 0 && !alternatives && !rules;
    const whole: Check = (value, findings) => {
      if (value === null && facts.nullable) {
        for (const check of checks) { check(value, findings); }
        return;
      }
      if (expected !== undefined && !isOfType(value, expected) && !(lenient && Array.isArray(value))) {
        const given = value === null || value === undefined ? 'null' : `${jsonType(value)} ${findings.shown(value)}`;
        const size = typeof value === 'number' && Number.isInteger(value) && expected.startsWith('integer') ? ' that fits into 64 bits' : '';
        findings.add('SchemaType', `must be ${article(expected)}${size}${choice}, got ${given}${typeAdvice(value, expected, whole, findings)}`);
        return;
      }
      const before = findings.problems.length;
      if (typeof value === 'string') {
        strings?.(value, findings);
      } else if (typeof value === 'number') {
        numbers?.(value, findings);
      } else if (Array.isArray(value)) {
        lists(value, findings);
      } else if (isObject(value)) {
        objects(value, findings);
      }
      for (const check of checks) { check(value, findings); }
      alternatives?.(value, findings);
      // The rules may rely on what the schema promises, so they are asked only once that holds.
      if (rules && findings.problems.length === before) { rules(value, findings); }
    };
    // Most leaves are texts, of which little or nothing is asked.
    return !isText ? whole : (value, findings) => {
      if (typeof value !== 'string') { whole(value, findings); } else if (strings) { strings(value, findings); }
    };
  }
}
