import { cut } from './cut';
import { Picture, PictureEdge, PictureNode } from './picture';
import { titleOf } from './title';

/** A flowchart for READMEs, as GitHub and GitLab show it. */
export function mermaid({ nodes, edges }: Picture): string {
  return [
    'flowchart LR',
    ...nodes.map(node => `  ${node.id}["${titleOf(node).map(escaped).join('<br>')}"]:::${classOf(node)}`),
    ...edges.map(({ from, to, kind, label }) => `  ${from} ${ARROWS[kind]}${label === '' ? '' : `|"${escaped(label)}"|`} ${to}`),
    '  classDef client fill:#eef1f5,stroke:#64748b,color:#1e293b',
    '  classDef listener fill:#e3edfb,stroke:#3b6fb6,color:#17325c',
    '  classDef rule fill:#e8f3ee,stroke:#3f8467,color:#173d2d',
    '  classDef backend fill:#f1ebfa,stroke:#7755ab,color:#392360',
    '  classDef endpoint fill:#fbf1e2,stroke:#b0803a,color:#573b10',
    '  classDef provider fill:#eef1f5,stroke:#64748b,color:#1e293b',
    '  classDef broken fill:#fdeaea,stroke:#c03a3a,color:#7a1717,stroke-dasharray:4 3',
  ].join('\n') + '\n';
}

/** What Mermaid shows at most; a page may change that, and a flowchart may not. */
const MOST_EDGES = 500;
const MOST_CHARACTERS = 50_000;

/** Why a page will not show a flowchart; undefined where it does. */
export function tooLarge({ edges }: Picture, flowchart: string): string | undefined {
  if (edges.length <= MOST_EDGES && flowchart.length <= MOST_CHARACTERS) { return undefined; }
  return `Mermaid shows no flowchart of more than ${MOST_EDGES} edges or ${MOST_CHARACTERS} characters unless a page allows more: this one has ${edges.length} and ${flowchart.length}`;
}

const ARROWS: { readonly [K in PictureEdge['kind']]: string } = { way: '-->', failover: '-.->', mirror: '--o' };

const classOf = ({ kind, isBroken }: PictureNode): string => isBroken ? 'broken' : kind === 'virtual' ? 'rule' : kind === 'model' ? 'backend' : kind;

/** As much as is readable, in entities by number: nothing that the labels say can end them, or be taken for Markdown. */
const escaped = (text: string): string =>
  Array.from(apart(cut(text, 60).replace(/\s+/g, ' ')), each => /[A-Za-z0-9 ,./:%()-]/.test(each) ? each : `#${each.codePointAt(0)};`).join('');

/** Entities do not keep formulas and names of icons from being taken for such; a space without width does. */
const apart = (text: string): string => text.replace(/\$(?=\$)|\bfa[a-z]?(?=:fa-)/g, '$&\u200b');
