import { exampleText } from '../src/rules/example-text';
import { ExplainedCode, ExplainedExample, TOPICS } from '../src/rules/explained-code';

/** Of a code that many rules say, so many examples stand on the page. */
const SHOWN = 3;

const FENCE = { yaml: 'yaml', typescript: 'ts', shell: 'sh' } as const;

const topicsOf = (codes: readonly ExplainedCode[]): readonly (readonly [string, readonly ExplainedCode[]])[] =>
  Object.entries(TOPICS).map(([topic, says]) => [says, codes.filter(each => each.topic === topic)] as const).filter(([, those]) => those.length > 0);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const fenced = (language: ExplainedExample['language'], text: string): string => `\`\`\`${FENCE[language]}\n${exampleText(language, text)}\`\`\``;

function entryOf({ code, levels, explanations, dialects, examples }: ExplainedCode): string {
  const pairs = examples.slice(0, SHOWN).flatMap(({ language, bad, good, dialects: where }) => [
    where !== undefined && examples.length > 1 ? `Not so, in ${where}:` : 'Not so:', fenced(language, bad), 'But so:', fenced(language, good),
  ]);
  return [
    `### ${code}`,
    ...explanations.map(({ title, reason, fix }, i) => `${i === 0 ? `**${levels.join(', ')}:** ` : '**or:** '}${title}.\n\n${capital(reason)}. To do: ${fix}.`),
    ...dialects === undefined ? [] : [`In ${dialects}.`],
    ...pairs,
    ...examples.length > SHOWN ? [`\`cdk8s-ai-gateway rule ${code}\` shows ${examples.length - SHOWN} more.`] : [],
  ].join('\n\n');
}

/** All of docs/codes.md. */
export const codesPage = (codes: readonly ExplainedCode[]): string => `${[
  '# Diagnostic codes',
  'Every code that synth and `check` say, with why, what to do, and an example of each that is tried in a test. Examples in TypeScript have `app`, an ' +
    '`AiGatewayApp`, and `chart` in scope, `kplus` for cdk8s-plus-28, and all of cdk8s and this library. `npm run codes` writes this page from ' +
    '`src/rules/`; `cdk8s-ai-gateway rule <code>` tells the same.',
  ...topicsOf(codes).flatMap(([says, those]) => [`## ${capital(says)}`, ...those.map(entryOf)]),
].join('\n\n')}\n`;

const BEGIN = '<!-- codes: written by npm run codes -->';
const END = '<!-- end of codes -->';

/** The README with its table of codes anew. */
export function withCodeTable(readme: string, codes: readonly ExplainedCode[]): string {
  const from = readme.indexOf(BEGIN);
  const to = readme.indexOf(END);
  if (from < 0 || to < from) { throw new Error(`the README lacks ${BEGIN} or ${END}`); }
  const links = (those: readonly ExplainedCode[]): string => those.map(({ code }) => `[\`${code}\`](docs/codes.md#${code.toLowerCase()})`).join(' ');
  const rows = topicsOf(codes).map(([says, those]) => `| ${says} | ${links(those)} |`);
  return `${readme.slice(0, from)}${[BEGIN, '| what is said | codes |', '|---|---|', ...rows].join('\n')}\n${readme.slice(to)}`;
}
