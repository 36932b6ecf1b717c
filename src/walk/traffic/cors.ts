import { CorsIntent } from '../../intent/policy/cors';
import { matcher } from '../../schema/pattern';
import { Holding } from '../followed';
import { recorded } from '../ground';
import { HeaderMap } from '../header-map';
import { Walking } from '../walking';

/** Answers what browsers ask beforehand, and adds the headers that they look for. */
export function applyCors(walking: Walking, { value, place }: Holding<'cors'>): void {
  const { request } = walking;
  const origin = request.headers.get('origin');
  if (origin === undefined || value.off) { return; }
  const ground = recorded('122');
  const asked = request.headers.get('access-control-request-method');
  if (!isAllowed(value, origin)) {
    walking.tell('access', `the origin ${origin} is not allowed, which only browsers mind`, ground, place);
    if (request.method === 'OPTIONS' && asked !== undefined && asked !== '') { walking.answer(200, '', {}); }
    return;
  }
  const shared = { 'access-control-allow-origin': origin, ...value.allowCredentials && { 'access-control-allow-credentials': 'true' }, ...listed('access-control-expose-headers', value.exposeHeaders) };
  if (request.method === 'OPTIONS') {
    walking.tell('answer', 'the gateway answers the preflight by itself', ground, place);
    walking.answer(200, '', {
      ...shared,
      ...listed('access-control-allow-methods', wild(value.allowMethods, asked, value)),
      ...listed('access-control-allow-headers', wild(value.allowHeaders, request.headers.get('access-control-request-headers'), value)),
      'access-control-max-age': String(value.maxAge ?? 5),
    });
  }
  walking.changeAnswer('cors', answer => {
    const headers = HeaderMap.of(answer.headers);
    Object.entries(shared).forEach(([name, text]) => headers.set(name, text));
    return { ...answer, headers: headers.toObject() };
  });
}

/** An origin is its scheme, its host in whatever letters, and its port, said or usual. */
function isAllowed({ allowOrigins = [], originPatterns = [] }: CorsIntent, origin: string): boolean {
  if (originPatterns.some(pattern => matcher(`^(?:${pattern})$`)(origin))) { return true; }
  const own = parsed(origin);
  return allowOrigins.some(allowed => {
    if (allowed === '*') { return true; }
    const wanted = parsed(allowed);
    return wanted !== undefined && own !== undefined && wanted.scheme === own.scheme && wanted.port === own.port && fits(wanted.host, own.host);
  });
}

function parsed(origin: string): { readonly scheme: string; readonly host: string; readonly port: number } | undefined {
  const parts = /^(https?):\/\/([^/?#:]+)(?::(\d+))?$/i.exec(origin);
  if (parts === null) { return undefined; }
  const [, scheme, host, port = scheme.toLowerCase() === 'http' ? '80' : '443'] = parts;
  return { scheme: scheme.toLowerCase(), host: host.toLowerCase(), port: Number(port) };
}

/** A star stands for any text. */
const fits = (pattern: string, host: string): boolean =>
  new RegExp(`^${pattern.split('*').map(text => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`).test(host);

/** A star stands for what is asked for. */
const wild = (values: readonly string[] | undefined, asked: string | undefined, { allowCredentials }: CorsIntent): readonly string[] | undefined =>
  !values?.includes('*') ? values : asked !== undefined && asked.trim() !== '' ? [asked.split(',').map(each => each.trim()).filter(each => each !== '').join(', ')] : allowCredentials ? undefined : ['*'];

const listed = (name: string, values: readonly string[] | undefined): { readonly [name: string]: string } =>
  values === undefined || values.length === 0 ? {} : { [name]: values.join(',') };
