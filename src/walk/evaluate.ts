import { LANGUAGE } from './language';
import { Walking } from './walking';
import { parse } from '../expression/parse';
import { compileExpression, Rule } from '../schema/cel/compile';
import { CelError, NotKnown } from '../schema/cel/error';

/** What an expression comes to: a value, nothing since it fails, or nobody knows. */
export type Outcome = { readonly value: unknown } | { readonly fails: string } | { readonly unknown: string };

const compiled = new Map<string, Rule | string>();

/** Whether a text is an expression at all. */
export const isExpression = (text: string): boolean => typeof ready(text) !== 'string';

/** Works an expression out over the request as it is now, and what else is known there. */
export function evaluate(walking: Walking, text: string, more: { readonly [root: string]: unknown } = {}): Outcome {
  const rule = ready(text);
  if (typeof rule === 'string') { return { fails: rule }; }
  try {
    return { value: rule({ ...UNKNOWN, request: requestSeen(walking), ...walking.known, ...more }) };
  } catch (e) {
    if (e instanceof NotKnown) { return { unknown: e.message }; }
    if (e instanceof CelError) { return { fails: e.message }; }
    throw e;
  }
}

/** Whether a condition holds; where nobody knows, both ways are gone. */
export function holds(walking: Walking, text: string, more: { readonly [root: string]: unknown } = {}): boolean {
  const outcome = evaluate(walking, text, more);
  if ('value' in outcome) { return outcome.value === true; }
  if ('fails' in outcome) { return false; }
  walking.leaveOpen(`whether ${text} holds: ${outcome.unknown}`);
  return walking.choose([{ what: `${text} holds`, share: 0.5 }, { what: `${text} does not hold`, share: 0.5 }]) === 0;
}

/** As the text of a header; undefined where the expression fails. */
export function headerText(walking: Walking, text: string, more: { readonly [root: string]: unknown } = {}): string | undefined {
  const outcome = evaluate(walking, text, more);
  if ('fails' in outcome) { return undefined; }
  if ('unknown' in outcome) {
    walking.leaveOpen(`the value of ${text}: ${outcome.unknown}`);
    return `<${text}>`;
  }
  // A number is no text: recorded for a model that is one.
  return typeof outcome.value === 'string' ? outcome.value : undefined;
}

/** What every place knows by name, and nobody here. */
const UNKNOWN = { source: undefined, destination: undefined, env: undefined, backend: undefined, proxy: undefined, mcp: undefined };

function requestSeen({ request, client }: Walking): object {
  const { method, scheme, host, path, pathAndQuery, headers, body } = request;
  return {
    method,
    scheme,
    host: host.replace(/:\d+$/, ''),
    path,
    pathAndQuery,
    version: 'HTTP/1.1',
    uri: `${scheme}://${host}${client.port === undefined ? '' : `:${client.port}`}${pathAndQuery}`,
    headers: headers.toObject(),
    body: body?.text ?? '',
  };
}

function ready(text: string): Rule | string {
  const known = compiled.get(text);
  if (known !== undefined) { return known; }
  const parsed = parse(text);
  let rule: Rule | string;
  try {
    rule = parsed === 'unjudged' ? 'it is not understood here' : 'tree' in parsed ? compileExpression(parsed.tree, LANGUAGE) : parsed.reason;
  } catch (e) {
    rule = e instanceof Error ? e.message : String(e);
  }
  if (compiled.size > 10_000) { compiled.clear(); }
  compiled.set(text, rule);
  return rule;
}
