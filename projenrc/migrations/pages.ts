import { readFileSync } from 'fs';
import { join } from 'path';
import { changesBetween } from './changed-meanings';
import { gained, lost, respelled } from './feature-changes';
import { DialectDefinition } from '../../src/dialects/definition';
import { DIALECTS } from '../../src/dialects/registry';
import { migrateFiles } from '../../src/migrate/migrate-files';
import { reportText } from '../../src/migrate/report-text';

/** A page about a way that people take, in steps. */
export interface MigrationPage {
  readonly file: string;
  readonly title: string;
  readonly about: string;
  readonly steps: readonly string[];
  readonly example: string;
}

export const PAGES: readonly MigrationPage[] = [
  {
    file: 'gloo-to-agentgateway.md',
    title: 'From Gloo Gateway to kgateway 2.1 and agentgateway',
    about: 'Each step can be the last one. From Gloo straight to agentgateway, `--to agentgateway-1.4` says both steps at once.',
    steps: ['gloo-1.20', 'kgateway-2.1', 'agentgateway-1.4'],
    example: 'gloo.yaml',
  },
  {
    file: 'kgateway-2.0-to-2.1.md',
    title: 'From kgateway 2.0 to 2.1',
    about: 'kgateway 2.1 has two data planes for AI: Envoy as before, and agentgateway. Both are told here, from 2.0 on.',
    steps: ['kgateway-2.0', 'kgateway-2.1-envoy', 'kgateway-2.1'],
    example: 'kgateway.yaml',
  },
  {
    file: 'agentgateway-0.12-to-1.5.md',
    title: 'From agentgateway 0.12 to 1.0, 1.4 and 1.5',
    about: 'Objects keep their kinds; what they mean does not always stay.',
    steps: ['agentgateway-0.12', 'agentgateway-1.0', 'agentgateway-1.4', 'agentgateway-1.5'],
    example: 'agentgateway.yaml',
  },
];

/** Steps of a page; both planes of kgateway 2.1 are reached from 2.0. */
const pairsOf = ({ steps }: MigrationPage): readonly (readonly [DialectDefinition, DialectDefinition])[] => steps.slice(1).map((to, i) =>
  [named(to === 'kgateway-2.1' && steps[i] === 'kgateway-2.1-envoy' ? 'kgateway-2.0' : steps[i]), named(to)]);

const named = (id: string): DialectDefinition => DIALECTS.find(dialect => dialect.id === id)!;

/** The text of a page, made from the codecs and by the command's own engine. */
export function pageText(page: MigrationPage): string {
  const start = readFileSync(join(__dirname, page.example), 'utf8');
  const texts = new Map([[page.steps[0], start]]);
  const parts = pairsOf(page).flatMap(([from, to]) => {
    const { files: [{ after }], report } = migrateFiles([{ file: 'manifests.yaml', text: texts.get(from.id)! }], to, from);
    texts.set(to.id, after);
    return [
      `## ${from.title} → ${to.title}`, '',
      `\`\`\`console\n$ npx cdk8s-ai-gateway migrate manifests.yaml --from ${from.id} --to ${to.id}\n\`\`\``, '',
      ...kinds(from, to),
      ...features(from, to),
      ...meanings(from, to),
      `### The example, for ${to.title}`, '', fenced('yaml', after), '', 'What is told:', '', fenced('text', reportText(report)), '',
    ];
  });
  return `${[
    `# ${page.title}`, '',
    `${page.about} The command and what it tells are in [migrate.md](../migrate.md).`, '',
    'This page is written by `npm run migrations`: the tables are made from the codecs, the examples by the command\'s own engine.', '',
    `## The example, for ${named(page.steps[0]).title}`, '', fenced('yaml', start), '',
    ...parts,
  ].join('\n').trimEnd()}\n`;
}

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  `| ${heads.join(' | ')} |`, `|${heads.map(() => '---').join('|')}|`, ...rows.map(row => `| ${row.map(cell => cell.replace(/\|/g, '\\|')).join(' | ')} |`), '',
];

/** Kinds and classes that are called otherwise. */
function kinds(from: DialectDefinition, to: DialectDefinition): readonly string[] {
  const of = ({ backend, policy, morePolicies, extension, parameters, gateways }: DialectDefinition): readonly (readonly [string, string])[] => [
    ['backends', code(backend)],
    ['policies', [policy, ...morePolicies].map(code).join(', ')],
    ['what policies keep elsewhere', extension === undefined ? '–' : code(extension)],
    ['parameters of Gateways', code(parameters)],
    ['classes of Gateways', gateways.classes.map(name => `\`${name}\``).join(', ')],
    ['controller', `\`${gateways.controller}\``],
  ];
  const rows = of(from).map(([what, was], i) => [what, was, of(to)[i][1]]).filter(([, was, is]) => was !== is);
  return rows.length === 0 ? ['Kinds and classes stay.', ''] : ['### Kinds', '', ...table(['', from.title, to.title], rows)];
}

const code = ({ group, kind }: { readonly group: string; readonly kind: string }): string => `\`${kind}.${group}\``;

function features(from: DialectDefinition, to: DialectDefinition): readonly string[] {
  const [moves, goes, comes] = [respelled(from.id, to.id), lost(from.id, to.id), gained(from.id, to.id)];
  return [
    ...moves.length > 0 ? ['### What is said elsewhere', '', ...table(['', from.title, to.title], moves)] : [],
    ...goes.length > 0 ? ['### What is lost', '', ...table(['', 'why'], goes)] : ['Nothing that could be said before is lost.', ''],
    ...comes.length > 0 ? ['### What is new', '', ...table(['', 'where'], comes)] : [],
  ];
}

function meanings(from: DialectDefinition, to: DialectDefinition): readonly string[] {
  const found = changesBetween(from, to);
  return found.length === 0 ? [] : ['### What means something else although it is spelled as before', '', ...found.map(line => `- ${line}`), ''];
}
