import { Conduct } from './conduct';
import { Passing } from './request';
import { MatchIntent, ValueMatchIntent } from '../intent/route';
import { matcher } from '../schema/pattern';

/** Whether a match holds for a request; the query is read once for many matches. */
export function isMatch(
  { path = EVERYTHING, method, headers, query }: MatchIntent, request: Passing, parameters: () => ReadonlyMap<string, string>,
): boolean {
  return pathMatches(path, request.path) && (method === undefined || method === request.method)
    && (headers === undefined || headers.every(each => valueMatches(each, request.headers.get(each.name))))
    && (query === undefined || query.every(each => valueMatches(each, parameters().get(each.name))));
}

/** The query parameters of a request, read when they are first needed. */
export function parametersOf(request: Passing, conduct: Conduct): () => ReadonlyMap<string, string> {
  let read: ReadonlyMap<string, string> | undefined;
  return () => read ??= queryOf(request.query, conduct);
}

/** Why a match does not hold for a request; undefined where it does. */
export function mismatch(
  { path = EVERYTHING, method, headers = [], query = [] }: MatchIntent, request: Passing, conduct: Conduct,
): string | undefined {
  if (!pathMatches(path, request.path)) { return `the path ${request.path} is not ${pathShown(path)}`; }
  if (method !== undefined && method !== request.method) { return `the method is ${request.method}, not ${method}`; }
  const header = headers.find(each => !valueMatches(each, request.headers.get(each.name)));
  if (header) { return `${valueShown('header', header)}, but ${given(request.headers.get(header.name))}`; }
  const parameters = queryOf(request.query, conduct);
  const parameter = query.find(each => !valueMatches(each, parameters.get(each.name)));
  return parameter && `${valueShown('query parameter', parameter)}, but ${given(parameters.get(parameter.name))}`;
}

/** What a rule without a path matches. */
export const EVERYTHING = { type: 'prefix', value: '/' } as const;

export const pathShown = ({ type, value }: NonNullable<MatchIntent['path']>): string =>
  ({ exact: value, prefix: `${value.replace(/\/$/, '')}/…`, regex: `~ ${value}` })[type];

const valueShown = (what: string, { name, type, value }: ValueMatchIntent): string => `the ${what} ${name} must be ${type === 'regex' ? `~ ${value}` : `'${value}'`}`;
const given = (value: string | undefined): string => value === undefined ? 'is not there' : `is '${value}'`;

function pathMatches({ type, value }: NonNullable<MatchIntent['path']>, path: string): boolean {
  switch (type) {
    case 'exact': return path === value;
    case 'regex': return matchesWhole(value, path);
    case 'prefix': {
      const length = value.endsWith('/') ? value.length - 1 : value.length;
      return path.startsWith(value.endsWith('/') ? value.slice(0, length) : value) && (path.length === length || path[length] === '/' || length === 0);
    }
  }
}

const valueMatches = ({ type, value }: ValueMatchIntent, text: string | undefined): boolean =>
  text !== undefined && (type === 'regex' ? matchesWhole(value, text) : value === text);

/** A pattern that is none matches nothing. */
function matchesWhole(pattern: string, text: string): boolean {
  try {
    return matcher(`^(?:${pattern})$`)(text);
  } catch {
    return false;
  }
}

function queryOf(query: string | undefined, { repeatedQuery }: Conduct): ReadonlyMap<string, string> {
  const pairs = [...new URLSearchParams(query ?? '')];
  return new Map(repeatedQuery === 'last' ? pairs : pairs.reverse());
}
