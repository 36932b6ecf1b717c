import * as fc from 'fast-check';
import { Sample } from './sample';
import { COLLECTOR, ELSEWHERE, services } from './services';
import { AuthLocationIntent } from '../../../src/intent/credential';
import { OAuthClientIntent } from '../../../src/intent/policy/oauth-client';
import { CrossAppAccessIntent, JwtSignIntent, TokenCacheIntent, TokenExchangeIntent, TokenIntent, TokenServerIntent } from '../../../src/intent/policy/token-exchange';
import { counts, durations, few, is, names, paths, some, words } from '../arbitrary-parts';
import { Full } from '../cases/full';

export const locations: fc.Arbitrary<AuthLocationIntent> = fc.oneof<fc.Arbitrary<AuthLocationIntent>[]>(
  some(['kind', 'name'], { kind: is('header'), name: words, prefix: words }), fc.record({ kind: fc.constantFrom('query', 'cookie'), name: words }));

const refs = some<{ name: string; key?: string }>(['name'], { name: names, key: names });
const tokens: fc.Arbitrary<TokenIntent> = some<TokenIntent>(['source'], {
  source: fc.oneof(locations, fc.record({ kind: is('expression'), expression: words })), tokenType: words,
});
const caches: fc.Arbitrary<TokenCacheIntent> = some<TokenCacheIntent>([], { defaultTtl: durations, maxEntries: counts });
const clients: fc.Arbitrary<OAuthClientIntent> = some<OAuthClientIntent>(['clientId'], {
  clientId: words,
  method: fc.constantFrom('ClientSecretBasic', 'ClientSecretPost', 'PrivateKeyJwt'),
  secret: refs,
  privateKeyJwt: some<NonNullable<OAuthClientIntent['privateKeyJwt']>>(['assertionAudience', 'signingKey'], {
    assertionAudience: words, signingKey: refs, alg: words, kid: words, certificate: refs, certificateHeader: words,
  }),
});
const servers: fc.Arbitrary<TokenServerIntent> = some<TokenServerIntent>(['client'], { service: services, path: paths, client: clients });

const key = (name: string) => ({ name, key: 'key' });

const CLIENT: Full<OAuthClientIntent> = {
  clientId: 'gateway',
  method: 'PrivateKeyJwt',
  secret: key('client'),
  privateKeyJwt: { assertionAudience: 'https://idp.example', signingKey: key('signing'), alg: 'ES256', kid: 'one', certificate: key('certificate'), certificateHeader: 'x5c' },
};

const header = { kind: 'header', name: 'authorization', prefix: 'Bearer ' } as const;
const cache = { defaultTtl: '5m', maxEntries: 100 };

export const TOKEN_EXCHANGE: Sample<TokenExchangeIntent> = {
  full: {
    service: ELSEWHERE,
    path: '/token',
    grantType: 'TokenExchange',
    requestedTokenType: 'AccessToken',
    audiences: ['llm'],
    resources: ['https://llm.example'],
    scopes: ['chat'],
    additionalParams: { tenant: '"research"' },
    subjectToken: { source: header, tokenType: 'Jwt' },
    actorToken: { source: { kind: 'expression', expression: 'request.headers["x-actor"]' }, tokenType: 'Jwt', mayAct: 'Required' },
    client: CLIENT,
    location: header,
    cache,
  },
  cases: {
    'usual': { service: COLLECTOR, path: '/token', audiences: ['llm'], scopes: ['chat'], client: { clientId: 'gateway', method: 'ClientSecretBasic', secret: { name: 'client' } } },
    'at a URL': { service: { url: 'https://idp.example/token' } },
    'for an actor': { service: COLLECTOR, actorToken: { source: { kind: 'query', name: 'actor' }, tokenType: 'Jwt', mayAct: 'Required' }, cache },
  },
  arbitrary: some<TokenExchangeIntent>(['service'], {
    service: services,
    path: paths,
    grantType: fc.constantFrom('TokenExchange', 'JwtBearer'),
    requestedTokenType: words,
    audiences: few(words, 1),
    resources: few(words, 1),
    scopes: few(words, 1),
    additionalParams: fc.dictionary(names, words, { noNullPrototype: true, minKeys: 1 }),
    subjectToken: tokens,
    actorToken: tokens,
    client: clients,
    location: locations,
    cache: caches,
  }),
};

const CAA_CLIENT = { clientId: 'gateway', method: 'ClientSecretPost', secret: { name: 'client' } } as const;
const server = (client: OAuthClientIntent) => ({ service: COLLECTOR, path: '/token', client });

export const CROSS_APP_ACCESS: Sample<CrossAppAccessIntent> = {
  full: {
    audience: 'https://other.example',
    identityProvider: { service: ELSEWHERE, path: '/token', client: CLIENT },
    resourceAuthorizationServer: { service: ELSEWHERE, path: '/token', client: CLIENT },
    scopes: ['read'],
    resources: ['https://other.example'],
    accessTokenScopes: ['read'],
    subjectToken: { source: { kind: 'cookie', name: 'token' }, tokenType: 'IdToken' },
    cache,
  },
  cases: {
    'usual': { audience: 'https://other.example', identityProvider: server(CAA_CLIENT), resourceAuthorizationServer: server(CAA_CLIENT), scopes: ['read'] },
    'with more scopes': { audience: 'https://other.example', identityProvider: server(CAA_CLIENT), resourceAuthorizationServer: server(CAA_CLIENT), accessTokenScopes: ['read'] },
  },
  arbitrary: some<CrossAppAccessIntent>(['audience', 'identityProvider', 'resourceAuthorizationServer'], {
    audience: words,
    identityProvider: servers,
    resourceAuthorizationServer: servers,
    scopes: few(words, 1),
    resources: few(words, 1),
    accessTokenScopes: few(words, 1),
    subjectToken: tokens,
    cache: caches,
  }),
};

export const JWT_SIGN: Sample<JwtSignIntent> = {
  full: { signingKey: { name: 'signing' }, alg: 'ES256', kid: 'one', claims: { iss: 'gateway' }, ttl: '5m', location: header },
  cases: { usual: { signingKey: { name: 'signing' }, alg: 'ES256', claims: { iss: 'gateway' } } },
  arbitrary: some<JwtSignIntent>(['signingKey'], {
    signingKey: fc.record({ name: names }), alg: words, kid: words, claims: fc.constant({ iss: 'gateway' }), ttl: durations, location: locations,
  }),
};
