import { rewritten } from './rewrite';
import { FilterIntents, MatchIntent } from '../../intent/route';
import { recorded } from '../ground';
import { Place, Walking } from '../walking';

/** Sends the client elsewhere. */
export function redirect(walking: Walking, { scheme, hostname, port, path, statusCode = 302 }: FilterIntents['redirect'], match: MatchIntent, place: Place): never {
  const { request } = walking;
  const to = scheme ?? request.scheme;
  const own = /:(\d+)$/.exec(request.host)?.[1];
  // A scheme of its own brings its own port along.
  const at = port ?? (scheme !== undefined ? undefined : own === undefined ? undefined : Number(own));
  const isUsual = at === undefined || (to === 'http' && at === 80) || (to === 'https' && at === 443);
  const target = `${to}://${hostname ?? request.hostname}${isUsual ? '' : `:${at}`}${path ? rewritten(path, match, request) : request.path}${request.query === undefined ? '' : `?${request.query}`}`;
  walking.tell('answer', `the client is sent to ${target}`, recorded('20', '35'), place);
  return walking.answer(statusCode, '', { location: target });
}
