import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';
import { asFile, codesOf } from './example-run';
import { codesPage, withCodeTable } from '../../projenrc/code-pages';
import { Severity } from '../../src/diagnostic/diagnostic';
import { FED_CODES, REGISTERED_CODES } from '../../src/rules/codes';
import { EVERYWHERE, idsIn } from '../../src/rules/dialect-range';
import { exampleText } from '../../src/rules/example-text';
import { explainedCodes } from '../../src/rules/explained-code';
import { FedCode } from '../../src/rules/rule';
import { problemsIn } from '../typescript-blocks';

/** Each in each dialect that it is to be tried in; where it names none at all, no dialect is given. Those of rules are tried beside this. */
const grid = FED_CODES.flatMap((entry): readonly (readonly [string, string, string | undefined, FedCode])[] => {
  const ids = entry.examples.dialects ?? [...idsIn(entry.dialects ?? EVERYWHERE)];
  return (ids.length > 0 ? ids : [undefined]).map(id => [entry.code, id ?? 'no dialect', id, entry]);
});

beforeAll(() => { jest.spyOn(process.stderr, 'write').mockReturnValue(true); });
afterAll(() => { jest.restoreAllMocks(); });

describe('every code that no rule says', () => {
  test.each(grid)('%s is said of its bad example in %s, and no other', (code, _, dialect, { examples, level }) => {
    expect([...new Set(codesOf(examples, examples.bad, dialect, level === Severity.INFO))]).toEqual([code]);
  });

  test.each(grid)('%s is not said of its good example in %s, and neither is another', (_, __, dialect, { examples }) => {
    expect(codesOf(examples, examples.good, dialect)).toEqual([]);
  });

  test('has examples that compile, where they are TypeScript', () => {
    const written = FED_CODES.filter(({ examples }) => examples.language === 'typescript').flatMap(({ code, examples: { bad, good } }) => [[code, bad], [code, good]]);
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
      ...sources.matchAll(/\bcode: '([A-Z][A-Za-z]+)'/g),
      ...sources.matchAll(/(?:binding, |prefixed \? )'([A-Z][A-Za-z]+)'/g),
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
    expect(words.filter(text => /: $|\.$|\n/.test(text))).toEqual([]);
  });
});

describe('what is written from the registry', () => {
  const ROOT = join(__dirname, '..', '..');
  const read = (...path: readonly string[]): string => readFileSync(join(ROOT, ...path), 'utf8');

  test('is up to date in docs/codes.md; npm run codes makes it so', () => {
    expect(read('docs', 'codes.md') === codesPage(explainedCodes())).toBe(true);
  });

  test('is up to date in the README; npm run codes makes it so', () => {
    const readme = read('README.md');
    expect(withCodeTable(readme, explainedCodes()) === readme).toBe(true);
  });

  test('has a link for each code of the README, to an entry that is there', () => {
    const links = Array.from(read('README.md').matchAll(/\[`(\w+)`\]\(docs\/codes\.md#(\w+)\)/g), ([, code, anchor]) => [code, anchor]);
    const entries = Array.from(read('docs', 'codes.md').matchAll(/^### (\w+)$/gm), ([, code]) => [code, code.toLowerCase()]);
    expect(links).toEqual(entries);
    expect(new Set(links.map(([, anchor]) => anchor)).size).toBe(links.length);
  });

  test('shows manifests in blocks that say the same', () => {
    const examples = REGISTERED_CODES.flatMap(({ code, examples: { language, bad, good } }) => language === 'yaml' && !code.startsWith('Yaml') ? [bad, good] : []);
    const values = (text: string): unknown => parseAllDocuments(text).map(document => document.toJS() as unknown);
    const shown = examples.filter(text => !text.includes('{{')).map(text => [exampleText('yaml', text), text]);
    expect(shown.map(([text]) => values(text))).toEqual(shown.map(([, text]) => values(text)));
    expect(shown.filter(([text]) => /[[{][^\]}]/.test(text.replace(/"[^"]*"|'[^']*'/g, ''))).map(([text]) => text)).toEqual([]);
  });
});
