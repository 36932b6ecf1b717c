import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { blocksOf } from './blocks';
import { resultOf } from '../../src/cli/arguments';
import { schemaCommand } from '../../src/cli/commands/schema';
import { UsageError } from '../../src/cli/usage';
import { temporaryFolder } from '../temporary-folder';

const ROOT = join(__dirname, '..', '..');
const folder = temporaryFolder();
const [shell] = blocksOf('editors.md', 'sh');
const runIn = (cwd: string, args: readonly string[]) => {
  const before = process.cwd();
  process.chdir(cwd);
  try { return resultOf(schemaCommand, args); } finally { process.chdir(before); }
};
const { notes } = runIn(folder, shell.trim().split(' ').slice(2));

/** Where a path of the settings leads: into the folder that was written, or into the package. */
const fileAt = (path: string): string => path.includes('node_modules/cdk8s-ai-gateway/') ? join(ROOT, path.slice(path.indexOf('gateway/') + 'gateway/'.length)) : join(folder, path);

describe('docs/editors.md', () => {
  test('has settings for VS Code and Neovim that lead to schemas', () => {
    const { 'yaml.schemas': schemas } = JSON.parse(blocksOf('editors.md', 'json')[0]) as { 'yaml.schemas': object };
    const inLua = Array.from(blocksOf('editors.md', 'lua')[0].matchAll(/\['([^']+\.json)'\] = '([^']+)'/g), ([, path]) => path);
    expect(Object.keys(schemas)).toEqual(inLua);
    for (const path of inLua) { expect([path, existsSync(fileAt(path))]).toEqual([path, true]); }
    expect(notes.join()).toContain('.schemas');
  });

  test('has a manifest whose schema accepts it, and refuses a misspelt field in it', () => {
    const [manifest] = blocksOf('editors.md', 'yaml');
    const path = /\$schema=\.\.\/(\S+)/.exec(manifest)![1];
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(join(folder, path), 'utf8')) as object);
    expect([validate(parse(manifest)), validate(parse(manifest.replace('openai: {}', 'opnai: {}')))]).toEqual([true, false]);
  });
});

describe('the command schema', () => {
  test('prints the schema of all kinds, and says what it lacks', () => {
    const [printed] = [...runIn(folder, ['--dialect', 'kgateway-2.1']).output];
    expect(JSON.parse(printed)).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' });
    const refusals = [[], ['--dialect', 'nope'], ['--dialect', 'a=kgateway-2.1'], ['--dialect', 'v1.4', '--out', '/dev/null/x'], ['x', '--dialect', 'v1.4']];
    for (const args of refusals) { expect(() => runIn(folder, args)).toThrow(UsageError); }
    expect(printed).not.toContain('AgentgatewayBackend');
  });
});
