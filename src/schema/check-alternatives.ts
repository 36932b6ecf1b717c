import { Check } from './check';
import { Findings } from './problem';
import { SchemaFacts } from './release';
import { Key } from '../codec/manifest-path';

/** Checks allOf, anyOf, oneOf and not: forms beside the schema's own, which judge the same value. */
export function alternativesCheck(facts: SchemaFacts, of: (index: number) => Check): Check | undefined {
  const every = facts.allOf?.map(of);
  const any = facts.anyOf?.map(of);
  const one = facts.oneOf?.map(of);
  const not = facts.not === undefined ? undefined : of(facts.not);
  if (!every && !any && !one && !not) { return undefined; }
  return (value, findings) => {
    const refused = (check: Check) => trial(check, value, findings.path);
    every?.forEach(check => findings.problems.push(...refused(check)));
    if (any && !any.some(check => refused(check).length === 0)) {
      findings.add('SchemaAlternative', `none of ${any.length} allowed forms fits ${findings.shown(value)}`);
    }
    if (one) {
      const fitting = one.filter(check => refused(check).length === 0).length;
      if (fitting !== 1) {
        findings.add('SchemaAlternative', `exactly one of ${one.length} allowed forms must fit, but ${fitting === 0 ? 'none does' : `${fitting} do`}`);
      }
    }
    if (not && refused(not).length === 0) {
      findings.add('SchemaAlternative', `this combination is not allowed: ${findings.shown(value)}`);
    }
  };
}

/** What a form refuses; which fields are known is said by the schema itself. */
function trial(check: Check, value: unknown, at: readonly Key[]): Findings['problems'] {
  const findings = new Findings(at);
  check(value, findings);
  return findings.problems.filter(({ code }) => code !== 'SchemaUnknownField');
}
