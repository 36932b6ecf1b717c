import { ExpressionFinding, expressionFindings } from './expression-findings';
import { ExpressionPlace } from './expression-places';
import { pathProblem } from './path-problem';
import { patternProblem } from './pattern-problem';
import { parseGoDuration } from '../schema/duration-text';
import { shown } from '../schema/problem';

/** The dialects whose gateway is Envoy. */
const ENVOY = /^(gloo-|kgateway-2\.0|.*-envoy$)/;

/** What is wrong with a text of a manifest at a place that holds an expression; `where` is its path. Without a dialect, what is wrong in all of them. */
export function placeFindings({ is }: ExpressionPlace, text: string, where: string, dialect?: string): readonly ExpressionFinding[] {
  switch (is) {
    case 'path': return found('InvalidPath', pathProblem(text), where);
    case 'regex': {
      const problem = patternProblem(text, dialect !== undefined && ENVOY.test(dialect) ? 're2' : 'either');
      return found('InvalidExpression', problem && `${shown(text)} is not a regular expression that gateways take: ${problem}`, where);
    }
    case 'duration or cel': return parseGoDuration(text) === undefined ? expressionFindings(text, where, dialect) : [];
    default: return expressionFindings(text, where, dialect);
  }
}

const found = (code: ExpressionFinding['code'], message: string | undefined, where: string): readonly ExpressionFinding[] =>
  message === undefined ? [] : [{ code, message, where }];
