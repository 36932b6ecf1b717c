import { ClientLocationIntent } from '../../intent/policy/client-auth';
import { headerText } from '../evaluate';
import { HeaderMap } from '../header-map';
import { Passing } from '../request';
import { Walking } from '../walking';

/** The credential of a client, and how it is taken out of the request. */
export interface ClientCredential {
  readonly value: string;
  remove(): void;
}

/** Where clients put theirs unless it is said. */
export const bearer = (scheme: string): ClientLocationIntent => ({ kind: 'header', name: 'authorization', prefix: `${scheme} ` });

/** What a client shows at a place. */
export function credentialAt(walking: Walking, location: ClientLocationIntent): ClientCredential | undefined {
  const { request } = walking;
  switch (location.kind) {
    case 'header': return inHeader(request.headers, location.name, location.prefix ?? '');
    case 'query': return inQuery(request, location.name);
    case 'cookie': return inCookie(request.headers, location.name);
    case 'expression': {
      const value = headerText(walking, location.expression);
      return value === undefined ? undefined : { value, remove: () => undefined };
    }
  }
}

function inHeader(headers: HeaderMap, name: string, prefix: string): ClientCredential | undefined {
  const text = headers.get(name);
  const matches = text !== undefined && text.slice(0, prefix.length).toLowerCase() === prefix.toLowerCase();
  return matches ? { value: text.slice(prefix.length), remove: () => headers.remove(name) } : undefined;
}

function inQuery(request: Passing, name: string): ClientCredential | undefined {
  const pairs = [...new URLSearchParams(request.query ?? '')];
  const found = pairs.find(([key]) => key === name);
  return found && {
    value: found[1],
    remove: () => {
      const rest = pairs.filter(([key]) => key !== name);
      request.query = rest.length === 0 ? undefined : new URLSearchParams(rest).toString();
    },
  };
}

function inCookie(headers: HeaderMap, name: string): ClientCredential | undefined {
  const pairs = (headers.get('cookie') ?? '').split(/; */).filter(pair => pair !== '').map(pair => [pair.split('=')[0], pair.split('=').slice(1).join('=')] as const);
  const found = pairs.find(([key]) => key === name);
  return found && {
    value: found[1],
    remove: () => {
      const rest = pairs.filter(([key]) => key !== name);
      if (rest.length === 0) { headers.remove('cookie'); } else { headers.set('cookie', rest.map(([key, value]) => `${key}=${value}`).join('; ')); }
    },
  };
}
