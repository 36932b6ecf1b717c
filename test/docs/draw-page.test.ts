import { spawnSync } from 'child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { blocksOf } from './blocks';
import { projectFolder } from './page-run';
import { mermaid } from '../../src/draw/mermaid';
import { pictureOf } from '../../src/draw/picture-of-site';
import { scriptOf } from '../typescript-blocks';
import { siteOfText } from '../walk/site-of-text';

const drawn = blocksOf('draw.md', 'yaml').map(yaml => mermaid(pictureOf(siteOfText(yaml))));

test('docs/draw.md shows what its manifests are drawn as', () => {
  expect(blocksOf('draw.md', 'mermaid')).toEqual(drawn);
});

test('the README shows the same picture', () => {
  expect(readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8')).toContain(`\`\`\`mermaid\n${drawn[0]}\`\`\`\n`);
});

test('docs/draw.md is right about what its app says and writes', () => {
  const [block] = blocksOf('draw.md', 'ts');
  const folder = projectFolder();
  writeFileSync(join(folder, 'main.js'), scriptOf(block));
  const { stdout, stderr } = spawnSync(process.execPath, ['main.js'], { cwd: folder, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toBe(Array.from(block.matchAll(/^\/\/ (.*\n)/gm), ([, line]) => line).join(''));
  expect(readdirSync(join(folder, 'dist')).sort()).toEqual(['gateways.html', 'gateways.md', 'llm.k8s.yaml']);
  expect(existsSync(join(folder, 'docs', 'gateways.svg'))).toBe(true);
});
