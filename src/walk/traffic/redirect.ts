import { rewritten } from './rewrite';
import { FilterIntents, MatchIntent } from '../../intent/route';
import { recorded } from '../ground';
import { Passing } from '../request';
import { Place, Walking } from '../walking';

/** Sends the client elsewhere. */
export function redirect(walking: Walking, { scheme, hostname, port, path, statusCode = 302 }: FilterIntents['redirect'], match: MatchIntent, place: Place): never {
  const { request } = walking;
  const to = scheme ?? request.scheme;
  const authority = authorityOf(request, to, { hostname, port, hasScheme: scheme !== undefined });
  const target = `${to}://${authority}${path ? rewritten(path, match, request) : request.path}${request.query === undefined ? '' : `?${request.query}`}`;
  walking.tell('answer', `the client is sent to ${target}`, recorded('20', '35'), place);
  return walking.answer(statusCode, '', { location: target });
}

/** Host and port of the target: `rewrite_host` of agentgateway v1.4.1. A host and a port that are both said are taken as they are. */
function authorityOf(
  request: Passing, to: string, { hostname, port, hasScheme }: { readonly hostname?: string; readonly port?: number; readonly hasScheme: boolean },
): string {
  const said = /:(\d+)$/.exec(request.host)?.[1];
  const own = said === undefined ? undefined : Number(said);
  const isUsual = (at: number): boolean => (to === 'http' && at === 80) || (to === 'https' && at === 443);
  if (hostname !== undefined) {
    if (port !== undefined) { return `${hostname}:${port}`; }
    return hasScheme || own === undefined || isUsual(own) ? hostname : `${hostname}:${own}`;
  }
  if (port === undefined || port === own) { return request.host; }
  return isUsual(port) ? request.hostname : `${request.hostname}:${port}`;
}
