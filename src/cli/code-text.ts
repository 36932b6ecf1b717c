import { exampleText } from '../rules/example-text';
import { ExplainedCode } from '../rules/explained-code';

const indented = (text: string): string => text.trimEnd().split('\n').map(line => line === '' ? '' : `  ${line}`).join('\n');

/** All of a code for people. */
export function codeText({ code, levels, explanations, dialects, examples }: ExplainedCode): string {
  const says = explanations.map(({ title, reason, fix }) => `${title}\n\nWhy: ${reason}.\nTo do: ${fix}.`);
  const shown = examples.flatMap(({ language, bad, good, dialects: where }) => [
    `Not so${where !== undefined && examples.length > 1 ? ` (${where})` : ''}:\n\n${indented(exampleText(language, bad))}`,
    `But so:\n\n${indented(exampleText(language, good))}`,
  ]);
  return `${[`${code} (${levels.join(', ')}): ${says.join('\n\nAlso: ')}${dialects === undefined ? '' : `\nIn: ${dialects}.`}`, ...shown].join('\n\n')}\n`;
}

/** All codes, a line each. */
export function codeList(codes: readonly ExplainedCode[]): string {
  const width = Math.max(...codes.map(({ code }) => code.length));
  const levels = Math.max(...codes.map(each => each.levels.join(', ').length));
  return codes.map(each => `${each.code.padEnd(width)}  ${each.levels.join(', ').padEnd(levels)}  ${each.explanations[0].title}\n`).join('');
}
