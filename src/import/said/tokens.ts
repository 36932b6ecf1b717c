import { location } from './access';
import { called } from './called';
import { credentialLocation } from './credentials';
import { duration } from './duration';
import { enumMember, maybeMember } from './enums';
import { maybe, maybeTextMap, maybeTexts } from './optional';
import { bodyValue } from './prompts';
import { Saying } from './saying';
import { JsonValue } from '../../intent/policy/body';
import { OAuthClientIntent } from '../../intent/policy/oauth-client';
import {
  CrossAppAccessIntent, JwtSignIntent, TokenCacheIntent, TokenExchangeIntent, TokenIntent, TokenServerIntent,
} from '../../intent/policy/token-exchange';
import { Expression, from, literal, map, struct, structIfAny } from '../code/expression';

/** Tokens that are exchanged for those of callers. */
export function tokenExchange(said: TokenExchangeIntent, saying: Saying): Expression | undefined {
  const { service, path, client, grantType, requestedTokenType, audiences, resources, scopes, additionalParams } = said;
  const { subjectToken, actorToken, location: where, cache } = said;
  const clientSaid = client && oauthClient(client, saying);
  if (service === undefined || (client && !clientSaid)) { return undefined; }
  return from('TokenExchange', 'of', struct('TokenExchangeOptions', {
    service: called(service, saying),
    path: maybe(path),
    client: clientSaid,
    grantType: maybeMember('TokenGrant', grantType),
    requestedTokenType: maybeMember('TokenType', requestedTokenType),
    audiences: maybeTexts(audiences),
    resources: maybeTexts(resources),
    scopes: maybeTexts(scopes),
    additionalParams: maybeTextMap(additionalParams),
    subjectToken: subjectToken && callerToken(subjectToken),
    actorToken: actorToken && struct('ActorToken', {
      location: location(actorToken.source), tokenType: maybe(actorToken.tokenType), mustBeNamed: actorToken.mayAct && literal(true),
    }),
    location: where && credentialLocation(where),
    cache: cache && tokenCache(cache),
  }));
}

/** Tokens of callers for other apps. */
export function crossAppAccess(said: CrossAppAccessIntent, saying: Saying): Expression | undefined {
  const { audience, identityProvider, resourceAuthorizationServer, scopes, resources, accessTokenScopes, subjectToken, cache } = said;
  const [provider, server] = [tokenServer(identityProvider, saying), tokenServer(resourceAuthorizationServer, saying)];
  return provider && server && from('CrossAppAccess', 'of', struct('CrossAppAccessOptions', {
    audience: literal(audience),
    identityProvider: provider,
    resourceAuthorizationServer: server,
    scopes: maybeTexts(scopes),
    resources: maybeTexts(resources),
    accessTokenScopes: maybeTexts(accessTokenScopes),
    subjectToken: subjectToken && callerToken(subjectToken),
    cache: cache && tokenCache(cache),
  }));
}

/** Tokens that the gateway signs. */
export const signedToken = ({ signingKey, alg, kid, claims, ttl, location: where }: JwtSignIntent): Expression =>
  from('SignedToken', 'fromSecretName', literal(signingKey.name), structIfAny('SignedTokenOptions', {
    algorithm: maybeMember('SigningAlgorithm', alg),
    keyId: maybe(kid),
    claims: claims && map(Object.fromEntries(Object.entries(claims).map(([claim, value]) => [claim, bodyValue(value as JsonValue)]))),
    ttl: duration(ttl),
    location: where && credentialLocation(where),
  }));

const callerToken = ({ source, tokenType }: TokenIntent): Expression => struct('CallerToken', { location: location(source), tokenType: maybe(tokenType) });

const tokenCache = ({ defaultTtl, maxEntries }: TokenCacheIntent): Expression => struct('TokenCache', { defaultTtl: duration(defaultTtl), maxEntries: maybe(maxEntries) });

function tokenServer({ service, path, client }: TokenServerIntent, saying: Saying): Expression | undefined {
  const said = oauthClient(client, saying);
  return service && said && struct('TokenServer', { service: called(service, saying), path: maybe(path), client: said });
}

function oauthClient({ clientId, method, secret, privateKeyJwt }: OAuthClientIntent, saying: Saying): Expression | undefined {
  if (privateKeyJwt === undefined) {
    if (secret === undefined) { return method === 'ClientSecretPost' ? from('OAuthClient', 'idOnly', literal(clientId)) : undefined; }
    return from('OAuthClient', method === 'ClientSecretPost' ? 'post' : 'basic', literal(clientId), saying.apiKey(secret.name, secret.key ?? 'clientSecret'));
  }
  const { assertionAudience, signingKey, alg, kid, certificate, certificateHeader } = privateKeyJwt;
  return from('OAuthClient', 'privateKeyJwt', literal(clientId), struct('PrivateKeyJwtOptions', {
    signingKey: saying.apiKey(signingKey.name, signingKey.key ?? 'signingKey'),
    assertionAudience: literal(assertionAudience),
    algorithm: maybeMember('SigningAlgorithm', alg),
    keyId: maybe(kid),
    certificate: certificate && saying.apiKey(certificate.name, certificate.key ?? 'certificate'),
    certificateHeader: certificateHeader === undefined ? undefined : enumMember('CertificateHeader', certificateHeader),
  }));
}
