import { Layout, Point, WIDTH } from './layout';
import { PictureEdge } from './picture';
import { HEIGHT } from './stacks';

/** How an edge is drawn. */
export interface EdgeLine {
  readonly path: string;
  /** Where it ends. */
  readonly end: Point;
  /** Whether there is room for its label before that. */
  readonly hasRoom: boolean;
}

/** As many edges can have labels at one node without covering each other. */
const MOST_LABELS = 4;
const BETWEEN = 14;

/** The lines of all edges: a few that end in a node end below each other, in the order in which they come from above; many end at one point. */
export function edgeLines(edges: readonly PictureEdge[], { placed, passing }: Layout): ReadonlyMap<PictureEdge, EdgeLine> {
  const startOf = ({ from }: PictureEdge): Point => ({ x: placed.get(from)!.x + WIDTH, y: placed.get(from)!.y + HEIGHT / 2 });
  const isBack = ({ from, to }: PictureEdge): boolean => placed.get(from)!.x === placed.get(to)!.x;
  const into = new Map<string, PictureEdge[]>();
  for (const edge of edges.filter(each => !isBack(each))) {
    const others = into.get(edge.to);
    if (others) { others.push(edge); } else { into.set(edge.to, [edge]); }
  }
  const lines = new Map<PictureEdge, EdgeLine>();
  for (const [to, all] of into) {
    const lastOf = (edge: PictureEdge): Point => passing.get(edge)?.at(-1) ?? startOf(edge);
    const { x, y } = placed.get(to)!;
    const isFew = all.length <= MOST_LABELS;
    [...all].sort((a, b) => lastOf(a).y - lastOf(b).y).forEach((edge, i) => {
      const end = { x, y: y + HEIGHT / 2 + (isFew ? (i - (all.length - 1) / 2) * BETWEEN : 0) };
      lines.set(edge, { path: through(startOf(edge), [...passing.get(edge) ?? [], end]), end, hasRoom: isFew });
    });
  }
  for (const edge of edges.filter(isBack)) {
    const from = startOf(edge);
    const end = { x: from.x, y: placed.get(edge.to)!.y + HEIGHT / 2 - 12 };
    lines.set(edge, { path: `M${from.x} ${from.y + 12}C${from.x + 46} ${from.y + 12} ${end.x + 46} ${end.y} ${end.x} ${end.y}`, end, hasRoom: false });
  }
  return lines;
}

/** From one column to the next, and straight where it passes one. */
function through(start: Point, points: readonly Point[]): string {
  return `M${start.x} ${start.y}${points.map((to, i) => {
    const from = i === 0 ? start : { x: points[i - 1].x + WIDTH, y: points[i - 1].y };
    const reach = (to.x - from.x) / 2;
    return `C${from.x + reach} ${from.y} ${to.x - reach} ${to.y} ${to.x} ${to.y}${i < points.length - 1 ? `H${to.x + WIDTH}` : ''}`;
  }).join('')}`;
}
