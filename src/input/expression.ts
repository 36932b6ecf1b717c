import { CodedError } from '../diagnostic/coded-error';
import { expressionFindings } from '../expression/expression-findings';
import { parse } from '../expression/parse';
import { patternProblem } from '../expression/pattern-problem';

/** Checks a regular expression of a route. @throws when it is not one that gateways take: they have neither look-around nor back-references */
export function regularExpression(expression: string): string {
  const problem = patternProblem(expression);
  if (problem !== undefined) {
    throw new CodedError('InvalidExpression', `'${expression}' is not a regular expression that gateways take: ${problem}`);
  }
  return expression;
}

/** Checks that an expression is CEL, whoever evaluates it. @throws when it is not */
export function celText(expression: string): string {
  const parsed = parse(expression);
  if (typeof parsed === 'object' && 'reason' in parsed) { throw new CodedError('InvalidExpression', `'${expression}' is not CEL: ${parsed.reason}`); }
  return expression;
}

/** What only Python's regular expressions have, as some gateways take them: look-around, references, comments and choices. */
const ONLY_PYTHON = /\(\?(?:[=!#(]|<[=!]|P=)|\\[1-9]/;

/** Checks a pattern of a guard. @throws when it is one in no gateway */
export function guardPattern(pattern: string): string {
  return ONLY_PYTHON.test(pattern) ? pattern : regularExpression(pattern);
}

/** What is wrong with a pattern of a guard where it is not Python's. */
export const guardPatternProblem = (pattern: string): string | undefined => patternProblem(pattern);

/** Checks a CEL expression. @throws when it is not one, or reads a variable that no release of agentgateway has; what one lacks is said at synth */
export function celExpression(expression: string): string {
  for (const { code, message } of expressionFindings(expression, '')) { throw new CodedError(code, message); }
  return expression;
}
