import { spawnSync } from 'child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { parse, parseAllDocuments } from 'yaml';
import { blocksOf } from './blocks';
import { follow, projectFolder } from './page-run';
import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { definitionOf } from '../../src/synth/ambient-dialect';

const ROOT = join(__dirname, '..', '..');
const kindsIn = (yaml: string): string[] => parseAllDocuments(yaml).map(document => (document.toJS() as { kind: string }).kind);
const TSCONFIG = { 'tsconfig.json': blocksOf('first-deployment.md', 'json')[0] };

describe('docs/first-deployment.md', () => {
  const { applied, output } = follow('first-deployment.md');

  test('leads from an empty folder to objects in the cluster, with the key filled in', () => {
    const { input } = applied.find(({ args }) => args === 'apply -f -')!;
    expect(kindsIn(input).sort()).toEqual(['AgentgatewayBackend', 'Gateway', 'HTTPRoute', 'Secret']);
    expect(input).toContain('Authorization: sk-of-your-own');
    expect(applied.map(({ args }) => args)).toContain('create namespace ai-system');
    expect(output).toMatch(/0 errors, 0 warnings/);
  });

  test('has the project of cdk8s init run JavaScript', () => {
    expect(parse(blocksOf('first-deployment.md', 'yaml')[0])).toEqual({ language: 'typescript', app: 'node main.js' });
  });
});

describe('docs/environments.md', () => {
  const { folder, output } = follow('environments.md', undefined, TSCONFIG);
  const kinds = (name: string): readonly string[] => readdirSync(join(folder, 'dist', name)).filter(file => !file.startsWith('.')).map(file => file.split('.')[0]).sort();

  test('writes a folder for each environment, for its own gateway', () => {
    expect([kinds('dev'), kinds('stage'), kinds('prod')])
      .toEqual([['AgentgatewayBackend', 'HTTPRoute', 'Secret'], ['AgentgatewayBackend', 'ExternalSecret', 'HTTPRoute'], ['Backend', 'ExternalSecret', 'HTTPRoute']]);
  });

  test('checks each of them by the release of its folder', () => {
    expect(output.match(/0 errors, 0 warnings/g)).toHaveLength(3);
  });

  test('is right about files that are left over', () => {
    const list = join(folder, 'dist', 'prod', '.cdk8s-ai-gateway-files');
    expect(spawnSync('sha256sum', ['--quiet', '-c', list], { cwd: join(folder, 'dist', 'prod') }).status).toBe(0);
    const main = readFileSync(join(folder, 'build', 'main.js'), 'utf8');
    writeFileSync(join(folder, 'build', 'main.js'), main.replace(/'openai', \{/, '\'renamed\', {'));
    spawnSync(process.execPath, ['build/main.js'], { cwd: folder });
    expect(readdirSync(join(folder, 'dist', 'prod')).filter(file => file.startsWith('Backend.'))).toEqual(['Backend.llm-renamed.k8s.yaml']);
  });
});

describe('docs/escape-hatches.md', () => {
  test.each(blocksOf('escape-hatches.md', 'ts').map((block, i) => [i, block] as const))('is right about what is found, block %i', (_, block) => {
    const said = Array.from(block.matchAll(/\/\/ (\d+|\[ .* \])$/gm), ([, text]) => text);
    const folder = projectFolder();
    writeFileSync(join(folder, 'main.ts'), block);
    writeFileSync(join(folder, 'tsconfig.json'), TSCONFIG['tsconfig.json']);
    const compiled = spawnSync(process.execPath, [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')], { cwd: folder, encoding: 'utf8' });
    expect(compiled.stdout).toBe('');
    const { stdout, stderr } = spawnSync(process.execPath, ['build/main.js'], { cwd: folder, encoding: 'utf8' });
    expect([stderr, stdout.trim()]).toEqual(['', said.join('\n')]);
    expect(said.length).toBeGreaterThan(0);
  });
});

describe('docs/import.md', () => {
  const { folder, output } = follow('import.md');

  test('shows the code that the command writes', () => {
    expect(readFileSync(join(folder, 'app', 'main.ts'), 'utf8')).toBe(blocksOf('import.md', 'ts')[0]);
    expect(readdirSync(join(folder, 'app'))).toEqual(expect.arrayContaining(['package.json', 'tsconfig.json', 'cdk8s.yaml', 'variables.env']));
    expect(output).toContain('OPENAI_API_KEY');
  });

  test('leads to the objects that were there', () => {
    expect(readdirSync(join(folder, 'app', 'dist')).filter(file => file.endsWith('.yaml'))).toHaveLength(1);
    expect(output).toMatch(/0 errors/);
  });
});

describe('docs/import-litellm.md', () => {
  const { folder, output } = follow('import-litellm.md');

  test('shows the code that the command writes', () => {
    expect(readFileSync(join(folder, 'app', 'main.ts'), 'utf8')).toBe(blocksOf('import-litellm.md', 'ts')[0]);
    expect(readFileSync(join(folder, 'app', 'variables.env'), 'utf8')).toMatch(/^LITELLM_MASTER_KEY=$/m);
  });

  test('leads to manifests in which nothing is wrong', () => {
    expect(readdirSync(join(folder, 'app', 'dist')).filter(file => file.endsWith('.yaml'))).toHaveLength(1);
    expect(output).toMatch(/0 errors, 0 warnings/);
  });
});

describe('docs/gitops.md', () => {
  const [argo, flux, plugin] = blocksOf('gitops.md', 'yaml');
  const [app] = blocksOf('gitops.md', 'ts');

  test('has manifests that are read, with paths to what synth writes', () => {
    for (const yaml of [argo, flux, plugin]) { expect(check(readDocuments('page', Buffer.from(yaml)), { servers: knownReleases, dialect: undefined }).flatMap(({ diagnostics }) => diagnostics)).toEqual([]); }
    expect((parse(argo) as { spec: { source: { path: string } } }).spec.source.path).toBe('dist');
    expect((parseAllDocuments(flux)[1].toJS() as { spec: { path: string } }).spec.path).toBe('./dist');
  });

  test('has a plugin that prints the manifests of the app and nothing else', () => {
    const folder = projectFolder();
    writeFileSync(join(folder, 'main.ts'), app);
    writeFileSync(join(folder, 'tsconfig.json'), TSCONFIG['tsconfig.json']);
    spawnSync(process.execPath, [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')], { cwd: folder });
    const { spec: { generate: { command: [shell, ...flags], args } } } = parse(plugin) as { spec: { generate: { command: string[]; args: string[] } } };
    const { stdout, status } = spawnSync(shell, [...flags, ...args], { cwd: folder, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(kindsIn(stdout).filter(kind => kind).sort()).toEqual(['AgentgatewayBackend', 'ExternalSecret', 'HTTPRoute']);
    const reports = check(readDocuments('stdout', Buffer.from(stdout)), { servers: knownReleases, dialect: definitionOf('agentgateway-1.4') });
    expect(reports.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual([]);
    expect(existsSync(join(folder, 'dist', '.cdk8s-ai-gateway-files'))).toBe(true);
  });
});
