import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { Severity } from '../../src/diagnostic/diagnostic';
import { idsIn } from '../../src/rules/dialect-range';
import { OBJECT_RULES } from '../../src/rules/object-rules';
import { ObjectRule } from '../../src/rules/rule';
import { definitionOf } from '../../src/synth/ambient-dialect';

/** What is said of manifests, but for what is only good to know of a release. */
const codes = (yaml: string, dialect: string | undefined): readonly string[] =>
  check(readDocuments('example.yaml', Buffer.from(yaml)), { servers: knownReleases, dialect: dialect === undefined ? undefined : definitionOf(dialect) })
    .flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity !== Severity.INFO).map(({ code }) => code));

/** Each rule in each dialect that it is to be tried in. */
const grid = OBJECT_RULES.flatMap((rule, i): readonly (readonly [string, string, ObjectRule])[] =>
  (rule.examples.dialects ?? [...idsIn(rule.dialects)]).map(id => [`${rule.code} (${i}, ${rule.kinds.length > 1 ? 'several kinds' : rule.kinds[0]})`, id, rule]));

describe('every rule', () => {
  test.each(grid)('%s finds its bad example in %s, and nothing else', (_, dialect, { code, examples: { bad } }) => {
    expect([...new Set(codes(bad, dialect))]).toEqual([code]);
  });

  test.each(grid)('%s finds nothing in its good example in %s', (_, dialect, { examples: { good } }) => {
    expect(codes(good, dialect)).toEqual([]);
  });
});
