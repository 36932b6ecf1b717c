import { cut } from './cut';
import { EdgeLine, edgeLines } from './edge-lines';
import { layout, Placed, WIDTH } from './layout';
import { markup } from './markup';
import { NodeKind, Picture, PictureEdge } from './picture';
import { HEIGHT } from './stacks';
import { STYLE } from './style';

const HEADINGS: { readonly [K in NodeKind]: string } = {
  client: 'clients',
  listener: 'gateways, listeners',
  rule: 'rules',
  virtual: 'virtual models',
  backend: 'backends',
  model: 'models',
  endpoint: 'endpoints',
  provider: 'providers',
};

/** As many edges lie across each other, so each of them is drawn lightly. */
const MANY = 120;

const headingOf = (kinds: readonly NodeKind[]): string => kinds.map(kind => HEADINGS[kind]).join(' and ').replace(/^./, first => first.toUpperCase());

/** The picture in columns, as one SVG without anything from elsewhere. */
export function svg(picture: Picture): string {
  const laid = layout(picture);
  const { columns, placed, width, height } = laid;
  const lines = edgeLines(picture.edges, laid);
  const headings = columns.map(({ x, kinds }) => `<text class="heading" x="${x}" y="40">${headingOf(kinds)}</text>`);
  const edges = picture.edges.map(edge => drawnEdge(edge, lines.get(edge)!));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" id="picture" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="Gateways and where they lead">`,
    `<style>${STYLE}</style>`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="tip" d="M0 0L8 4L0 8z"/></marker></defs>',
    `<rect class="ground" width="100%" height="100%"/><g id="world"${picture.edges.length > MANY ? ' class="dense"' : ''}>`,
    ...edges, ...[...placed.values()].map(drawnNode), '</g>',
    `<g id="headings"><rect class="ground" width="${width}" height="54"/>`, ...headings,
    '</g></svg>',
  ].join('\n') + '\n';
}

function drawnEdge({ from, to, kind, label }: PictureEdge, { path, end, hasRoom }: EdgeLine): string {
  const text = label === '' || !hasRoom ? '' : `<text class="share" x="${end.x - 9}" y="${end.y - 5}" text-anchor="end">${markup(cut(label, 24))}</text>`;
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
