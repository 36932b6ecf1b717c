import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { blocksOf } from './blocks';
import { codesOf } from '../rules/example-run';

const ROOT = join(__dirname, '..', '..');
const EXAMPLES = { language: 'typescript', bad: '', good: '' } as const;

describe('docs/for-assistants.md', () => {
  const blocks = blocksOf('for-assistants.md', 'js').map(block => /^\/\/ (refused|taken)(?: on ([\w.-]+))?(?:: (\w+))?\n([\s\S]+)$/.exec(block)!);

  test('says of every block what becomes of it', () => {
    expect(blocks).not.toContain(null);
    expect(blocks.length).toBeGreaterThan(8);
  });

  test.each(blocks.map(([, verdict, dialect, code, text]) => [text.split('\n')[0], verdict, dialect ?? 'agentgateway-1.4', code, text] as const))('is right about %s', (_, verdict, dialect, code, text) => {
    const said = codesOf(EXAMPLES, text, dialect);
    expect([...new Set(said)]).toEqual(verdict === 'taken' ? [] : [code]);
  });
});

describe('llms.txt', () => {
  const links = Array.from(readFileSync(join(ROOT, 'llms.txt'), 'utf8').matchAll(/^- \[[^\]]+\]\(([^)]+)\): \S/gm), ([, path]) => path);

  test('leads to pages that are there, each once', () => {
    expect(links.filter(path => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(new Set(links).size).toBe(links.length);
  });

  test('leads to every page of the documentation', () => {
    const pages = readdirSync(join(ROOT, 'docs')).filter(file => file.endsWith('.md') && file !== 'last-full-run.md').map(file => `docs/${file}`);
    expect(pages.filter(page => !links.includes(page))).toEqual([]);
  });
});
