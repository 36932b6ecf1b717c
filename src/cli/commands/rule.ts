import { explainedCodes } from '../../rules/explained-code';
import { nearest } from '../../schema/resemblance';
import { codeList, codeText } from '../code-text';
import { command } from '../command';
import { UsageError } from '../usage';

export const ruleCommand = command({
  name: 'rule',
  summary: 'tell what a code of a finding means, why, and what to do',
  operands: '[code]',
  description: 'Tells what a code means, why, and what to do, with examples; without a code it lists them all.',
  options: { output: { value: 'FORMAT', short: 'o', choices: ['text', 'json'], fallback: 'text', about: 'how it is written' } },
  examples: [['rule LintNoTls', 'what is behind a finding'], ['rule --output json', 'all codes, for programs']],
  statuses: { 0: 'told' },
  words: () => explainedCodes().map(({ code }) => code),
  run: ([code, ...more], { output }) => ({ output: [told(code, more, output === 'json')], notes: [], status: 0 }),
});

/** @throws UsageError where there is no such code */
function told(code: string | undefined, more: readonly string[], isJson: boolean): string {
  if (more.length > 0) { throw new UsageError(`rule takes one code, got ${more.length + 1}`); }
  const codes = explainedCodes();
  if (code === undefined) { return isJson ? json({ codes }) : codeList(codes); }
  const found = codes.find(each => each.code === code);
  if (!found) {
    const meant = nearest(code, codes.map(each => each.code));
    throw new UsageError(`there is no code '${code}'; ${meant === undefined ? 'without a code, all of them are listed' : `did you mean '${meant}'?`}`);
  }
  return isJson ? json(found) : codeText(found);
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
