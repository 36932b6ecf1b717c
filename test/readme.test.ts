import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import { runInThisContext } from 'vm';
import { temporaryFolder } from './temporary-folder';
import { problemsIn, scriptOf } from './typescript-blocks';

const ROOT = join(__dirname, '..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const blocksOf = (page: string): readonly string[] => Array.from(page.matchAll(/```ts\n([\s\S]*?)```/g), ([, code]) => code);
const blocks = blocksOf(readme);
/** The manifests that a page gives names to, by those. */
const manifestsOf = (page: string) => Array.from(page.matchAll(/`([\w./-]+)`:\n\n```yaml\n([\s\S]*?)```/g), ([, name, text]) => [name, text] as const);
/** What is to compile and to run: the README, and every page of the documentation; the examples of codes and features are tried with those. */
const tried = [['README.md', readme] as const, ...readdirSync(join(ROOT, 'docs')).filter(file => file.endsWith('.md') && !['codes.md', 'features.md'].includes(file))
  .map(file => [`docs/${file}`, readFileSync(join(ROOT, 'docs', file), 'utf8')] as const)]
  .flatMap(([page, text]) => blocksOf(text).map((block, i) => [`${page}, block ${i}`, block, manifestsOf(text)] as const));

describe('the README', () => {
  test('has a first working example within 15 lines', () => {
    expect(blocks[0].trim().split('\n').length).toBeLessThanOrEqual(15);
  });

  test('has TypeScript that compiles', () => {
    expect(problemsIn(tried.map(([, block]) => block)).map(problem => `${tried[Number(/\d+/.exec(problem))][0]}: ${problem}`)).toEqual([]);
  });

  test.each(tried.map(([where, block, manifests]) => [where, scriptOf(block), manifests] as const))('has TypeScript that runs: %s', (_, script, manifests) => {
    const cwd = process.cwd();
    process.chdir(temporaryFolder());
    for (const [name, text] of manifests) {
      mkdirSync(dirname(name), { recursive: true });
      writeFileSync(name, text);
    }
    const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      const load = (name: string): unknown => jest.requireActual(name === 'cdk8s-ai-gateway' ? '../src' : name);
      const run = runInThisContext(`(function (require, exports, console) {${script}\n})`) as (r: unknown, e: object, c: unknown) => void;
      run(load, {}, { log: () => undefined });
    } finally {
      stderr.mockRestore();
      process.chdir(cwd);
    }
  });

  const src = join(ROOT, 'src');

  test('is right that what is thrown has a code, but for mistakes of our own', () => {
    const files = (readdirSync(src, { recursive: true }) as string[]).filter(file => /^(app|synth|input|credential|backend|provider|gateway|route)\//.test(file));
    const bare = files.filter(file => readFileSync(join(src, file), 'utf8').includes('throw new Error('));
    expect(bare.sort()).toEqual(['synth/ambient-dialect.ts']);
  });
});
