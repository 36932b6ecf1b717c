import { authorization } from './authorization';
import { calledAt } from './called';
import { duration } from './duration';
import { maybeMember } from './enums';
import { externalAuthorization } from './external-authorization';
import { loginOf } from './mcp-login';
import { maybe, maybeTexts } from './optional';
import { Saying } from './saying';
import { ApiKeysIntent, ClientKeysIntent } from '../../intent/policy/api-keys';
import { BasicIntent } from '../../intent/policy/basic';
import { ClientAuthIntent, ClientLocationIntent, ClientSecretIntent } from '../../intent/policy/client-auth';
import { CorsIntent } from '../../intent/policy/cors';
import { CsrfIntent, OriginIntent } from '../../intent/policy/csrf';
import { JwksIntent, JwtIntent } from '../../intent/policy/jwt';
import { TrafficCapabilities } from '../../intent/policy/traffic-capabilities';
import { Expression, from, list, literal, struct, structIfAny, textMap, texts } from '../code/expression';

/** Who may call, as properties. */
export function accessFields(said: TrafficCapabilities, saying: Saying): { readonly [name: string]: Expression | undefined } {
  const clientAuth = [
    said.apiKeys && apiKeys(said.apiKeys),
    said.jwt && jwt(said.jwt, saying),
    said.basic && basic(said.basic),
  ].filter((each): each is Expression => each !== undefined);
  return {
    clientAuth: clientAuth.length > 0 ? list(clientAuth) : undefined,
    authorization: said.authorization && list(said.authorization.map(authorization)),
    externalAuthorization: said.externalAuth && externalAuthorization(said.externalAuth, saying),
    cors: said.cors && cors(said.cors),
    csrf: said.csrf && csrf(said.csrf, saying),
  };
}

export function location(said: ClientLocationIntent | undefined): Expression | undefined {
  switch (said?.kind) {
    case 'header': return from('ClientLocation', 'header', literal(said.name), maybe(said.prefix));
    case 'query': return from('ClientLocation', 'queryParameter', literal(said.name));
    case 'cookie': return from('ClientLocation', 'cookie', literal(said.name));
    case 'expression': return from('ClientLocation', 'expression', literal(said.expression));
    case undefined: return undefined;
  }
}

const common = ({ mode, location: where }: ClientAuthIntent): { readonly [name: string]: Expression | undefined } =>
  ({ mode: maybeMember('ClientAuthMode', mode), location: location(where) });

/** A Secret with the entry that is read by itself. */
const isPlain = ({ group, kind, key }: ClientSecretIntent): boolean => group === undefined && kind === undefined && key === undefined;

function clientKeys(keys: ClientKeysIntent): Expression | undefined {
  switch (keys.kind) {
    case 'secret': return isPlain(keys.secret) ? from('ClientKeys', 'fromSecretName', literal(keys.secret.name)) : undefined;
    case 'secrets': return from('ClientKeys', 'fromSecretLabels', textMap(keys.labels));
    case 'configMaps': return from('ClientKeys', 'fromConfigMapLabels', textMap(keys.labels));
  }
}

function apiKeys({ keys, ...rest }: ApiKeysIntent): Expression | undefined {
  const given = clientKeys(keys);
  return given && from('ClientAuth', 'apiKeys', given, structIfAny('ClientAuthOptions', common(rest)));
}

function jwt({ providers, mcp, ...rest }: JwtIntent, saying: Saying): Expression | undefined {
  const given = providers.map(({ issuer, audiences, keys }) => {
    const found = jwks(keys, saying);
    return found && struct('JwtProvider', { issuer: literal(issuer), audiences: maybeTexts(audiences), jwks: found });
  });
  if (!given.every(each => each !== undefined)) { return undefined; }
  return from('ClientAuth', 'jwt', list(given), structIfAny('JwtAuthOptions', { ...common(rest), mcp: mcp && loginOf(mcp) }));
}

export function jwks(keys: JwksIntent, saying: Saying): Expression | undefined {
  if (keys.kind === 'inline') { return from('Jwks', 'fromJson', literal(keys.jwks)); }
  const { service, path, url, cacheDuration } = keys;
  const [target, there] = calledAt(service, path ?? pathOf(url), saying);
  return from('Jwks', 'remote', target, there, structIfAny('RemoteJwksOptions', { cacheDuration: duration(cacheDuration), url: maybe(url) }));
}

const pathOf = (url = ''): string => /^[a-z]+:\/\/[^/]+(\/.*)$/.exec(url)?.[1] ?? '/';

function basic({ users, realm, ...rest }: BasicIntent): Expression | undefined {
  const given = users.kind === 'inline' ? from('BasicUsers', 'unsafeInline', texts(users.lines))
    : users.secret.group !== undefined || users.secret.kind !== undefined ? undefined
      : from('BasicUsers', 'fromSecretName', literal(users.secret.name), structIfAny('BasicUsersOptions', { entry: maybe(users.secret.key) }));
  return given && from('ClientAuth', 'basic', given, structIfAny('BasicAuthOptions', { realm: maybe(realm), ...common(rest) }));
}

export function cors(said: CorsIntent): Expression {
  const { off, allowOrigins, originPatterns, allowMethods, allowHeaders, exposeHeaders, allowCredentials, maxAge } = said;
  if (off) { return from('Cors', 'off'); }
  return from('Cors', 'of', struct('CorsOptions', {
    allowOrigins: maybeTexts(allowOrigins),
    originPatterns: maybeTexts(originPatterns),
    allowMethods: maybeTexts(allowMethods),
    allowHeaders: maybeTexts(allowHeaders),
    exposeHeaders: maybeTexts(exposeHeaders),
    allowCredentials: maybe(allowCredentials || undefined),
    maxAge: duration(maxAge === undefined ? undefined : `${maxAge}s`),
  }));
}

function csrf({ additionalOrigins, percent, shadowPercent }: CsrfIntent, saying: Saying): Expression {
  return from('Csrf', 'of', structIfAny('CsrfOptions', {
    additionalOrigins: additionalOrigins && list(additionalOrigins.map(origin => originMatch(origin, saying))),
    percent: maybe(percent),
    shadowPercent: maybe(shadowPercent),
  }));
}

const MATCHES = [['exact', 'exact'], ['prefix', 'prefix'], ['suffix', 'suffix'], ['contains', 'contains'], ['regex', 'regularExpression']] as const;

function originMatch(origin: OriginIntent, { dialect }: Saying): Expression {
  const [by, method] = MATCHES.find(([key]) => origin[key] !== undefined) ?? MATCHES[0];
  const text = origin[by] ?? '';
  // Hosts alone are compared there, which an origin is made of.
  const given = by === 'exact' && dialect.placement.origins === 'host' && !text.includes('://') ? `https://${text}` : text;
  return from('OriginMatch', method, literal(given), maybe(origin.ignoreCase || undefined));
}
