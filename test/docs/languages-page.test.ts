import { readFileSync } from 'fs';
import { join } from 'path';
import { blocksOf } from './blocks';
import { quickstart } from '../../examples/quickstart';
import { Dialect } from '../../src';
import { temporaryFolder } from '../temporary-folder';

const ROOT = join(__dirname, '..', '..');
const read = (...path: string[]): string => readFileSync(join(ROOT, ...path), 'utf8');
const { targets } = (JSON.parse(read('package.json')) as {
  jsii: { targets: { python: { distName: string }; java: { maven: { groupId: string; artifactId: string } }; go: { moduleName: string } } };
}).jsii;

describe('docs/languages.md', () => {
  test('names the packages by which they are published', () => {
    const [pip, goGet] = blocksOf('languages.md', 'sh');
    const [dependency] = blocksOf('languages.md', 'xml');
    expect(pip).toBe(`pip install ${targets.python.distName}\n`);
    expect(goGet).toBe(`go get ${targets.go.moduleName}/cdk8saigateway\n`);
    expect(dependency).toContain(`<groupId>${targets.java.maven.groupId}</groupId>\n  <artifactId>${targets.java.maven.artifactId}</artifactId>`);
  });

  // The quickstarts are compiled and run by `.ci/language`.
  test.each([['python', 'quickstart.py'], ['java', 'Quickstart.java'], ['go', 'quickstart.go']])('shows parts of the quickstart in %s as they stand there', (language, file) => {
    const lines = (text: string) => text.split('\n').map(line => line.trim()).filter(line => line !== '').join('\n');
    const blocks = blocksOf('languages.md', language);
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) { expect(lines(read('examples', file))).toContain(lines(block)); }
  });

  test('shows what a release refuses in its words', () => {
    const [, shown] = blocksOf('languages.md', 'text')[0].split('\n');
    expect(shown.endsWith('…')).toBe(true);
    expect(() => quickstart(Dialect.KGATEWAY_2_0, temporaryFolder()).synth()).toThrow(shown.trim().slice(0, -1).trim());
  });
});

test('the quickstarts in all languages take the same texts', () => {
  const texts = (file: string, from: string) => {
    const source = read('examples', file);
    return Array.from(source.slice(source.indexOf(from)).matchAll(/(["'])((?:(?!\1).)+)\1/g), ([, , text]) => text).filter(text => /^[a-z/][\w.:/-]+$|_KEY$/.test(text) && !text.includes('github.com'));
  };
  const inPython = new Set(texts('quickstart.py', 'open_ai_key = '));
  expect(inPython.size).toBeGreaterThan(15);
  for (const [file, from] of [['Quickstart.java', 'ApiKey openAiKey'], ['quickstart.go', 'openAiKey := ']]) { expect([file, [...new Set(texts(file, from))].filter(text => text !== 'warning').sort()]).toEqual([file, [...inPython].sort()]); }
});
