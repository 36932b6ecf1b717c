import { Check } from './check';
import { Findings } from './problem';
import { SchemaFacts } from './release';

/** Checks allOf, anyOf, oneOf and not: forms beside the schema's own, which judge the same value. */
export function alternativesCheck(facts: SchemaFacts, of: (index: number) => Check): Check | undefined {
  const every = facts.allOf?.map(of);
  const any = facts.anyOf?.map(of);
  const one = facts.oneOf?.map(of);
  const not = facts.not === undefined ? undefined : of(facts.not);
  if (!every && !any && !one && !not) { return undefined; }
  return (value, findings) => {
    every?.forEach(check => {
      for (const { code, message, keys } of trial(check, value)) {
        keys.forEach(key => findings.enter(key));
        findings.add(code, message);
        keys.forEach(() => findings.leave());
      }
    });
    if (any && !any.some(check => trial(check, value).length === 0)) {
      findings.add('SchemaAlternative', `none of ${any.length} allowed forms fits ${findings.shown(value)}`);
    }
    if (one) {
      const fitting = one.filter(check => trial(check, value).length === 0).length;
      if (fitting !== 1) {
        findings.add('SchemaAlternative', `exactly one of ${one.length} allowed forms must fit, but ${fitting === 0 ? 'none does' : `${fitting} do`}`);
      }
    }
    if (not && trial(not, value).length === 0) {
      findings.add('SchemaAlternative', `this combination is not allowed: ${findings.shown(value)}`);
    }
  };
}

/** What a form refuses; which fields are known is said by the schema itself. */
function trial(check: Check, value: unknown): Findings['problems'] {
  const findings = new Findings();
  check(value, findings);
  return findings.problems.filter(({ code }) => code !== 'SchemaUnknownField');
}
