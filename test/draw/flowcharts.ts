import * as fc from 'fast-check';
import { saying, TEXTS } from './arbitrary-picture';
import { cut } from '../../src/draw/cut';
import { mermaid } from '../../src/draw/mermaid';
import { Picture } from '../../src/draw/picture';
import { pictureOf } from '../../src/draw/picture-of-site';
import { titleOf } from '../../src/draw/title';
import { blocksOf } from '../docs/blocks';
import { siteOfText } from '../walk/site-of-text';

/** Characters that no page shows as they are. */
// eslint-disable-next-line no-control-regex
const SHOWN = /^[^\0-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]*$/u;

/** A flowchart, and what Mermaid must show of it. */
const chartOf = (picture: Picture): unknown => {
  const nodes = picture.nodes.map(node => titleOf(node).map(line => cut(line, 60)).join(' '));
  const edges = picture.edges.flatMap(({ label }) => label === '' ? [] : [cut(label, 60)]);
  const texts = [...nodes, ...edges].map(text => text.replace(/\s+/g, ' ').trim());
  return { text: mermaid(picture), nodes: nodes.length, edges: picture.edges.length, ...texts.every(text => SHOWN.test(text)) && { texts } };
};

const [, count = '300', seed = '1'] = process.argv.slice(1);
const pictures = [
  ...blocksOf('draw.md', 'yaml').map(yaml => pictureOf(siteOfText(yaml))),
  ...fc.sample(TEXTS, { numRuns: Number(count), seed: Number(seed) }).map(text => saying(text)),
];
process.stdout.write(JSON.stringify(pictures.map(chartOf)));
