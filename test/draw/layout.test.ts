import * as fc from 'fast-check';
import { edgeLines } from '../../src/draw/edge-lines';
import { layout, Point, WIDTH } from '../../src/draw/layout';
import { COLUMNS, NodeKind, Picture, PictureEdge } from '../../src/draw/picture';
import { HEIGHT } from '../../src/draw/stacks';
import { svg } from '../../src/draw/svg';

const pictureOf = (kinds: readonly NodeKind[], edges: readonly (Pick<PictureEdge, 'from' | 'to'> & Partial<PictureEdge>)[]): Picture => ({
  dialect: '',
  shown: '',
  manifests: {},
  nodes: kinds.map((kind, i) => ({ id: `n${i}`, kind, label: `${i}`, detail: '', badges: [], findings: [], isBroken: false, place: undefined, manifest: undefined })),
  edges: edges.map(edge => ({ kind: 'way', label: '', ...edge })),
});

const KINDS = COLUMNS.flat();
const columnOf = (kind: NodeKind): number => COLUMNS.findIndex(kinds => kinds.includes(kind));

/** Pictures in which edges only lead on, over some columns, or to the next tier. */
const PICTURES = fc.array(fc.constantFrom(...KINDS), { maxLength: 25 }).chain(more => {
  const kinds: readonly NodeKind[] = ['client', ...more];
  const pairs = kinds.flatMap((from, f) => kinds.flatMap((to, t) =>
    columnOf(from) < columnOf(to) || (from === 'endpoint' && to === 'endpoint' && f < t) ? [{ from: `n${f}`, to: `n${t}` }] : []));
  return fc.subarray(pairs).map(edges => pictureOf(kinds, edges));
});

const isWithin = ({ x, y }: Point, box: Point): boolean => x > box.x - WIDTH && x < box.x + WIDTH && y > box.y && y < box.y + HEIGHT;

describe('in a layout', () => {
  test('no node covers another, and no edge runs through one', () => {
    fc.assert(fc.property(PICTURES, picture => {
      const { placed, passing, width, height } = layout(picture);
      const boxes = [...placed.values()];
      expect(boxes).toHaveLength(picture.nodes.length);
      boxes.forEach((a, i) => {
        expect(a.x >= 0 && a.y >= 0 && a.x + WIDTH <= width && a.y + HEIGHT <= height).toBe(true);
        expect(boxes.slice(i + 1).filter(b => Math.abs(a.x - b.x) < WIDTH && Math.abs(a.y - b.y) < HEIGHT)).toEqual([]);
      });
      expect([...passing.values()].flat().filter(point => boxes.some(box => isWithin(point, box)))).toEqual([]);
    }));
  });

  test('an edge passes every column between its ends that has something in it', () => {
    const picture = pictureOf(['client', 'listener', 'rule', 'model', 'provider'], [{ from: 'n1', to: 'n3' }, { from: 'n3', to: 'n4' }, { from: 'n0', to: 'n4' }]);
    const { passing } = layout(picture);
    expect(picture.edges.map(edge => passing.get(edge)?.length ?? 0)).toEqual([1, 0, 3]);
  });

  test('tiers stand below each other, beside their backend', () => {
    const { placed } = layout(pictureOf(['client', 'backend', 'backend', 'endpoint', 'endpoint', 'endpoint', 'endpoint'], [
      { from: 'n1', to: 'n5' }, { from: 'n5', to: 'n6', kind: 'failover' }, { from: 'n2', to: 'n3' }, { from: 'n3', to: 'n4', kind: 'failover' },
    ]));
    expect(['n5', 'n6', 'n3', 'n4'].map(id => placed.get(id)!.y)).toEqual([...['n5', 'n6', 'n3', 'n4'].map(id => placed.get(id)!.y)].sort((a, b) => a - b));
  });

  test.each([[3, 3], [9, 1]])('%i edges end at %i points of a node', (count, ends) => {
    const kinds = [...Array.from({ length: count }, (): NodeKind => 'rule'), 'backend' as const];
    const picture = pictureOf(kinds, kinds.slice(1).map((_, i) => ({ from: `n${i}`, to: `n${count}`, label: `${i} %` })));
    const lines = edgeLines(picture.edges, layout(picture));
    expect(new Set([...lines.values()].map(({ end }) => end.y)).size).toBe(ends);
    expect(svg(picture).match(/<text class="share"/g)?.length ?? 0).toBe(ends === 1 ? 0 : count);
  });
});
