import { execFileSync } from 'child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'fs';
import { join } from 'path';
import * as ours from '../../src';
import { resultOf } from '../../src/cli/arguments';
import { CommandResult } from '../../src/cli/command-result';
import { diffCommand } from '../../src/cli/commands/diff';
import { UsageError } from '../../src/cli/usage';
import { DiffReport } from '../../src/diff/diff-report';
import { temporaryFolder } from '../temporary-folder';

const SECRET = 'sk-this-must-not-be-shown-000000000000';
const backend = (model: string, more = ''): string =>
  `apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata: {name: it, namespace: llm}\nspec: {ai: {provider: {openai: {model: ${model}}}}${more}}\n`;

const folder = temporaryFolder();
const git = (...args: readonly string[]): string => execFileSync('git', ['-c', 'user.name=n', '-c', 'user.email=n@example.com', '-c', 'init.defaultBranch=main', ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const put = (path: string, text: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};

put('dist/a.yaml', backend('gpt-4o'));
put('dist/more/b.json', '{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "b"}, "data": {"a": "1"}}');
put('dist/values.yaml', 'image: nginx\n');
put('dist/node_modules/x.yaml', 'kind: [');
git('init');
git('add', '--force', '.');
git('commit', '-m', 'first');
git('tag', 'v1');
put('dist/a.yaml', backend('gpt-5'));

const diff = (...args: readonly string[]): CommandResult => {
  const cwd = process.cwd();
  process.chdir(folder);
  try { return resultOf(diffCommand, args); } finally { process.chdir(cwd); }
};
const textOf = ({ output }: CommandResult): string => [...output].join('');
const reportOf = (...args: readonly string[]): DiffReport => JSON.parse(textOf(diff(...args, '--output', 'json'))) as DiffReport;
const refusal = (run: () => unknown): string => {
  try { run(); } catch (e) { if (e instanceof UsageError) { return e.message; } throw e; }
  throw new Error('it was taken');
};

describe('diff compares', () => {
  test('a revision of git with the files that are there, each with its place', () => {
    expect(reportOf('v1:dist', 'dist').changes).toMatchObject([{ risk: 'endpoint-changed', what: 'model', before: 'gpt-4o', after: 'gpt-5', places: { before: 'v1:dist/a.yaml:1', after: 'dist/a.yaml:1' } }]);
  });

  test('one file of a revision, the whole of one, and two revisions', () => {
    expect(reportOf('HEAD:dist/a.yaml', 'dist/a.yaml').changes).toHaveLength(1);
    expect(reportOf('HEAD:', 'v1:').changes).toEqual([]);
    expect(reportOf('HEAD:dist', 'HEAD:./dist').changes).toEqual([]);
  });

  test('nothing with something, where a side is empty', () => {
    mkdirSync(join(folder, 'empty'), { recursive: true });
    expect(reportOf('empty', 'dist').changes.map(({ kind, subject }) => `${subject} ${kind}`)).toEqual(['backend it added', 'ConfigMap b added']);
  });

  test('whatever files are called, and what links lead to', () => {
    const names = ['with space.yaml', 'quo"te\'s.yaml', 'ümläut.yaml', 'new\nline.yaml', 'HEAD:odd.yaml'];
    names.forEach((name, i) => put(`names/${name}`, backend('a').replace('name: it', `name: it-${i}`)));
    put('elsewhere/linked.yaml', backend('a').replace('name: it', 'name: linked'));
    symlinkSync('../elsewhere/linked.yaml', join(folder, 'names/link.yaml'));
    symlinkSync('/nowhere', join(folder, 'names/dangling.yml'));
    git('add', '--force', 'names', 'elsewhere');
    rmSync(join(folder, 'names/dangling.yml'));
    git('commit', '-m', 'names');
    expect(reportOf('HEAD:names', 'names').changes).toEqual([]);
    expect(reportOf('empty', 'HEAD:names').changes.map(({ subject }) => subject).sort()).toEqual(['backend linked', ...names.map((_, i) => `backend it-${i}`)].sort());
    expect(reportOf('HEAD:names/link.yaml', 'elsewhere/linked.yaml').changes).toEqual([]);
    expect(reportOf('HEAD@{0}:names', 'HEAD:names').changes).toEqual([]);
    expect(reportOf('names/HEAD:odd.yaml', 'HEAD:names/HEAD:odd.yaml').changes).toEqual([]);
  });

  test('from a folder below the root, and in a bare clone', () => {
    const from = (where: string, ...args: readonly string[]): CommandResult => {
      const cwd = process.cwd();
      process.chdir(where);
      try { return resultOf(diffCommand, args); } finally { process.chdir(cwd); }
    };
    expect(textOf(from(join(folder, 'dist'), 'v1:./a.yaml', 'a.yaml'))).toContain('gpt-4o to gpt-5');
    expect(textOf(from(join(folder, 'dist'), 'v1:dist/a.yaml', 'a.yaml'))).toContain('gpt-4o to gpt-5');
    const bare = temporaryFolder();
    git('clone', '--bare', '.', bare);
    expect(textOf(from(bare, 'v1:dist', 'HEAD:names'))).toContain('backend');
  });

  test('submodules not, which it says', () => {
    const commit = git('rev-parse', 'HEAD').trim();
    git('update-index', '--add', '--cacheinfo', `160000,${commit},modules/other`);
    git('commit', '-m', 'submodule');
    expect(diff('HEAD:', 'HEAD:').notes.join()).toMatch(/submodule "modules\/other", whose files are not compared/);
  });

  test('each format has what matters', () => {
    expect(textOf(diff('v1:dist', 'dist'))).toContain('~ backend it: model changed from gpt-4o to gpt-5  [v1:dist/a.yaml:1 → dist/a.yaml:1]');
    expect(textOf(diff('v1:dist', 'dist', '-o', 'md'))).toContain('| **endpoints changed** | backend it | model changed from gpt-4o to gpt-5 |');
    expect(textOf(diff('v1:dist', 'dist', '-o', 'github'))).toMatch(/^::notice file=dist\/a\.yaml,line=1,title=endpoints changed::backend it: model changed from gpt-4o to gpt-5\n/);
    expect(textOf(diff('dist', 'v1:dist', '-o', 'github'))).toMatch(/^::notice title=endpoints changed::/);
  });

  test('names of manifests are no markup', () => {
    put('odd/old/a.yaml', backend('"<img src=x onerror=alert(1)> | @someone `a` [b](c)"'));
    put('odd/new/a.yaml', backend('b'));
    const text = textOf(diff('odd/old', 'odd/new', '-o', 'md'));
    expect(text).not.toMatch(/<img|@someone|[^\\]`a|[^\\]\[b/);
    expect(text.split('\n').find(line => line.includes('onerror'))!.match(/(?<!\\)\|/g)).toHaveLength(4);
  });
});

describe('the status is 1', () => {
  test.each([
    [[], 0], [['--fail-on', 'endpoint-changed'], 1], [['--fail-on', 'key-changed'], 0], [['--fail-on', 'key-changed', '--fail-on', 'endpoint-changed'], 1],
    [['--fail-on', 'meaning'], 1], [['--fail-on', 'any'], 1],
  ] as const)('where it was asked for: %j', (options, status) => {
    expect(diff('v1:dist', 'dist', ...options).status).toBe(status);
  });

  test('but not for cosmetics, unless for anything', () => {
    put('labels/old/a.yaml', backend('a'));
    put('labels/new/a.yaml', backend('a').replace('{name: it,', '{name: it, labels: {a: b},'));
    expect([diff('labels/old', 'labels/new', '--fail-on', 'meaning').status, diff('labels/old', 'labels/new', '--fail-on', 'any').status]).toEqual([0, 1]);
  });
});

describe('what it cannot take is told, with what to do:', () => {
  test.each<[readonly string[], RegExp]>([
    [['dist'], /takes two/], [['a', 'b', 'c'], /takes two/], [['-', '-'], /one side at most/],
    [['v9:dist', 'dist'], /'v9:dist': there is no revision 'v9'/], [['v1:nowhere', 'dist'], /there is no 'nowhere' in revision 'v1'/], [['nowhere', 'dist'], /'nowhere'/],
    [['dist', 'dist', '--fail-on', 'acces-widened'], /did you mean 'access-widened'/], [['dist', 'dist', '--dialect', 'kgateway-2.0', '--to', 'kgateway-2.1'], /one or the other/],
  ])('%j', (args, message) => {
    expect(refusal(() => diff(...args))).toMatch(message);
  });

  test('what a clone does not have', () => {
    const shallow = temporaryFolder();
    git('clone', '--depth', '1', `file://${folder}`, shallow);
    const cwd = process.cwd();
    process.chdir(shallow);
    try { expect(refusal(() => resultOf(diffCommand, ['HEAD~1:dist', 'dist']))).toMatch(/no revision 'HEAD~1' in this shallow clone; git fetch --unshallow/); } finally { process.chdir(cwd); }
    put('lfs/a.yaml', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n');
    git('add', '--force', 'lfs');
    git('commit', '-m', 'lfs');
    expect(refusal(() => diff('HEAD:lfs', 'dist'))).toMatch(/'HEAD:lfs\/a.yaml': git has a pointer of Git LFS/);
  });

  test('a machine without git', () => {
    jest.spyOn(jest.requireActual<typeof import('child_process')>('child_process'), 'spawnSync').mockReturnValueOnce({ error: new Error('spawnSync git ENOENT') } as never);
    expect(refusal(() => diff('HEAD:dist', 'dist'))).toMatch(/git cannot be run \(spawnSync git ENOENT\)/);
    expect(refusal(() => diff('C:\\nowhere', 'dist'))).not.toMatch(/revision/);
  });

  test('half a file and a template, with their places', () => {
    put('broken/a.yaml', 'apiVersion: v1\nkind: [Secret\n');
    put('broken/b.yaml', 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n{{- if .Values.a }}\ndata: {}\n{{- end }}\n');
    expect(refusal(() => diff('broken', 'dist'))).toMatch(/broken\/a\.yaml:\d+ cannot be read[^]*broken\/b\.yaml:\d+ is a template; render it first/);
  });
});

test('no secret is in any format, though it is told that it is another one', () => {
  put('secret/old/a.yaml', backend('a', `, policies: {auth: {key: ${SECRET}1}}`));
  put('secret/new/a.yaml', backend('a', `, policies: {auth: {key: ${SECRET}2}}`));
  for (const format of ['text', 'md', 'json', 'github']) {
    const text = textOf(diff('secret/old', 'secret/new', '-o', format));
    expect(text).not.toContain('must-not-be-shown');
    expect(text).toMatch(/another one/);
  }
});

describe('in code', () => {
  const of = (model: string): ours.Manifests => ours.Manifests.fromText(backend(model), { dialect: ours.Dialect.AGENTGATEWAY_1_4 });

  test('ManifestDiff says the same', () => {
    const compared = ours.ManifestDiff.between(of('gpt-4o'), of('gpt-5'));
    expect(compared.withRisk(ours.ChangeRisk.ENDPOINT_CHANGED)).toEqual([
      { risk: 'endpoint-changed', kind: 'changed', subject: 'backend it', what: 'model', message: 'model changed from gpt-4o to gpt-5', placeBefore: 'manifests.yaml:1', placeAfter: 'manifests.yaml:1' },
    ]);
    expect([compared.isEmpty, compared.changesMeaning, compared.withRisk(ours.ChangeRisk.COSMETIC)]).toEqual([false, true, []]);
    expect(compared.report).toContain('gpt-5');
    expect(compared.reportMarkdown).toContain('| **endpoints changed** |');
    expect(JSON.parse(compared.reportJson)).toMatchObject({ before: ['agentgateway-1.4'] });
  });

  test('nothing differs from itself', () => {
    const { isEmpty, changesMeaning, changes } = ours.ManifestDiff.between(of('a'), of('a'));
    expect({ isEmpty, changesMeaning, changes }).toEqual({ isEmpty: true, changesMeaning: false, changes: [] });
  });
});
