import { compileRule, Rule } from './cel/compile';
import { CelError } from './cel/error';
import { Check } from './check';
import { Release, RuleFacts, SchemaFacts } from './release';
import { ruleMessage } from './rule-message';

/** Checks the rules of a schema; each is compiled when it is first asked. */
export function rulesCheck(facts: SchemaFacts, release: Release): Check | undefined {
  // A rule about a change has nothing to say of what is new.
  const asked = facts.rules?.filter(({ rule, optionalOldSelf }) => optionalOldSelf || !/\boldSelf\b/.test(rule));
  const rules = asked?.map(rule => ({ facts: rule, run: lazily(rule.rule, facts, release) }));
  if (!rules || rules.length === 0) { return undefined; }
  return (value, findings) => {
    for (const { facts: rule, run } of rules) {
      const found = run();
      if (found instanceof Error) {
        findings.add('SchemaBrokenRule', `the schema's own rule cannot be used (${found.message}): ${rule.rule}`);
        continue;
      }
      let failure = '';
      try {
        if (found(value) === true) { continue; }
      } catch (e) {
        if (!(e instanceof CelError)) { throw e; }
        // What was given is said already, or must not be.
        failure = ` (${e.message.replace(/^'.*'(?= is )/s, 'it')})`;
      }
      const below = fieldKeys(rule.fieldPath);
      below.forEach(key => findings.enter(key));
      findings.add('SchemaRule', `${ruleMessage(rule, value, findings, () => ownMessage(rule, facts, release, value))}${failure}`);
      below.forEach(() => findings.leave());
    }
  };
}

function lazily(expression: string, facts: SchemaFacts, release: Release): () => Rule | Error {
  let made: Rule | Error | undefined;
  return () => {
    try { made ??= compileRule(expression, facts, release); } catch (e) { made = e as Error; }
    return made;
  };
}

/** The message that a rule makes up from the value: one that fails, or is empty, does not count. */
function ownMessage({ messageExpression }: RuleFacts, facts: SchemaFacts, release: Release, self: unknown): string | undefined {
  if (messageExpression === undefined) { return undefined; }
  try {
    const made = compileRule(messageExpression, facts, release)(self);
    return typeof made === 'string' && made.trim() !== '' && !made.includes('\n') ? made : undefined;
  } catch { return undefined; }
}

/** `.spec.a['b.c']` as keys. */
function fieldKeys(path = ''): string[] {
  const parts = path.matchAll(/\.([A-Za-z_$][\w$-]*)|\['((?:[^'\\]|\\.)*)'\]|\["((?:[^"\\]|\\.)*)"\]/g);
  return Array.from(parts, ([, name, single, double]) => name ?? single ?? double);
}
