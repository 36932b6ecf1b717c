import { Picture, PictureEdge } from './picture';
import { titleOf } from './title';

/** The picture for Graphviz. */
export function dot({ nodes, edges }: Picture): string {
  return [
    'digraph gateways {',
    '  rankdir=LR;',
    '  node [shape=box, style=rounded, fontname="sans-serif"];',
    ...nodes.map(node => `  ${node.id} [label=${quoted(titleOf(node))}${node.isBroken ? ', color=red, style="rounded,dashed"' : ''}];`),
    ...edges.map(({ from, to, kind, label }) => `  ${from} -> ${to} [label=${quoted([label])}${LOOKS[kind]}];`),
    '}',
  ].join('\n') + '\n';
}

const LOOKS: { readonly [K in PictureEdge['kind']]: string } = { way: '', failover: ', style=dashed', mirror: ', style=dotted, arrowhead=odot' };

const quoted = (lines: readonly string[]): string =>
  `"${lines.map(line => line.replace(/\s+/g, ' ').replace(/\0/g, '').replace(/\\/g, '\\\\').replace(/"/g, '\\"')).join('\\n')}"`;
