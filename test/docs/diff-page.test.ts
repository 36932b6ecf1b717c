import { execFileSync } from 'child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { parse } from 'yaml';
import { blocksOf } from './blocks';
import { resultOf } from '../../src/cli/arguments';
import { diffCommand } from '../../src/cli/commands/diff';
import { diffText } from '../../src/diff/report/text';
import { RISK_NAMES, RISKS } from '../../src/diff/risk';
import { compared } from '../diff/compared';
import { temporaryFolder } from '../temporary-folder';

const [before, after] = blocksOf('diff.md', 'yaml');

test('docs/diff.md shows what is said of its manifests', () => {
  expect(blocksOf('diff.md', 'text')).toEqual([diffText(compared(before, after))]);
});

test('docs/diff.md names every risk', () => {
  const page = readFileSync(join(__dirname, '..', '..', 'docs', 'diff.md'), 'utf8');
  const rows = Array.from(page.matchAll(/^\| `(\w[\w-]+)` \| (.*?)(?:[:;,].*)? \|$/gm), ([, name, words]) => [name, words]);
  expect(rows).toEqual(RISK_NAMES.map(name => [name, RISKS[name]]));
});

describe('the jobs of docs/diff.md', () => {
  const folder = temporaryFolder();
  const git = (...args: readonly string[]): string => execFileSync('git', ['-c', 'user.name=n', '-c', 'user.email=n@example.com', '-c', 'init.defaultBranch=main', ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'all.yaml'), before);
  git('init');
  git('add', '.');
  git('commit', '-m', 'before');
  writeFileSync(join(folder, 'dist', 'all.yaml'), after);

  const jobs = blocksOf('diff.md', 'yaml', 'In a pipeline').map(block => parse(block) as { readonly 'jobs'?: { readonly diff: { readonly steps: readonly { readonly run?: string }[] } }; readonly 'gateway-diff'?: { readonly script: readonly string[] } });
  const lines = jobs.flatMap(({ jobs: github, 'gateway-diff': gitlab }) => github?.diff.steps.map(({ run }) => run ?? '') ?? gitlab!.script).filter(line => line.startsWith('npx '));

  test.each(lines)('run %s', line => {
    const [command, file] = line.replace('npx --yes cdk8s-ai-gateway diff ', '').replace(/"?origin\/\$\{\{ github.base_ref \}\}:dist"?|FETCH_HEAD:dist/, 'main:dist').split(' > ');
    const cwd = process.cwd();
    process.chdir(folder);
    try {
      const { status, output } = resultOf(diffCommand, command.split(' '));
      expect(status).toBe(line.includes('--fail-on') ? 1 : 0);
      expect([...output].join('')).toMatch(file === undefined ? /access widened/ : /\| \*\*access widened\*\* \|/);
    } finally { process.chdir(cwd); }
  });

  test('are four commands', () => { expect(lines).toHaveLength(4); });
});
