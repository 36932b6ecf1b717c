import { readFileSync } from 'fs';
import { join } from 'path';
import { blocksOf } from './blocks';
import { mermaid } from '../../src/draw/mermaid';
import { pictureOf } from '../../src/draw/picture-of-site';
import { siteOfText } from '../walk/site-of-text';

const drawn = mermaid(pictureOf(siteOfText(blocksOf('draw.md', 'yaml')[0])));

test('docs/draw.md shows what its manifests are drawn as', () => {
  expect(blocksOf('draw.md', 'mermaid')).toEqual([drawn]);
});

test('the README shows the same picture', () => {
  expect(readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8')).toContain(`\`\`\`mermaid\n${drawn}\`\`\`\n`);
});
