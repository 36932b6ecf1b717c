import { execFileSync, spawnSync } from 'child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { parse } from 'yaml';
import { blocksOf } from './blocks';
import { temporaryFolder } from '../temporary-folder';

const ROOT = join(__dirname, '..', '..');
const HEADING = 'In a pipeline';
const [local, mirror, workflow, gitlab] = blocksOf('check.md', 'yaml', HEADING).map(block => parse(block) as unknown);
const packed = temporaryFolder();
const tarball = join(packed, execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', packed], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim());
const inPackage = temporaryFolder();
execFileSync('tar', ['xzf', tarball, '-C', inPackage, '--strip-components', '1']);

const BACKEND = 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata:\n  name: b\nspec:\n  ai:\n    provider:\n      openai: {}\n';

/** A working folder with manifests. */
function folderWith(manifest: string): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'manifests'));
  writeFileSync(join(folder, 'manifests', 'b.yaml'), manifest);
  return folder;
}

/** Runs a line with the command of the packed package in the path. */
function runWithPackage(line: string, cwd: string) {
  const bin = temporaryFolder();
  writeFileSync(join(bin, 'cdk8s-ai-gateway'), `#!/bin/sh\nexec '${process.execPath}' '${join(inPackage, 'bin', 'cdk8s-ai-gateway.js')}' "$@"\n`, { mode: 0o755 });
  writeFileSync(join(bin, 'npx'), '#!/bin/sh\nshift\nexec "$@"\n', { mode: 0o755 });
  return spawnSync('sh', ['-c', line], { cwd, encoding: 'utf8', env: { ...process.env, PATH: `${bin}:${process.env.PATH}` } });
}

interface Hook { readonly id: string; readonly entry: string; readonly args?: readonly string[]; readonly language: string; readonly pass_filenames: boolean; readonly files: string }
interface Hooks { readonly repos: readonly { readonly hooks: readonly Hook[] }[] }

describe('pre-commit', () => {
  const offered = parse(readFileSync(join(inPackage, '.pre-commit-hooks.yaml'), 'utf8')) as readonly Hook[];
  const hooks = [(local as Hooks).repos[0].hooks[0], { ...offered[0], ...(mirror as Hooks).repos[0].hooks[0] }];

  test('offers the hook that the page names', () => {
    expect(offered.map(({ id }) => id)).toEqual([(mirror as Hooks).repos[0].hooks[0].id]);
  });

  test.each(hooks.map((hook, i) => [['from npm', 'from a mirror'][i], hook] as const))('runs on all files, %s, and fails where something is wrong', (_, { entry, args = [], language, pass_filenames: names, files }) => {
    expect([language, names, new RegExp(files).test('manifests/b.yaml')]).toEqual(['node', false, true]);
    const line = [entry, ...args].join(' ');
    expect(runWithPackage(line, folderWith(BACKEND))).toMatchObject({ status: 0, stderr: '' });
    expect(runWithPackage(line, folderWith(BACKEND.replace('openai', 'opnai'))).status).toBe(1);
  });
});

interface Action {
  readonly inputs: { readonly [name: string]: { readonly default: string } };
  readonly runs: { readonly using: string; readonly steps: readonly { readonly run: string; readonly env: { readonly [name: string]: string } }[] };
}

describe('the GitHub Action', () => {
  const action = parse(readFileSync(join(inPackage, 'action.yml'), 'utf8')) as Action;
  const [step] = action.runs.steps;
  const used = (workflow as { jobs: { check: { steps: { uses: string; with?: { [name: string]: string } }[] } } }).jobs.check.steps.find(({ uses }) => uses.startsWith('cdk8s-ai-gateway/'))!;

  const runnerTemp = temporaryFolder();

  /** The step as a runner would run it. */
  function run(given: { readonly [name: string]: string }, cwd: string) {
    const inputs: { readonly [name: string]: string } = { ...Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default])), package: tarball, ...given };
    const env = Object.fromEntries(Object.entries(step.env).map(([name, value]) => [name, inputs[/^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)![1]]]));
    return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd, encoding: 'utf8', env: { ...process.env, ...env, RUNNER_TEMP: runnerTemp, npm_config_offline: 'true' },
    });
  }

  test('is given only inputs that it has, and hands on every one', () => {
    expect(Object.keys(used.with ?? {}).filter(name => !(name in action.inputs))).toEqual([]);
    const read = [...Object.values(step.env), '${{ inputs.working-directory }}'].map(value => /inputs\.([\w-]+)/.exec(value)![1]);
    expect(read.sort()).toEqual(Object.keys(action.inputs).sort());
  });

  test('checks with a packed tarball, as the page has it', () => {
    const { status, stdout, stderr } = run(used.with!, folderWith(BACKEND.replace('openai', 'opnai')));
    expect([status, stderr, stdout.startsWith('::error file=manifests/b.yaml,line=8,')]).toEqual([1, '', true]);
  });

  test('takes several paths, several releases, options and a file for the findings', () => {
    const cwd = folderWith(BACKEND);
    const { status } = run({ paths: 'manifests/*.yaml\nmanifests', dialect: 'kgateway-2.1\nown=agentgateway-1.4\n', arguments: '--max-warnings\n3', output: 'sarif', file: 'findings.sarif' }, cwd);
    expect([status, existsSync(join(cwd, 'findings.sarif'))]).toEqual([0, true]);
    expect(JSON.parse(readFileSync(join(cwd, 'findings.sarif'), 'utf8'))).toHaveProperty('runs');
  });
});

describe('the GitLab job', () => {
  const { script: [line], artifacts: { reports: { junit } } } = (gitlab as { 'check-manifests': { script: string[]; artifacts: { reports: { junit: string } } } })['check-manifests'];

  test('writes the report that it hands over, and fails where something is wrong', () => {
    const cwd = folderWith(BACKEND.replace('openai', 'opnai'));
    expect(runWithPackage(line, cwd).status).toBe(1);
    expect(readFileSync(join(cwd, junit), 'utf8')).toContain('<failure');
    expect(runWithPackage(line, folderWith(BACKEND)).status).toBe(0);
  });
});
