import { called } from './called';
import { onConditions } from './conditional';
import { duration } from './duration';
import { maybe, maybeTextMap, maybeTexts } from './optional';
import { Saying } from './saying';
import { AskedAuthIntent, AuthCacheIntent, AuthorizerIntent, AuthProtocolIntent, CallAuthorizationIntent, ExternalAuthIntent } from '../../intent/policy/external-auth';
import { Expression, from, literal, struct, structIfAny, texts } from '../code/expression';

/** A service that decides who may call. */
export function externalAuthorization(said: ExternalAuthIntent, saying: Saying): Expression | undefined {
  if ('off' in said) { return from('ExternalAuthorization', 'none'); }
  if (!('conditional' in said)) { return asked(said, saying); }
  const items = onConditions('ConditionalAuthorization', said.conditional, policy => {
    const authorization = asked(policy, saying);
    return authorization && { authorization };
  });
  return items && from('ExternalAuthorization', 'onConditions', items);
}

/** The same before a backend is called. */
export function callAuthorization({ service, failOpen, maxBody, protocol, cache }: CallAuthorizationIntent, saying: Saying): Expression | undefined {
  return asked({
    authorizer: { service, ...failOpen !== undefined && { failOpen } },
    ...protocol && { protocol },
    ...maxBody !== undefined && { body: { maxSize: maxBody } },
    ...cache && { cache },
  }, saying);
}

type Fields = { readonly [name: string]: Expression | undefined };

function asked({ authorizer, protocol, body, cache }: AskedAuthIntent, saying: Saying): Expression | undefined {
  if ('extension' in authorizer) { return from('ExternalAuthorization', 'fromConfigName', literal(authorizer.extension.name)); }
  const { service, failOpen } = authorizer;
  const size = body?.maxSize ?? authorizer.body?.maxSize;
  const common = { failOpen: maybe(failOpen), maxBodyBytes: typeof size === 'number' ? literal(size) : undefined, cache: cache && cacheOf(cache) };
  return protocol?.kind === 'http'
    ? from('ExternalAuthorization', 'http', called(service, saying), structIfAny('HttpAuthorizationOptions', { ...common, ...httpFields(protocol) }))
    : from('ExternalAuthorization', 'grpc', called(service, saying), structIfAny('GrpcAuthorizationOptions', { ...common, ...grpcFields(authorizer, protocol) }));
}

const grpcFields = ({ timeout, statusOnError }: AuthorizerIntent, protocol: AuthProtocolIntent & { readonly kind: 'grpc' } | undefined): Fields => ({
  timeout: duration(timeout),
  statusOnError: maybe(statusOnError),
  contextExtensions: maybeTextMap(protocol?.context),
  requestMetadata: maybeTextMap(protocol?.metadata),
});

const httpFields = ({ path, redirect, body, forwarded, added, returned, metadata }: AuthProtocolIntent & { readonly kind: 'http' }): Fields => ({
  path: maybe(path),
  redirect: maybe(redirect),
  body: maybe(body),
  forwardHeaders: maybeTexts(forwarded),
  addHeaders: maybeTextMap(added),
  returnHeaders: maybeTexts(returned),
  responseMetadata: maybeTextMap(metadata),
});

function cacheOf({ key, ttl, maxEntries }: AuthCacheIntent): Expression {
  const lasting = duration(ttl);
  return struct('AuthorizationCache', { key: texts(key), ttl: lasting, ttlExpression: lasting ? undefined : literal(ttl), maxEntries: maybe(maxEntries) });
}
