import { JsonObject } from '../../src/schema/json-type';
import { patternWords } from '../../src/schema/pattern-words';
import { loadRelease, releaseNames } from '../../src/schema/release';
import { Server } from '../../src/schema/verdict';

const messages = (release: string, apiVersion: string, kind: string, spec: object): readonly string[] =>
  Server.of(release).verdict({ apiVersion, kind, metadata: { name: 'it' }, spec } as JsonObject).problems.map(({ message }) => message);
const route = (spec: object) => messages('gateway-api-1.6', 'gateway.networking.k8s.io/v1', 'HTTPRoute', spec);

describe('what a pattern wants is said in words, before the pattern:', () => {
  test.each([
    ['a host name', { hostnames: ['https://api.example.com'] }, /^must be a host name without port, scheme or path.*\(pattern \^.*got 'https/],
    ['the name of a header', { rules: [{ matches: [{ headers: [{ name: 'x model', value: 'a' }] }] }] }, /^must be the name of a header:.*\(pattern/],
    ['a duration', { rules: [{ timeouts: { request: '1.5s' } }] }, /^must be a duration .*such as 30s.*\(pattern/],
    ['a name', { parentRefs: [{ name: 'gw', namespace: 'My_Space' }] }, /^must be a name of lower-case letters.*\(pattern/],
    ['a group', { parentRefs: [{ name: 'gw', group: 'gateway.networking.k8s.io/v1' }] }, /^must be an API group without version.*\(pattern/],
  ])('%s', (_, spec, said) => {
    expect(route(spec)).toEqual([expect.stringMatching(said)]);
  });

  test('any other is shown as it is', () => {
    expect(patternWords('^x$')).toBe('must match ^x$');
    expect(patternWords('constructor')).toBe('must match constructor');
  });

  test('an empty text is said to be too short, once', () => {
    expect(route({ rules: [{ matches: [{ headers: [{ name: '', value: 'a' }] }] }] })).toEqual(['must have at least 1 characters, got 0']);
  });

  test('most patterns of most schemas are known', () => {
    const patterns = releaseNames().flatMap(name => loadRelease(name).schemas.flatMap(({ pattern }) => pattern ?? []));
    const known = patterns.filter(pattern => patternWords(pattern) !== `must match ${pattern}`);
    expect(known.length / patterns.length).toBeGreaterThan(0.9);
  });
});
