import { codesOf } from './example-run';
import { Severity } from '../../src/diagnostic/diagnostic';
import { EVERYWHERE, idsIn } from '../../src/rules/dialect-range';
import { INTENT_RULES } from '../../src/rules/intent-rules';
import { OBJECT_RULES } from '../../src/rules/object-rules';
import { IntentRule, ObjectRule } from '../../src/rules/rule';

const intentGrid = INTENT_RULES.flatMap((rule, i): readonly (readonly [string, string, IntentRule])[] =>
  (rule.examples.dialects ?? (rule.dialects === EVERYWHERE ? ['agentgateway-1.4'] : [...idsIn(rule.dialects)])).map(id => [`${rule.code} (${i})`, id, rule]));

/** Each rule in each dialect that it is to be tried in. */
const grid = OBJECT_RULES.flatMap((rule, i): readonly (readonly [string, string, ObjectRule])[] =>
  (rule.examples.dialects ?? [...idsIn(rule.dialects)]).map(id => [`${rule.code} (${i}, ${rule.kinds.length > 1 ? 'several kinds' : rule.kinds[0]})`, id, rule]));

describe('every rule about intents', () => {
  test.each(intentGrid)('%s finds its bad example in %s, and nothing else', (_, dialect, { code, level, examples }) => {
    const found = [...new Set(codesOf(examples, examples.bad, dialect))];
    // What is only good to know is not among them.
    expect(found).toEqual(found.length === 0 && level === Severity.WARNING ? [] : [code]);
  });

  test.each(intentGrid)('%s finds nothing in its good example in %s', (_, dialect, { examples }) => {
    expect(codesOf(examples, examples.good, dialect)).toEqual([]);
  });
});

describe('every rule about objects', () => {
  test.each(grid)('%s finds its bad example in %s, and nothing else', (_, dialect, { code, level, examples }) => {
    expect([...new Set(codesOf(examples, examples.bad, dialect, level === Severity.INFO))]).toEqual([code]);
  });

  test.each(grid)('%s finds nothing in its good example in %s', (_, dialect, { level, examples }) => {
    expect(codesOf(examples, examples.good, dialect, level === Severity.INFO)).toEqual([]);
  });
});
