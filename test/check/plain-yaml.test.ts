import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { isTooDeep } from '../../src/check/depth';
import { parts } from '../../src/check/parts';
import { plainYaml } from '../../src/check/plain-yaml';
import { parsedText, readText } from '../../src/check/yaml-text';
import { asked } from '../asked';
import { CORPUS } from '../laws/corpus';

const FOLDERS = [join(__dirname, '..'), CORPUS].filter(existsSync);
const TEXTS = FOLDERS.flatMap(folder => (readdirSync(folder, { recursive: true }) as string[]).filter(file => /\.ya?ml$/.test(file)).sort()
  .flatMap(file => [...parts(readFileSync(join(folder, file), 'utf8'))].map(({ text }) => text)));
const SHORT = TEXTS.filter(text => text.length < 1200);

/** What the parser says of a text, as far as the quick reader says it. */
function parsed(text: string) {
  const { documents } = parsedText(text);
  return documents.map(document => ({ json: JSON.stringify(document.value), value: document.value, problems: document.problems, start: document.offsetOf([]) }));
}

/** Whether the quick reader read a text; then the parser must find the same. */
function isReadAlike(text: string): boolean {
  const plain = plainYaml(text);
  if (plain === undefined || isTooDeep(text)) { return false; }
  expect(parsed(text)).toEqual([{ json: JSON.stringify(plain.value), value: plain.value, problems: [], start: plain.start }]);
  return true;
}

/** What a slip of a finger or another tool puts into a text. */
const BITS = [
  ' ', '  ', ':', ': ', '- ', '-', '#', ' # c', '|', '|-', '|+', '>', '\'', '"', '[', ']', '{', '}', '{}', '[]', '&a ', '*a', '!x ', '%', '@', '`', ',', '?', '? ', '\n', '\n\n', '\n ', '\n    ',
  '0', '1_0', '.', '~', 'null', 'yes', 'y: 1', 'on', 'é', '\u2028', '\u0085', '\ufeff', '\t', '\r\n', '\\', '\\n', '---\n', '...\n', '<<: ', 'a: b\n', '  - x\n', '0x1', '1e3', '1:30', '2024-01-01', '=', '$', '^', '(',
  '/', '+', '-1', '+.inf', '.5', '0777', '__proto__: 1\n',
];

interface Slip { readonly at: number; readonly removed: number; readonly bit: string }

const slip: fc.Arbitrary<Slip> = fc.record({ at: fc.noBias(fc.nat(1_000_000)), removed: fc.nat(3), bit: fc.constantFrom('', ...BITS) });

function slipped(text: string, { at, removed, bit }: Slip): string {
  const offset = at % (text.length + 1);
  return text.slice(0, offset) + bit + text.slice(offset + removed);
}

describe('plain YAML, read without the parser,', () => {
  test('is what the parser reads, for most manifests', () => {
    expect(TEXTS.filter(isReadAlike).length).toBeGreaterThan(0.5 * TEXTS.length);
  });

  test('is what the parser reads after slips and with what other tools write', () => {
    let read = 0;
    fc.assert(fc.property(fc.constantFrom(...SHORT), fc.array(slip, { minLength: 1, maxLength: 2 }), (text, slips) => {
      if (isReadAlike(slips.reduce(slipped, text))) { read++; }
    }), asked(20000, 41));
    expect(read).toBeGreaterThan(2000);
  });

  test('is what the parser reads of any JSON value that it wrote itself', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }), value => { isReadAlike(stringify(value)); }), asked(1500, 42));
  });

  test('has the places that the parser finds', () => {
    const text = '# what it is\n---\n# for whom\nspec:\n  rules:\n  - name: a\n    text: |\n      one\n';
    const [whole, quick] = [parsedText(text), readText(text)];
    expect(plainYaml(text)).toBeDefined();
    for (const keys of [[], ['spec'], ['spec', 'rules', 0, 'name'], ['spec', 'rules', 0, 'text'], ['spec', 'absent']]) {
      const offset = whole.documents[0].offsetOf(keys);
      expect(quick.linePos(offset)).toEqual(whole.linePos(offset));
      expect(quick.documents[0].offsetOf(keys)).toBe(offset);
      expect(quick.documents[0].plainText(keys)).toBe(whole.documents[0].plainText(keys));
      expect(quick.documents[0].blockOffset(keys)).toBe(whole.documents[0].blockOffset(keys));
    }
  });

  test.each([
    ['nothing', ''], ['a scalar', 'a\n'], ['a key that stands twice', 'a: 1\na: 2\n'], ['an anchor', 'a: &x 1\n'], ['a tag', 'a: !!str 1\n'], ['a merge', '<<: {a: 1}\n'],
    ['another document', 'a: 1\n---\nb: 2\n'], ['a word of YAML 1.1', 'a: yes\n'], ['a key that is one', 'on: 1\n'], ['text over two lines', 'a: b\n  c\n'], ['folded text', 'a: >\n  b\n'],
    ['a tab', 'a:\tb\n'], ['a colon in text', 'a: b: c\n'], ['an infinite number', 'a: .inf\n'], ['a quoted key', '"a": 1\n'], ['an escape of a slash', 'a: "\\/"\n'], ['the prototype', '__proto__: 1\n'],
    ['lines that are not aligned', 'a:\n    b: 1\n  c: 2\n'],
  ])('is not %s', (_, text) => { expect(plainYaml(text)).toBeUndefined(); });
});
