import { COLUMNS, NodeKind, Picture, PictureEdge, PictureNode } from './picture';

export const WIDTH = 220;
export const HEIGHT = 62;
const GAP = 22;
/** What an edge takes in a column that it only passes. */
const LANE = 8;
/** Between columns, by how long the longest label of an edge is. */
const NARROW = 90;
const WIDE = 170;
const SHORT = 8;
const MARGIN = 40;
const TOP = 70;

export interface Placed {
  readonly node: PictureNode;
  readonly x: number;
  readonly y: number;
}

/** A point that an edge leads through. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly columns: readonly { readonly x: number; readonly kinds: readonly NodeKind[] }[];
  readonly placed: ReadonlyMap<string, Placed>;
  /** Where edges pass columns that they do not end in, between nodes. */
  readonly passing: ReadonlyMap<PictureEdge, readonly Point[]>;
  readonly width: number;
  readonly height: number;
}

/** What takes room in a column: a node, or an edge that passes. */
interface Item {
  readonly node?: PictureNode;
  readonly edge?: PictureEdge;
  readonly height: number;
  /** The middle of what leads to it, as far as that is placed. */
  readonly wanted: number;
}

/**
 * The columns that have something in them. The picture is made in the order of ways, so that what comes first stands on top; what stands in a column is ranked
 * by the middle of what leads to it, and columns are centred on each other.
 */
export function layout(picture: Picture): Layout {
  const columns = COLUMNS.map(kinds => kinds.filter(kind => picture.nodes.some(node => node.kind === kind))).filter(kinds => kinds.length > 0);
  const columnOf = new Map(picture.nodes.map(({ id, kind }) => [id, columns.findIndex(kinds => kinds.includes(kind))]));
  const before = new Map<string, PictureEdge[]>();
  for (const edge of picture.edges) { before.set(edge.to, [...before.get(edge.to) ?? [], edge]); }
  const middles = new Map<string | PictureEdge, number>();
  const wantedBy = (id: string, trail: readonly string[] = []): number => {
    const known = (before.get(id) ?? []).flatMap(edge => middles.get(edge) ?? middles.get(edge.from)
      // What leads from one tier to the next stays in its column.
      ?? (trail.includes(edge.from) || columnOf.get(edge.from) !== columnOf.get(id) ? [] : wantedBy(edge.from, [...trail, id])));
    return known.length === 0 ? 0 : known.reduce((sum, y) => sum + y, 0) / known.length;
  };
  const stacks: (readonly Item[])[] = [];
  columns.forEach((kinds, column) => {
    const nodes = picture.nodes.filter(({ kind }) => kinds.includes(kind)).map((node): Item => ({ node, height: HEIGHT + GAP, wanted: wantedBy(node.id) }));
    const edges = picture.edges.filter(({ from, to }) => columnOf.get(from)! < column && column < columnOf.get(to)!)
      .map((edge): Item => ({ edge, height: LANE, wanted: middles.get(edge) ?? middles.get(edge.from)! }));
    const stack = [...nodes, ...edges].sort((a, b) => a.wanted - b.wanted);
    stacks.push(stack);
    let y = -heightOf(stack) / 2;
    for (const { node, edge, height } of stack) {
      middles.set(node?.id ?? edge!, y + height / 2);
      y += height;
    }
  });
  const lefts: number[] = [];
  columns.forEach((_, column) => {
    const longest = Math.max(0, ...picture.edges.filter(({ from, to }) => columnOf.get(to) === column && columnOf.get(from) !== column).map(({ label }) => label.length));
    lefts.push(column === 0 ? MARGIN : lefts[column - 1] + WIDTH + (longest > SHORT ? WIDE : NARROW));
  });
  const tallest = Math.max(...stacks.map(heightOf));
  const placed = new Map<string, Placed>();
  const passing = new Map<PictureEdge, Point[]>();
  stacks.forEach((stack, column) => {
    const x = lefts[column];
    let y = TOP + Math.round((tallest - heightOf(stack)) / 2);
    for (const { node, edge, height } of stack) {
      if (node) { placed.set(node.id, { node, x, y }); } else { passing.set(edge!, [...passing.get(edge!) ?? [], { x, y: y + LANE / 2 }]); }
      y += height;
    }
  });
  return {
    columns: columns.map((kinds, column) => ({ x: lefts[column], kinds })),
    placed,
    passing,
    width: lefts[lefts.length - 1] + WIDTH + MARGIN,
    height: TOP + tallest - GAP + MARGIN,
  };
}

const heightOf = (stack: readonly Item[]): number => stack.reduce((sum, { height }) => sum + height, 0);
