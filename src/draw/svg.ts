import { HEIGHT, layout, Placed, WIDTH } from './layout';
import { markup } from './markup';
import { NODE_KINDS, Picture, PictureEdge } from './picture';
import { STYLE } from './style';

const HEADINGS = { client: 'Clients', listener: 'Gateways, listeners', rule: 'Rules', backend: 'Backends', endpoint: 'Endpoints', provider: 'Providers' };

/** The picture in columns, as one SVG without anything from elsewhere. */
export function svg(picture: Picture): string {
  const { placed, width, height } = layout(picture);
  const headings = NODE_KINDS.map((kind, i) => `<text class="heading" x="${40 + i * (WIDTH + 90)}" y="40">${HEADINGS[kind]}</text>`);
  const edges = picture.edges.map(edge => drawnEdge(edge, placed.get(edge.from)!, placed.get(edge.to)!));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" id="picture" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="Gateways and where they lead">`,
    `<style>${STYLE}</style>`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="tip" d="M0 0L8 4L0 8z"/></marker></defs>',
    '<rect class="ground" width="100%" height="100%"/><g id="world">',
    ...headings, ...edges, ...[...placed.values()].map(drawnNode),
    '</g></svg>',
  ].join('\n') + '\n';
}

function drawnEdge({ from, to, kind, label }: PictureEdge, a: Placed, b: Placed): string {
  const [x1, y1, x2, y2] = [a.x + WIDTH, a.y + HEIGHT / 2, kind === 'failover' ? b.x + WIDTH : b.x, b.y + HEIGHT / 2];
  const path = kind === 'failover' ? `M${x1} ${y1 + 12}C${x1 + 46} ${y1 + 12} ${x2 + 46} ${y2 - 12} ${x2} ${y2 - 12}` : `M${x1} ${y1}C${x1 + 45} ${y1} ${x2 - 45} ${y2} ${x2} ${y2}`;
  const text = label === '' || kind === 'failover' ? '' : `<text class="share" x="${x2 - 8}" y="${y2 - 6}" text-anchor="end">${markup(label)}</text>`;
  return `<g class="edge ${kind}" data-from="${from}" data-to="${to}"><path d="${path}" marker-end="url(#tip)"/>${text}<title>${markup(label)}</title></g>`;
}

function drawnNode({ node, x, y }: Placed): string {
  const { id, kind, label, detail, badges, findings, isBroken } = node;
  const said = [label, detail, ...badges, ...findings.map(({ code, message }) => `${code}: ${message}`)].filter(text => text !== '').join('; ');
  return [
    `<g class="node ${kind}${isBroken ? ' broken' : ''}" id="${id}" tabindex="0" role="button" aria-label="${markup(said)}" transform="translate(${x} ${y})">`,
    `<title>${markup(said)}</title><rect width="${WIDTH}" height="${HEIGHT}" rx="9"/>`,
    `<text class="label" x="12" y="21">${markup(cut(label, 23))}</text><text class="detail" x="12" y="37">${markup(cut(detail, 31))}</text>`,
    badges.length === 0 ? '' : `<text class="badge" x="12" y="53">${markup(cut(badges.join(' · '), 31))}</text>`,
    findings.length === 0 ? '' : `<circle class="mark" cx="${WIDTH - 4}" cy="4" r="9"/><text class="count" x="${WIDTH - 4}" y="8" text-anchor="middle">${findings.length}</text>`,
    '</g>',
  ].join('');
}

function cut(text: string, most: number): string {
  const all = Array.from(text);
  return all.length > most ? `${all.slice(0, most - 1).join('')}…` : text;
}
