import { NODE_KINDS, Picture, PictureNode } from './picture';

export const WIDTH = 220;
export const HEIGHT = 62;
const COLUMN = WIDTH + 90;
const ROW = HEIGHT + 22;
const MARGIN = 40;
const TOP = 70;

export interface Placed {
  readonly node: PictureNode;
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly placed: ReadonlyMap<string, Placed>;
  readonly width: number;
  readonly height: number;
}

/**
 * A column for each kind. The picture is made in the order of ways, so that what comes first stands on top; nodes of a column are ranked by the
 * middle of what leads to them, and columns are centred on each other.
 */
export function layout({ nodes, edges }: Picture): Layout {
  const before = new Map<string, string[]>();
  for (const { from, to } of edges) { before.set(to, [...before.get(to) ?? [], from]); }
  const placed = new Map<string, Placed>();
  const tallest = Math.max(...NODE_KINDS.map(kind => nodes.filter(node => node.kind === kind).length));
  NODE_KINDS.forEach((kind, column) => {
    let free = TOP;
    const wanted = (id: string): number => {
      const heights = (before.get(id) ?? []).flatMap(from => placed.get(from)?.y ?? []);
      return heights.length === 0 ? free : heights.reduce((sum, y) => sum + y, 0) / heights.length;
    };
    const all = nodes.filter(node => node.kind === kind);
    // Those of one column may lead to each other: they stay as they come.
    const ranked = kind === 'endpoint' ? all : all.map((node, i) => ({ node, i, y: wanted(node.id) })).sort((a, b) => a.y - b.y || a.i - b.i).map(({ node }) => node);
    free = TOP + Math.round((tallest - ranked.length) * ROW / 2);
    for (const node of ranked) {
      placed.set(node.id, { node, x: MARGIN + column * COLUMN, y: free });
      free += ROW;
    }
  });
  const bottom = Math.max(TOP, ...[...placed.values()].map(({ y }) => y + HEIGHT));
  return { placed, width: MARGIN * 2 + COLUMN * (NODE_KINDS.length - 1) + WIDTH, height: bottom + MARGIN };
}
