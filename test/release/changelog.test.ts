import { readFileSync } from 'fs';
import { join } from 'path';
import fc from 'fast-check';
import { nextRelease, partsOf } from '../../projenrc/release/changelog';

const changelog = readFileSync(join(__dirname, '..', '..', 'CHANGELOG.md'), 'utf8');
const version = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20));
const written = (numbers: readonly number[]) => numbers.join('.');
const saying = (...headings: string[]) => `# Changelog\n\nWhat it is.\n\n${headings.map(heading => `## ${heading}\n\n### Some\n\n- new in ${heading}\n`).join('\n')}`;

describe('the changelog', () => {
  test('has what is not released yet on top, and every part once', () => {
    const names = partsOf(changelog).map(({ name }) => name);
    expect(names[0]).toMatch(/^(Unreleased|\d+\.\d+\.\d+)$/);
    expect(new Set(names).size).toBe(names.length);
  });

  test('is its parts', () => {
    const joined = partsOf(changelog).map(({ name, text }) => `## ${name}\n\n${text}\n`).join('\n');
    expect(changelog.slice(changelog.indexOf('\n## ') + 1)).toBe(joined);
  });
});

describe('the version that is released next', () => {
  test('is the first heading, where it comes after the last release, and nothing else is', () => {
    fc.assert(fc.property(version, version, (next, last) => {
      const text = saying(written(next), written(last));
      const isAfter = next[0] - last[0] || next[1] - last[1] || next[2] - last[2];
      if (isAfter > 0) {
        expect(nextRelease(text, written(last))).toEqual({ name: written(next), text: `### Some\n\n- new in ${written(next)}` });
      } else {
        expect(() => nextRelease(text, written(last))).toThrow('CHANGELOG.md');
      }
    }));
  });

  test.each([
    ['there is no heading', '# Changelog\n'],
    ['nobody said which one it is', saying('Unreleased', '0.1.0')],
    ['it is none that all registries take', saying('0.2.0-beta.1')],
    ['nothing is new in it', '# Changelog\n\n## 0.2.0\n\n## 0.1.0\n\n- all\n'],
  ])('is refused where %s', (_, text) => {
    expect(() => nextRelease(text, '0.1.0')).toThrow(/^CHANGELOG\.md: .*RELEASING\.md$/);
  });
});
