import { COLUMNS, NodeKind, Picture, PictureEdge, PictureNode } from './picture';

export const HEIGHT = 62;
export const GAP = 22;
/** What an edge takes in a column that it only passes. */
export const LANE = 8;

/** What takes room in a column: a node, or an edge that passes. */
export interface Item {
  readonly node?: PictureNode;
  readonly edge?: PictureEdge;
  readonly height: number;
}

/** A column with what stands in it, from top to bottom. */
export interface Stack {
  readonly kinds: readonly NodeKind[];
  readonly items: readonly Item[];
  readonly height: number;
}

/**
 * The columns that have something in them. The picture is made in the order of ways, so that what comes first stands on top; what stands in a column is ranked
 * by the middle of what leads to it, as if columns were centred on each other.
 */
export function stacksOf({ nodes, edges }: Picture): readonly Stack[] {
  const columns = COLUMNS.map(kinds => kinds.filter(kind => nodes.some(node => node.kind === kind))).filter(kinds => kinds.length > 0);
  const columnOf = new Map(nodes.map(({ id, kind }) => [id, columns.findIndex(kinds => kinds.includes(kind))]));
  const into = new Map(nodes.map(({ id }): [string, PictureEdge[]] => [id, []]));
  for (const edge of edges) { into.get(edge.to)!.push(edge); }
  /** Of what is placed. */
  const middles = new Map<string | PictureEdge, number>();
  const wanted = new Map<string, number>();
  const wantedBy = (id: string): number => {
    const known = wanted.get(id);
    if (known !== undefined) { return known; }
    wanted.set(id, 0);
    // What leads from one tier to the next stays in its column, and wants to stand with the tier before.
    const all = into.get(id)!.map(edge => middles.get(edge) ?? middles.get(edge.from) ?? wantedBy(edge.from));
    const middle = all.length === 0 ? 0 : all.reduce((sum, y) => sum + y, 0) / all.length;
    wanted.set(id, middle);
    return middle;
  };
  return columns.map((kinds, column) => {
    const standing = nodes.filter(({ kind }) => kinds.includes(kind)).map(node => ({ node, height: HEIGHT + GAP, wanted: wantedBy(node.id) }));
    const passing = edges.filter(({ from, to }) => columnOf.get(from)! < column && column < columnOf.get(to)!)
      .map(edge => ({ edge, height: LANE, wanted: middles.get(edge) ?? middles.get(edge.from)! }));
    const items: readonly (Item & { readonly wanted: number })[] = [...standing, ...passing].sort((a, b) => a.wanted - b.wanted);
    const height = items.reduce((sum, item) => sum + item.height, 0);
    let y = -height / 2;
    for (const item of items) {
      middles.set(item.node?.id ?? item.edge!, y + item.height / 2);
      y += item.height;
    }
    return { kinds, items, height };
  });
}
