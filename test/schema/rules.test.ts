import { parseAnew, parseExpression } from '../../src/schema/cel/syntax';
import { loadRelease, readImport, releaseNames } from '../../src/schema/release';

const expressions = new Set(releaseNames().flatMap(name => loadRelease(name).schemas)
  .flatMap(({ rules = [] }) => rules.flatMap(({ rule, messageExpression = rule }) => [rule, messageExpression])));

describe('the rules of imports/ are parsed ahead', () => {
  test('and read as the library reads them', () => {
    expect([...expressions].filter(expression => JSON.stringify(parseExpression(expression)) !== JSON.stringify(parseAnew(expression)))).toEqual([]);
  });

  test('every one that is asked of a new object', () => {
    const ahead = Object.keys(readImport('rules') as object);
    expect(ahead).toEqual([...expressions].filter(expression => !/\boldSelf\b/.test(expression)).sort());
  });
});
