import { PATH } from '../../dialects/backend-gaps';
import { DialectDefinition } from '../../dialects/definition';
import { cannot } from '../../dialects/gaps';
import { EndpointIntent } from '../../intent/backend';
import { baseUrlOf, VENDORS } from '../../intent/vendor';
import { Expression, from, literal, member, property } from '../code/expression';

const CHAT = '/chat/completions';

/** The base path of which a URL becomes exactly the path of an endpoint; undefined where there is none. */
export function basePathOf({ path, pathPrefix, apis }: EndpointIntent, dialect: DialectDefinition): string | undefined {
  const hasPrefixes = dialect.pathPrefix !== undefined;
  if (pathPrefix !== undefined) { return !hasPrefixes || path !== undefined ? undefined : pathPrefix !== '/' ? pathPrefix.replace(/\/+$/, '') : apis ? '' : undefined; }
  const isUsual = cannot(dialect, PATH);
  if (path === undefined) { return isUsual && !hasPrefixes ? '/v1' : undefined; }
  const base = path.endsWith(CHAT) ? path.slice(0, -CHAT.length) : undefined;
  return hasPrefixes && (base !== '' || apis) ? undefined : base;
}

/** What a vendor is called among constants. */
export const constantOf = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase().replace('OPEN_ROUTER', 'OPENROUTER');

/** A URL, by the preset that has it where there is one. */
export function baseUrl(host: string, port: number, base: string): Expression {
  const url = baseUrlOf({ host: port === 443 ? host : `${host}:${port}`, base });
  const preset = Object.entries(VENDORS).find(([, vendor]) => baseUrlOf(vendor) === url)?.[0];
  return preset === undefined ? literal(url) : property(member('OpenAiCompatiblePreset', constantOf(preset)), 'baseUrl');
}

/** A server of one's own: a Service by its name where it is one. */
export function modelServer(host: string, port: number): Expression {
  const [, service, namespace] = /^([a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)\.([a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)\.svc\.cluster\.local$/.exec(host) ?? [];
  return service === undefined ? from('ModelServer', 'fromHost', literal(host), literal(port))
    : from('ModelServer', 'fromServiceName', literal(service), literal(namespace), literal(port));
}
