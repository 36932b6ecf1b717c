import { spawnSync } from 'child_process';
import { readdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { blocksOf } from './blocks';
import { follow, projectFolder } from './page-run';

const ROOT = join(__dirname, '..', '..');
const TSCONFIG = blocksOf('first-deployment.md', 'json')[0];

describe('docs/include.md', () => {
  const [, ...blocks] = blocksOf('include.md', 'ts');

  test('leads from a folder of manifests to an app that has them, with nothing to be said of it', () => {
    const { folder, output } = follow('include.md', undefined, { 'tsconfig.json': TSCONFIG });
    const written = readdirSync(join(folder, 'dist')).filter(file => file.endsWith('.yaml')).map(file => readFileSync(join(folder, 'dist', file), 'utf8')).join('\n');
    expect(Array.from(written.matchAll(/^kind: (\w+)/gm), ([, kind]) => kind).sort()).toEqual(['AgentgatewayBackend', 'Gateway', 'HTTPRoute']);
    expect(written).toContain('gatewayClassName: agentgateway');
    expect(output).toMatch(/0 errors, 0 warnings/);
    expect(output).not.toMatch(/unsupported|manual|approximate/);
  });

  test.each(blocks.map((block, i) => [i, block] as const))('is right about what block %i prints', (_, block) => {
    const said = Array.from(block.matchAll(/^\/\/ (.*)$/gm), ([, text]) => text);
    const folder = projectFolder();
    writeFileSync(join(folder, 'main.ts'), block);
    writeFileSync(join(folder, 'tsconfig.json'), TSCONFIG);
    expect(spawnSync(process.execPath, [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')], { cwd: folder, encoding: 'utf8' }).stdout).toBe('');
    const { stdout, stderr } = spawnSync(process.execPath, ['build/main.js'], { cwd: folder, encoding: 'utf8' });
    expect([stderr, stdout.trim()]).toEqual(['', said.join('\n')]);
    expect(said.length).toBeGreaterThan(0);
  });
});
