import { isSecretName, MASK } from '../diagnostic/secret-name';
import { MatchIntent } from '../intent/route';
import { EVERYTHING } from '../walk/match';

/** The matches of a rule in a few words. */
export function matchesTitle(matches: readonly MatchIntent[] = []): string {
  const [first = {}, ...others] = matches;
  return others.length === 0 ? matchTitle(first) : `${matchTitle(first)} and ${others.length} more`;
}

export function matchTitle({ path = EVERYTHING, method, headers = [], query = [] }: MatchIntent): string {
  const valued = ({ name, type, value }: { readonly name: string; readonly type: string; readonly value: string }): string =>
    `${name}${type === 'regex' ? '~' : '='}${isSecretName(name) ? MASK : value}`;
  return [...method === undefined ? [] : [method], `${SIGN[path.type]}${path.value}`, ...headers.map(valued), ...query.map(each => `?${valued(each)}`)].join(' ');
}

/** Most paths are prefixes. */
const SIGN = { prefix: '', exact: '=', regex: '~' } as const;
