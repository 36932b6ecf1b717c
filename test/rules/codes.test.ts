import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { asFile, codesOf } from './example-run';
import { DIALECTS } from '../../src/dialects/registry';
import { FED_CODES, REGISTERED_CODES, RegisteredCode } from '../../src/rules/codes';
import { explainedCodes } from '../../src/rules/explained-code';
import { OBJECT_RULES } from '../../src/rules/object-rules';
import { problemsIn } from '../typescript-blocks';

/** Those of objects are tried by themselves. */
const entries = REGISTERED_CODES.filter(entry => !(OBJECT_RULES as readonly RegisteredCode[]).includes(entry));

/** Each in each dialect that it is to be tried in; where it names none at all, no dialect is given. */
const grid = entries.flatMap((entry, i): readonly (readonly [string, number, string, string | undefined, RegisteredCode])[] => {
  const ids = entry.examples.dialects ?? DIALECTS.map(({ id }) => id);
  return (ids.length > 0 ? ids : [undefined]).map(id => [entry.code, i, id ?? 'no dialect', id, entry]);
});

beforeAll(() => { jest.spyOn(process.stderr, 'write').mockReturnValue(true); });
afterAll(() => { jest.restoreAllMocks(); });

describe('every code that no rule of objects says', () => {
  test.each(grid)('%s (%i) is said of its bad example in %s, and no other', (code, _, __, dialect, { examples }) => {
    expect([...new Set(codesOf(examples, examples.bad, dialect))]).toEqual([code]);
  });

  test.each(grid)('%s (%i) is not said of its good example in %s, and neither is another', (_, __, ___, dialect, { examples }) => {
    expect(codesOf(examples, examples.good, dialect)).toEqual([]);
  });

  test('has examples that compile, where they are TypeScript', () => {
    const written = entries.filter(({ examples }) => examples.language === 'typescript').flatMap(({ code, examples: { bad, good } }) => [[code, bad], [code, good]]);
    expect(problemsIn(written.map(([, text]) => asFile(text))).map(problem => `${written[Number(/\d+/.exec(problem))][0]} ${problem}`)).toEqual([]);
  });
});

describe('the registry of codes', () => {
  const SRC = join(__dirname, '..', '..', 'src');
  const sources = (readdirSync(SRC, { recursive: true }) as string[]).filter(file => file.endsWith('.ts') && !file.startsWith('rules/codes'))
    .map(file => readFileSync(join(SRC, file), 'utf8')).join('\n');
  const registered = new Set(REGISTERED_CODES.map(({ code }) => code));

  test('has every code that the sources use', () => {
    const used = [
      ...sources.matchAll(/(?:\.error|\.warn|\.info|findings\.add|\brefuse|CodedError|\bwrong|\badd|\bfound|lint)\(\s*'([A-Z][A-Za-z]+)'/g),
      ...sources.matchAll(/code: '([A-Z][A-Za-z]+)'/g),
      ...sources.matchAll(/[`']([A-Z][a-z]+(?:[A-Z][a-z]+)+): /g),
    ].map(([, code]) => code);
    expect(used.length).toBeGreaterThan(150);
    expect([...new Set(used)].filter(code => !registered.has(code)).sort()).toEqual([]);
  });

  test('has no code that the sources never use', () => {
    expect([...registered].filter(code => !new RegExp(`'${code}'|[\`']${code}: `).test(sources))).toEqual([]);
  });

  test('says once what is said by what translates, judges or takes values', () => {
    const codes = FED_CODES.map(({ code }) => code);
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
  });

  test('has one topic for each code, whoever says it', () => {
    const topics = new Set(REGISTERED_CODES.map(({ code, topic }) => `${code} ${topic}`));
    expect(topics.size).toBe(registered.size);
    expect(explainedCodes().map(({ code }) => code).sort()).toEqual([...registered].sort());
  });

  test('has the words of each code, without a period at the end', () => {
    const words = REGISTERED_CODES.flatMap(({ code, title, reason, fix }) => [title, reason, fix].map(text => `${code}: ${text}`));
    expect(words.filter(text => /: $|\.$|\n|: [A-Z][a-z]+ /.test(text))).toEqual([]);
  });
});
