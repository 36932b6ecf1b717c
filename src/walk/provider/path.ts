import { Asked, ProviderConduct } from './conduct';
import { EndpointIntent } from '../../intent/backend';
import { Passing } from '../request';

/** Gives a request the path that its provider wants. */
export function setPath(request: Passing, { path, pathPrefix, host, provider }: EndpointIntent, conduct: ProviderConduct, asked: Asked): void {
  if (path !== undefined) {
    request.pathAndQuery = path;
    return;
  }
  const prefix = pathPrefix?.replace(/\/$/, '');
  if (asked.api === 'Passthrough' || asked.api === 'Detect') {
    if (prefix !== undefined) { request.path = `${prefix}${withoutBase(request.path, provider.kind === 'custom' ? undefined : conduct.base)}`; }
    return;
  }
  const hasOwnHost = host !== undefined;
  if (hasOwnHost && prefix === undefined && provider.kind !== 'custom') { return; }
  setKeepingQuery(request, conduct.statedPath?.(asked.api) ?? prefixed(conduct, prefix, asked));
}

function prefixed(conduct: ProviderConduct, prefix: string | undefined, asked: Asked): string {
  const whole = conduct.path(asked);
  if (prefix === undefined) { return whole; }
  return conduct.base === undefined ? `${prefix}${whole}` : `${prefix}${whole.slice(conduct.base.length)}`;
}

const withoutBase = (path: string, base: string | undefined): string =>
  base !== undefined && (path === base || path.startsWith(`${base}/`)) ? path.slice(base.length) : path;

function setKeepingQuery(request: Passing, text: string): void {
  const [path, ...own] = text.split('?');
  const queries = [...own, ...request.query === undefined ? [] : [request.query]];
  request.path = path;
  request.query = queries.length === 0 ? undefined : queries.join('&');
}
