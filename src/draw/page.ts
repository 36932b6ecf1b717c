import { markup } from './markup';
import { PAGE_SCRIPT } from './page-script';
import { Picture } from './picture';
import { svg } from './svg';

const STYLE = [
  '*{box-sizing:border-box}html,body{height:100%;margin:0}body{display:flex;flex-direction:column;background:var(--ground);color:var(--ink);font:14px system-ui,sans-serif}',
  'header{display:flex;gap:14px;align-items:center;padding:10px 18px;border-bottom:1px solid var(--line);background:var(--card);flex-wrap:wrap}h1{font-size:16px;margin:0}',
  '#search{flex:0 1 300px;padding:6px 10px;border:1px solid var(--line);border-radius:7px;background:var(--ground);color:var(--ink)}',
  'button{padding:6px 11px;border:1px solid var(--line);border-radius:7px;background:var(--ground);color:var(--ink);cursor:pointer}.legend{color:var(--soft)}',
  'main{flex:1;display:flex;min-height:0}#stage{flex:1;min-width:0;overflow:hidden}#stage svg{width:100%;height:100%;touch-action:none;cursor:grab}',
  'aside{width:430px;max-width:45vw;overflow:auto;border-left:1px solid var(--line);padding:14px 18px;background:var(--card)}aside[hidden]{display:none}aside h2{font-size:15px;overflow-wrap:anywhere}',
  'pre{font-size:12px;white-space:pre-wrap;overflow-wrap:anywhere}.finding{border-left:3px solid var(--bad);padding-left:9px}',
  '@media print{header,aside{display:none}#stage{overflow:visible}}',
].join('');

/** One page that needs nothing from elsewhere. */
export function page(picture: Picture): string {
  return [
    '<!doctype html>', '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; script-src \'unsafe-inline\'">',
    `<title>Gateways</title><style>${STYLE}</style></head><body>`,
    `<header><h1>Gateways</h1><span class="legend">${markup(picture.dialect)}, ${markup(picture.shown)}</span>`,
    '<input id="search" type="search" placeholder="Search" aria-label="Search"><button id="fit">Fit</button><button id="in" aria-label="Zoom in">+</button>',
    '<button id="out" aria-label="Zoom out">−</button><button id="look">Light / dark</button>',
    '<span class="legend">solid: way of requests; dashed: next after a failure; dotted: copies; red: broken, or findings</span></header>',
    `<main><div id="stage">${svg(picture)}</div><aside id="side" aria-live="polite" hidden></aside></main>`,
    `<script id="data" type="application/json">${inScript({ nodes: picture.nodes, manifests: picture.manifests })}</script>`,
    `<script>${PAGE_SCRIPT}</script></body></html>`,
  ].join('\n') + '\n';
}

/** No text can end the element that it stands in. */
const inScript = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c').replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029');
