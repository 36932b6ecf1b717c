import { codesOfStatements } from './statements';
import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { Severity } from '../../src/diagnostic/diagnostic';
import { EVERYWHERE, idsIn } from '../../src/rules/dialect-range';
import { INTENT_RULES } from '../../src/rules/intent-rules';
import { OBJECT_RULES } from '../../src/rules/object-rules';
import { IntentRule, ObjectRule } from '../../src/rules/rule';
import { definitionOf } from '../../src/synth/ambient-dialect';

/** What is said of manifests, but for what is only good to know of a release. */
const codes = (yaml: string, dialect: string | undefined): readonly string[] =>
  check(readDocuments('example.yaml', Buffer.from(yaml)), { servers: knownReleases, dialect: dialect === undefined ? undefined : definitionOf(dialect) })
    .flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity !== Severity.INFO).map(({ code }) => code));

const intentGrid = INTENT_RULES.flatMap((rule, i): readonly (readonly [string, string, IntentRule])[] =>
  (rule.examples.dialects ?? (rule.dialects === EVERYWHERE ? ['agentgateway-1.4'] : [...idsIn(rule.dialects)])).map(id => [`${rule.code} (${i})`, id, rule]));

const codesIn = (language: 'yaml' | 'typescript', text: string, dialect: string): readonly string[] =>
  language === 'yaml' ? [...new Set(codes(text, dialect))] : codesOfStatements(text, dialect);

/** Each rule in each dialect that it is to be tried in. */
const grid = OBJECT_RULES.flatMap((rule, i): readonly (readonly [string, string, ObjectRule])[] =>
  (rule.examples.dialects ?? [...idsIn(rule.dialects)]).map(id => [`${rule.code} (${i}, ${rule.kinds.length > 1 ? 'several kinds' : rule.kinds[0]})`, id, rule]));

describe('every rule about intents', () => {
  test.each(intentGrid)('%s finds its bad example in %s, and nothing else', (_, dialect, { code, level, examples: { bad, language } }) => {
    const found = codesIn(language, bad, dialect);
    // What is only good to know is not among them.
    expect(found).toEqual(found.length === 0 && level === Severity.WARNING ? [] : [code]);
  });

  test.each(intentGrid)('%s finds nothing in its good example in %s', (_, dialect, { examples: { good, language } }) => {
    expect(codesIn(language, good, dialect)).toEqual([]);
  });
});

describe('every rule about objects', () => {
  test.each(grid)('%s finds its bad example in %s, and nothing else', (_, dialect, { code, examples: { bad } }) => {
    expect([...new Set(codes(bad, dialect))]).toEqual([code]);
  });

  test.each(grid)('%s finds nothing in its good example in %s', (_, dialect, { examples: { good } }) => {
    expect(codes(good, dialect)).toEqual([]);
  });
});
