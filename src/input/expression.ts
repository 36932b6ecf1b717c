import { CodedError } from '../diagnostic/coded-error';
import { parseExpression } from '../schema/cel/syntax';
import { matcher } from '../schema/pattern';

/** Checks a regular expression of a route. @throws when it is not one that gateways take: they have neither look-around nor back-references */
export function regularExpression(expression: string): string {
  try {
    matcher(expression);
  } catch (e) {
    throw new CodedError('InvalidExpression', `'${expression}' is not a regular expression in the syntax of RE2, which has neither look-around nor back-references: ${reason(e)}`);
  }
  return expression;
}

/** Checks a CEL expression. @throws when it is not one */
export function celExpression(expression: string): string {
  try {
    parseExpression(expression);
  } catch (e) {
    throw new CodedError('InvalidExpression', `'${expression}' is not a CEL expression such as response.code >= 500: ${reason(e)}`);
  }
  return expression;
}

const reason = (e: unknown): string => (e instanceof Error ? e.message : String(e)).split('\n')[0];
