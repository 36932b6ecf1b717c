import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { resultOf } from '../../src/cli/arguments';
import { CommandResult } from '../../src/cli/command-result';
import { migrateCommand } from '../../src/cli/commands/migrate';
import { UsageError } from '../../src/cli/usage';
import { writeFiles } from '../../src/cli/write-files';
import { temporaryFolder } from '../temporary-folder';

const folder = temporaryFolder();
const dist = join(folder, 'dist');
mkdirSync(join(dist, 'more'), { recursive: true });

const [BEFORE, AFTER] = Array.from(readFileSync(join(__dirname, '..', '..', 'docs', 'migrate.md'), 'utf8').matchAll(/```yaml\n([^]*?)```/g), ([, text]) => text);
const OTHER = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: other}\n';
writeFileSync(join(dist, 'backend.yaml'), BEFORE);
writeFileSync(join(dist, 'more', 'other.yaml'), OTHER);

const migrate = (...args: string[]): CommandResult => resultOf(migrateCommand, args);
const textOf = ({ output }: CommandResult): string => [...output].join('');
const refusal = (run: () => unknown): string => {
  try { run(); } catch (e) { if (e instanceof UsageError) { return e.message; } throw e; }
  throw new Error('it was taken');
};

const LOSSY = join(folder, 'lossy.yaml');
writeFileSync(LOSSY, 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata: {name: it}\nspec: {ai: {provider: {bedrock: {region: eu-west-1, model: m}}}}\n');

test('the example of the docs is what the command writes', () => {
  const result = migrate(join(dist, 'backend.yaml'), '--from', 'kgateway-2.0', '--to', 'agentgateway-1.4');
  expect(textOf(result)).toBe(AFTER);
  expect(result.notes.join('\n')).toMatch(/Backend ai\/openai becomes AgentgatewayBackend/);
});

test('a folder is written below another one, with all that is in it', () => {
  const out = join(folder, 'out');
  const result = migrate(dist, '--to', 'agentgateway-1.4', '--out', out);
  expect(readdirSync(folder)).not.toContain('out');
  writeFiles(result.files!);
  expect(readFileSync(join(out, 'backend.yaml'), 'utf8')).toBe(AFTER);
  expect(readFileSync(join(out, 'more', 'other.yaml'), 'utf8')).toBe(OTHER);
});

test('in place, only what changes is written', () => {
  expect(migrate(dist, '--to', 'agentgateway-1.4', '--in-place').files).toEqual([{ path: join(dist, 'backend.yaml'), text: AFTER }]);
});

test('nothing is written where one file cannot be', () => {
  const out = join(folder, 'half');
  mkdirSync(join(out, 'b.yaml.new'), { recursive: true });
  expect(refusal(() => writeFiles([{ path: join(out, 'a.yaml'), text: 'a' }, { path: join(out, 'b.yaml'), text: 'b' }]))).toMatch(/nothing is written/);
  expect(readdirSync(out)).toEqual(['b.yaml.new']);
});

test('--check ends with 1 if something would be lost, and with 0 if nothing is', () => {
  expect(migrate(dist, '--to', 'agentgateway-1.4', '--check')).toMatchObject({ status: 0 });
  const lossy = migrate(LOSSY, '--to', 'kgateway-2.0', '--check');
  expect(lossy.status).toBe(1);
  expect(lossy.files).toBeUndefined();
});

test('the report is for people, pull requests and machines', () => {
  const report = JSON.parse(textOf(migrate(LOSSY, '--to', 'kgateway-2.0', '--check', '--report', 'json'))) as { from: string; to: string; objects: object[] };
  expect(report).toMatchObject({ to: 'kgateway-2.0', objects: [{ kind: 'AgentgatewayBackend', name: 'it', status: 'unsupported', outcome: 'stays' }] });
  expect(textOf(migrate(dist, '--to', 'agentgateway-1.4', '--check', '--report', 'md'))).toContain('| Backend ai/openai | becomes AgentgatewayBackend | exact |');
});

describe('called wrongly:', () => {
  test.each([
    [['dist'], /--to says which release/],
    [['--to', 'agentgateway-1.4'], /give files or folders/],
    [[dist, '--to', 'agentgateway-9.9x'], /there is no dialect/],
    [[dist, '--to', 'agentgateway-1.4', '--check', '--in-place'], /exclude each other/],
    [['-', '--to', 'agentgateway-1.4', '--in-place'], /standard input/],
    [[join(folder, 'nowhere'), '--to', 'agentgateway-1.4'], /no file or folder/],
  ])('%j', (args, wanted) => { expect(refusal(() => migrate(...args))).toMatch(wanted); });
});
