import { asGiven } from '../../src/check/as-given';
import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { DIALECTS } from '../../src/dialects/registry';

const messageFor = (port: string): string => {
  const yaml = 'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: a}\nspec:\n  parentRefs:\n' +
    `  - &parent {name: g, port: ${port}}\n  - *parent\n`;
  const [report] = check(readDocuments('f.yaml', Buffer.from(yaml)), { servers: knownReleases, dialect: DIALECTS.at(-1) });
  return report.diagnostics.map(({ message }) => message).join('; ');
};

describe('a number is shown as it was given:', () => {
  test.each([
    ['70000', 'got 70000'], ['12345678901234567890', 'got integer 12345678901234567890'], ['1e30', 'got integer 1e30'], ['0x1FFFF', 'got 0x1FFFF'],
    ['1_000_000', 'got 1_000_000'], ['80.50', 'got number 80.50'], ['-0', 'got'], ['+99999', 'got +99999'],
    ['123456789012345678901234', 'got integer 123456789012345678901234'], ['1e400', 'got 1e400, which is too large'], ['"1e400"', 'got string \'1e400\''],
  ])('%s', (port, words) => {
    expect(messageFor(port)).toContain(words);
    expect(messageFor(port)).not.toMatch(/Infinity|e\+/);
  });
});

test('other numbers of a message stay', () => {
  expect(asGiven('must have at most 10 characters, got 12', 'abcdefghijkl')).toBe('must have at most 10 characters, got 12');
  expect(asGiven('must be at most 5, got 6', undefined)).toBe('must be at most 5, got 6');
});
