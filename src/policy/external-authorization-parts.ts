import { AuthorizationCache, ExternalAuthorizationOptions, GrpcAuthorizationOptions, HttpAuthorizationOptions } from './external-authorization-options';
import { CodedError } from '../diagnostic/coded-error';
import { celExpression } from '../input/expression';
import { gatewayDuration } from '../input/gateway-duration';
import { headerName } from '../input/header-name';
import { itemCount } from '../input/item-count';
import { AskedAuthIntent, AuthCacheIntent, AuthorizerIntent, AuthProtocolIntent, TextsIntent } from '../intent/policy/external-auth';
import { withoutUndefined } from '../intent/without-undefined';

/** No release takes more headers or other entries. */
const MOST = 64;
const MOST_KEYS = 16;

/** The service itself, but for where it is. */
export function serviceOf({ failOpen, timeout, statusOnError }: GrpcAuthorizationOptions): Omit<AuthorizerIntent, 'service'> {
  if (statusOnError !== undefined) { within(statusOnError, 100, 511, 'statusOnError'); }
  return withoutUndefined({ failOpen, timeout: timeout && gatewayDuration(timeout), statusOnError });
}

/** What is asked, in whatever protocol. */
export function commonOf({ maxBodyBytes, cache }: ExternalAuthorizationOptions): Pick<AskedAuthIntent, 'body' | 'cache'> {
  if (maxBodyBytes !== undefined) { within(maxBodyBytes, 1, 4_294_967_295, 'maxBodyBytes'); }
  return { ...maxBodyBytes !== undefined && { body: { maxSize: maxBodyBytes } }, ...cache && { cache: cacheIntent(cache) } };
}

function cacheIntent({ key, ttl, ttlExpression, maxEntries }: AuthorizationCache): AuthCacheIntent {
  if ((ttl === undefined) === (ttlExpression === undefined)) { throw new CodedError('ConflictingOptions', 'decisions are kept for a ttl, or as long as a ttlExpression says; give one of them'); }
  if (maxEntries !== undefined) { within(maxEntries, 1, 4_294_967_295, 'maxEntries'); }
  return {
    key: itemCount(key, MOST_KEYS, 'expressions for the key of a cache').map(celExpression),
    ttl: ttl ? gatewayDuration(ttl) : celExpression(ttlExpression as string),
    ...maxEntries !== undefined && { maxEntries },
  };
}

/** The protocol of Envoy, where there is something to say of it. */
export function grpcIntent({ contextExtensions, requestMetadata }: GrpcAuthorizationOptions): AuthProtocolIntent | undefined {
  if (!contextExtensions && !requestMetadata) { return undefined; }
  return {
    kind: 'grpc',
    ...contextExtensions && { context: fewTexts(contextExtensions, 'contextExtensions') },
    ...requestMetadata && { metadata: expressions(requestMetadata, 'requestMetadata') },
  };
}

export function httpIntent(options: HttpAuthorizationOptions): AuthProtocolIntent {
  const { path, redirect, body, forwardHeaders, addHeaders, returnHeaders, responseMetadata } = options;
  const cel = (expression: string | undefined) => expression === undefined ? undefined : celExpression(expression);
  Object.keys(addHeaders ?? {}).forEach(headerName);
  return {
    kind: 'http',
    ...withoutUndefined({
      path: cel(path),
      redirect: cel(redirect),
      body: cel(body),
      forwarded: forwardHeaders && itemCount(forwardHeaders, MOST, 'forwardHeaders').map(headerName),
      added: addHeaders && expressions(addHeaders, 'addHeaders'),
      returned: returnHeaders && itemCount(returnHeaders, MOST, 'returnHeaders').map(headerName),
      metadata: responseMetadata && expressions(responseMetadata, 'responseMetadata'),
    }),
  };
}

function fewTexts(texts: TextsIntent, what: string): TextsIntent {
  itemCount(Object.keys(texts), MOST, what);
  return { ...texts };
}

function expressions(texts: TextsIntent, what: string): TextsIntent {
  Object.values(texts).forEach(celExpression);
  return fewTexts(texts, what);
}

function within(number: number, least: number, most: number, what: string): void {
  if (!Number.isInteger(number) || number < least || number > most) {
    throw new CodedError('OutOfRange', `${what} must be a whole number from ${least} to ${most}, got ${number}`);
  }
}
