import { NodeKind, Picture, PictureEdge, PictureNode } from './picture';
import { GAP, LANE, Stack, stacksOf } from './stacks';

export const WIDTH = 220;
/** Between columns, by how long the longest label of an edge is. */
const NARROW = 90;
const WIDE = 170;
const SHORT = 8;
const MARGIN = 40;
const TOP = 70;

/** A point that an edge leads through. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Placed extends Point {
  readonly node: PictureNode;
}

export interface Layout {
  readonly columns: readonly { readonly x: number; readonly kinds: readonly NodeKind[] }[];
  readonly placed: ReadonlyMap<string, Placed>;
  /** Where edges pass columns that they do not end in, between nodes. */
  readonly passing: ReadonlyMap<PictureEdge, readonly Point[]>;
  readonly width: number;
  readonly height: number;
}

/** Puts columns beside each other, each in the middle of the height. */
export function layout(picture: Picture): Layout {
  const stacks = stacksOf(picture);
  const tallest = Math.max(...stacks.map(({ height }) => height));
  const placed = new Map<string, Placed>();
  const passing = new Map<PictureEdge, Point[]>();
  let right = 0;
  const columns = stacks.map((stack, column) => {
    const x = column === 0 ? MARGIN : right + (longestLabel(picture, stack) > SHORT ? WIDE : NARROW);
    right = x + WIDTH;
    let y = TOP + Math.round((tallest - stack.height) / 2);
    for (const { node, edge, height } of stack.items) {
      if (node) { placed.set(node.id, { node, x, y }); } else { passing.set(edge!, [...passing.get(edge!) ?? [], { x, y: y + LANE / 2 }]); }
      y += height;
    }
    return { x, kinds: stack.kinds };
  });
  return { columns, placed, passing, width: right + MARGIN, height: TOP + tallest - GAP + MARGIN };
}

/** Of the edges that come into a column. */
function longestLabel({ edges }: Picture, { items }: Stack): number {
  const within = new Set(items.flatMap(({ node }) => node?.id ?? []));
  return edges.reduce((longest, { from, to, label }) => within.has(to) && !within.has(from) ? Math.max(longest, label.length) : longest, 0);
}
