import { NodeKind } from './picture';

const LIGHT = '--ground:#fafbfc;--card:#fff;--ink:#1e293b;--soft:#64748b;--line:#b6c0cd;--client:#64748b;--listener:#3b6fb6;--rule:#3f8467;--backend:#7755ab;--endpoint:#b0803a;--provider:#64748b;--bad:#c03a3a';
const DARK = '--ground:#12161d;--card:#1b212b;--ink:#e6ebf2;--soft:#93a1b3;--line:#465263;--client:#93a1b3;--listener:#6ea2ea;--rule:#63b892;--backend:#ab8ae0;--endpoint:#d8a75e;--provider:#93a1b3;--bad:#ef7070';

const COLOURS: { readonly [K in NodeKind]: string } = {
  client: 'client', listener: 'listener', rule: 'rule', virtual: 'rule', backend: 'backend', model: 'backend', endpoint: 'endpoint', provider: 'provider',
};

/** One look for the SVG and the page, light and dark. */
export const STYLE = [
  `:root,[data-look=light]{${LIGHT}}`,
  `@media (prefers-color-scheme:dark){:root:not([data-look=light]){${DARK}}}`,
  `[data-look=dark]{${DARK}}`,
  'svg text{font-family:system-ui,-apple-system,"Segoe UI",sans-serif}',
  '.ground{fill:var(--ground)}.heading{fill:var(--soft);font-size:13px;font-weight:600}',
  '.node rect{fill:var(--card);stroke:var(--line);stroke-width:1.2}.node{cursor:pointer;outline:none}',
  ...Object.entries(COLOURS).map(([kind, colour]) => `.${kind} rect{stroke:var(--${colour})}.${kind} .badge{fill:var(--${colour})}`),
  '.node:focus rect,.node.chosen rect{stroke-width:3}.node.broken rect{stroke:var(--bad);stroke-dasharray:5 4}.node.broken .detail{fill:var(--bad)}',
  '.label{fill:var(--ink);font-size:14px;font-weight:600}.detail{fill:var(--soft);font-size:11.5px}.badge{font-size:11px}',
  '.edge path{fill:none;stroke:var(--line);stroke-width:1.5}.edge.failover path{stroke:var(--endpoint);stroke-dasharray:5 4}.edge.mirror path{stroke:var(--listener);stroke-dasharray:1.5 4}.tip{fill:var(--soft)}',
  '.share{fill:var(--soft);font-size:11px;paint-order:stroke;stroke:var(--ground);stroke-width:4px}.mark{fill:var(--bad)}.count{fill:#fff;font-size:11px;font-weight:700}.dim{opacity:.16}.dense .edge path{stroke-opacity:.3}.edge.lit path{stroke:var(--listener);stroke-opacity:1;stroke-width:2.4}.unlit{opacity:.3}',
].join('');
