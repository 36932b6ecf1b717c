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

/** Checks a CEL expression. @throws when it is not one, or reads a variable that no release of agentgateway has; what one lacks is said at synth */
export function celExpression(expression: string): string {
  for (const { code, message } of expressionFindings(expression, '')) { throw new CodedError(code, message); }
  return expression;
}
