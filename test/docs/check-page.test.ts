import { mkdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import { parse } from 'yaml';
import { blocksOf } from './blocks';
import { resultOf } from '../../src/cli/arguments';
import { checkCommand } from '../../src/cli/commands/check';
import { problemsOf } from '../../src/cli/configuration/problems';
import { CONFIGURATION } from '../../src/cli/configuration/shapes';
import { UsageError } from '../../src/cli/usage';
import { temporaryFolder } from '../temporary-folder';

/** What the command says in a folder with a configuration file. */
function saidWith(configuration: string, ...args: readonly string[]): string {
  const folder = temporaryFolder();
  const cwd = process.cwd();
  writeFileSync(join(folder, '.cdk8s-ai-gateway.yaml'), configuration);
  mkdirSync(join(folder, 'dev'));
  writeFileSync(join(folder, 'dev', 'key.yaml'), 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\nstringData:\n  Authorization: sk-0123456789abcdef0123456789\n');
  process.chdir(folder);
  try {
    return [...resultOf(checkCommand, [...args, '-o', 'json', 'dev']).output].join('');
  } catch (e) {
    if (!(e instanceof UsageError)) { throw e; }
    return `cdk8s-ai-gateway: ${e.message}\n`;
  } finally {
    process.chdir(cwd);
  }
}

describe('the configuration file of docs/check.md', () => {
  const [configuration] = blocksOf('check.md', 'yaml', 'The configuration file');

  test('has every field, and is taken', () => {
    expect(Object.keys(parse(configuration) as object).sort()).toEqual(Object.keys(CONFIGURATION.fields).sort());
    expect([...problemsOf(CONFIGURATION, parse(configuration))]).toEqual([]);
  });

  test('acknowledges what it says', () => {
    const { summary } = JSON.parse(saidWith(configuration.replace(/^crds:.*$/m, ''))) as { summary: object };
    expect(summary).toMatchObject({ acknowledged: 1, warnings: 0 });
  });

  test('is refused as shown where a word is misspelt', () => {
    expect(saidWith('dialcet: agentgateway-1.4\n')).toBe(blocksOf('check.md', 'text', 'The configuration file')[0]);
  });
});
