import { pathProblem } from '../../src/expression/path-problem';
import { patternProblem } from '../../src/expression/pattern-problem';

describe('what neither RE2 nor Rust take is said:', () => {
  test.each([
    ['/a(?=b)', /look-around/], ['(?!a)b', /look-around/], ['(?<!a)b', /look-around/], ['(a)\\1', /back-reference/], ['(a', /missing closing/], ['a)', /./],
    ['[a', /missing closing/], ['*a', /missing argument/], ['a{3,1}', /./], ['(?>a)', /./], ['\\', /./], ['[z-a]', /./], ['(?P<n', /./],
  ])('%s', (pattern, words) => expect(patternProblem(pattern)).toMatch(words));
});

describe('what either takes is left alone:', () => {
  test.each([
    '/v1/.*', '^/a$', '/[a-z]+/\\d{2,3}', '(?i)abc', '(?P<n>a)', '[[:alpha:]]+', 'a\\Q(?=\\E', '\\pN', '\\p{Greek}', '[(?=]', '\\(?=', 'a{', '.{1000}',
    // Rust's own
    '(?<n>a)', '[a-z&&[^aeiou]]', '[[a-c][x-z]]', 'a**', 'a{2}{3}', 'a{2000}', '\\u{61}', '\\u0061', '\\b{start}a', '\\<a\\>', '(?x) a b # c', '(?u:a)', '(?R)a$',
    '[a--b]', '\\p{Script=Greek}', '[\\p{sc=Greek}&&\\pL]', '(?:a|b)**',
  ])('%s', pattern => expect(patternProblem(pattern)).toBeUndefined());
});

test('a path begins with a slash', () => {
  expect(pathProblem('/v1/chat')).toBeUndefined();
  expect(pathProblem('v1/chat')).toMatch(/\/v1\/chat/);
});

test('RE2 alone is asked where the gateway is Envoy', () => {
  expect(patternProblem('a**', 're2')).toMatch(/./);
  expect(patternProblem('/v1/.*', 're2')).toBeUndefined();
});
