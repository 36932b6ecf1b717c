import * as fc from 'fast-check';
import { saying, TEXTS } from './arbitrary-picture';
import { cut } from '../../src/draw/cut';
import { mermaid, tooLarge } from '../../src/draw/mermaid';
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
  const text = mermaid(picture);
  const isRefused = tooLarge(picture, text) !== undefined;
  return { text, isRefused, nodes: nodes.length, edges: picture.edges.length, ...texts.every(each => SHOWN.test(each)) && { texts } };
};

const [NODE, OTHER] = saying('x').nodes;
const withEdges = (count: number): Picture => {
  const nodes = Array.from({ length: count + 1 }, (_, i) => ({ ...NODE, id: `n${i}`, badges: [], findings: [], detail: '' }));
  return { ...saying('x'), nodes, edges: nodes.slice(1).map(({ id }) => ({ from: 'n0', to: id, kind: 'way', label: '' })) };
};
const withNodes = (count: number): Picture =>
  ({ ...saying('x'), edges: [], nodes: Array.from({ length: count }, (_, i) => ({ ...OTHER, id: `n${i}`, label: 'x'.repeat(60), detail: 'x'.repeat(60), badges: [], findings: [] })) });
/** As many as a page shows. */
let most = 1;
while (tooLarge(withNodes(most + 1), mermaid(withNodes(most + 1))) === undefined) { most++; }

const [, count = '300', seed = '1'] = process.argv.slice(1);
const pictures = [
  ...blocksOf('draw.md', 'yaml').map(yaml => pictureOf(siteOfText(yaml))),
  withEdges(500), withEdges(501), withNodes(most), withNodes(most + 1),
  ...fc.sample(TEXTS, { numRuns: Number(count), seed: Number(seed) }).map(text => saying(text)),
];
process.stdout.write(JSON.stringify(pictures.map(chartOf)));
