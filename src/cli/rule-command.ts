import { parseArgs } from 'util';
import { codeList, codeText } from './code-text';
import { UsageError } from './usage';
import { explainedCodes } from '../rules/explained-code';
import { nearest } from '../schema/resemblance';

/** Runs `rule`: what a code means, or all codes. @throws UsageError where there is no such code */
export function ruleCommand(args: readonly string[]): string {
  const { code, output } = parsed(args);
  const codes = explainedCodes();
  if (code === undefined) { return output === 'json' ? json({ codes }) : codeList(codes); }
  const found = codes.find(each => each.code === code);
  if (!found) {
    const meant = nearest(code, codes.map(each => each.code));
    throw new UsageError(`there is no code '${code}'; ${meant === undefined ? 'without a code, all of them are listed' : `did you mean '${meant}'?`}`);
  }
  return output === 'json' ? json(found) : codeText(found);
}

function parsed(args: readonly string[]): { readonly code: string | undefined; readonly output: string } {
  let result;
  try {
    result = parseArgs({ args: [...args], allowPositionals: true, options: { output: { type: 'string', default: 'text' } } });
  } catch (e) {
    throw new UsageError((e as Error).message);
  }
  const { positionals: [code, ...more], values: { output = 'text' } } = result;
  if (more.length > 0) { throw new UsageError(`rule takes one code, got ${more.length + 1}`); }
  if (!['text', 'json'].includes(output)) { throw new UsageError(`there is no output '${output}'; use text or json`); }
  return { code, output };
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
