import { OriginIntent } from '../../intent/policy/csrf';
import { matcher } from '../../schema/pattern';
import { Holding } from '../followed';
import { recorded } from '../ground';
import { Walking } from '../walking';

/** Refuses requests that change something and come from elsewhere. */
export function checkCsrf(walking: Walking, { value, place }: Holding<'csrf'>): void {
  const { request: { method, headers, scheme, host } } = walking;
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) { return; }
  const site = headers.get('sec-fetch-site');
  const said = headers.get('origin');
  const origin = said === 'null' ? undefined : said;
  const isOwn = site === undefined ? origin === undefined || origin === `${scheme}://${host}` : site === 'same-origin' || site === 'none';
  if (isOwn || (origin !== undefined && (value.additionalOrigins ?? []).some(each => fits(each, origin)))) { return; }
  walking.tell('access', `the origin ${origin ?? site} is not the own one`, recorded('123'), place);
  walking.answer(403, 'CSRF validation failed', {});
}

function fits({ exact, prefix, suffix, contains, regex, ignoreCase }: OriginIntent, given: string): boolean {
  const origin = ignoreCase ? given.toLowerCase() : given;
  return exact === origin || (prefix !== undefined && origin.startsWith(prefix)) || (suffix !== undefined && origin.endsWith(suffix))
    || (contains !== undefined && origin.includes(contains)) || (regex !== undefined && matcher(`^(?:${regex})$`)(origin));
}
