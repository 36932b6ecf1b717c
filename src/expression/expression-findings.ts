import { isType, meantFunction } from './functions';
import { parse } from './parse';
import { Use, usesOf } from './uses';
import { DIALECTS_WITH_VARIABLES, joined, UnknownName, unknownName, Variables, variablesOf } from './variables';
import { shown } from '../schema/problem';
import { nearest } from '../schema/resemblance';

/** Something wrong with an expression. */
export interface ExpressionFinding {
  readonly code: 'InvalidExpression' | 'InvalidPath' | 'UnknownVariable';
  /** What is wrong, what was given, what to do. */
  readonly message: string;
  /** Where the expression stands. */
  readonly where: string;
}

/**
 * What is wrong with a CEL expression of agentgateway: that it is none, or reads variables that the dialect does not have; without a dialect
 * those that none has. A dialect whose variables are not known is asked for its syntax alone.
 */
export function expressionFindings(text: string, where: string, dialect?: string): readonly ExpressionFinding[] {
  const invalid = (message: string): ExpressionFinding => ({ code: 'InvalidExpression', message, where });
  const said = shown(text);
  const every = variablesOf() as Variables;
  const variables = variablesOf(dialect);
  const parsed = parse(text);
  if (parsed === 'unjudged') { return []; }
  if ('reason' in parsed) { return [invalid(`${said} is not a CEL expression such as response.code >= 500: ${parsed.reason}`)]; }
  const uses = usesOf(parsed.tree, every.get('') as ReadonlySet<string>);
  if (uses.badHas) { return [invalid(`has() takes a field such as has(request.body), got something else in ${said}`)]; }
  if (!variables) { return []; }
  const functions = unique(uses.functions).flatMap(name => {
    const meant = meantFunction(name);
    return meant === undefined ? [] : [invalid(`unknown function '${name}' in ${said}; did you mean '${meant}'?`)];
  });
  const meant = uses.variables.every(use => unknown(use, every)?.path.length === 1 && !isNearRoot(use, every)) ? asText(text) : undefined;
  const messages = unique(uses.variables.flatMap(use => {
    const nowhere = unknown(use, every);
    if (nowhere) { return [meant ? `${spelt(nowhere)}; ${meant}` : `${spelt(nowhere)}${suggestion(nowhere)}`]; }
    const here = unknown(use, variables);
    if (!here || bears(use, here, uses.variables)) { return []; }
    const others = havingIt(here);
    return [`${spelt(here)} in ${dialect}; ${others.join(', ')} ${others.length === 1 ? 'has' : 'have'} it`];
  }));
  return [...functions, ...(meant ? messages.slice(0, 1) : messages).map(message => ({ code: 'UnknownVariable' as const, message: `${message} (in ${said})`, where }))];
}

const unknown = ({ path }: Use, variables: Variables): UnknownName | undefined =>
  isType(path[0]) && !variables.get('')?.has(path[0]) ? undefined : unknownName(path, variables);

/** Whether an expression says what to do where the dialect lacks a name: has() bears a missing field, but not a missing root. */
function bears({ asked }: Use, { path }: UnknownName, uses: readonly Use[]): boolean {
  if (asked === 'guarded') { return true; }
  return path.length > 1 && uses.some(use => use.asked === 'tested' && path.every((name, i) => use.path[i] === name));
}

const havingIt = ({ path }: UnknownName): readonly string[] =>
  DIALECTS_WITH_VARIABLES.filter(dialect => !unknownName(path, variablesOf(dialect) as Variables));

const spelt = ({ name, path }: UnknownName): string =>
  path.length === 1 ? `unknown variable '${name}'` : `unknown field '${name}' of ${path.slice(0, -1).reduce(joined, '')}`;

function suggestion({ name, siblings }: UnknownName): string {
  const meant = nearest(name, siblings);
  return meant === undefined ? `; known here: ${[...siblings].join(', ')}` : `; did you mean '${meant}'?`;
}

/** What is to be written where words are meant as they stand: without quotes of its own a value is an expression. */
const asText = (text: string): string | undefined =>
  /^[\w./:-]+$/.test(text) ? `a text needs quotes inside of those of YAML: ${shown(`"${text}"`)}` : undefined;

const isNearRoot = ({ path }: Use, variables: Variables): boolean => nearest(path[0], variables.get('') as ReadonlySet<string>) !== undefined;

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
